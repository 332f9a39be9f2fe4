/** A text with the bars over x̄ and δ̄ and the hats over m̂ and v̂ drawn; in speech and when copied, they are words. */
import { barredPieces, messages } from '../../text';
import './BarredText.css';

/** Tall letters, which need a higher bar. */
const tall = /[A-Zbdfhklt\u03b2\u03b4\u03b8\u03bb]/;

export function BarredText({ text }: { readonly text: string }) {
  return barredPieces(text).map((piece, index) =>
    piece.over ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
      <span key={index} className="unbroken barred">
        <span
          className={['barred-letter', piece.over, tall.test(piece.text) && 'tall'].filter(Boolean).join(' ')}
          aria-hidden="true"
        >
          {piece.text}
        </span>
        <span className="visually-hidden">{messages.barredLetters[piece.over](piece.text)}</span>
      </span>
    ) : (
      piece.text
    ),
  );
}
