/**
 * A text of the catalogue as it is drawn: the bars over x̄ and δ̄ and the hats over m̂ and v̂, which are words in speech and when copied, and
 * a name and its value, as in B = 4, on one line.
 */
import { barredPieces, messages } from '../../text';
import './BarredText.css';

/** Tall letters, which need a higher bar. */
const tall = /[A-Zbdfhklt\u03b2\u03b4\u03b8\u03bb]/;

const equation = /(\S+ = \S+)/;

export function BarredText({ text }: { readonly text: string }) {
  if (!equation.test(text)) return <Barred text={text} />;
  return text.split(equation).map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity
      <span key={index} className="unbroken">
        <Barred text={piece} />
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Barred key={index} text={piece} />
    ),
  );
}

function Barred({ text }: { readonly text: string }) {
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
