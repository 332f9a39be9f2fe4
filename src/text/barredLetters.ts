/**
 * Letters with a bar, x̄ and δ̄. The catalogue writes them with a combining macron; on the screen the bar is drawn
 * (`BarredText`), because some engines and faces drop or misplace the character; in speech they are words.
 */

const macron = '\u0304';

export interface LetterPiece {
  readonly text: string;
  /** Whether a bar belongs over it; it is then one letter. */
  readonly barred: boolean;
}

/** A text cut into letters with a bar and what stands between them. */
export function barredPieces(text: string): readonly LetterPiece[] {
  return text
    .split(new RegExp(`(.${macron})`, 'u'))
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.endsWith(macron) ? { text: piece.slice(0, -1), barred: true } : { text: piece, barred: false },
    );
}

/** The text as it is spoken and copied: `say` has the words for a letter's mean. */
export function spokenBars(text: string, say: (letter: string) => string): string {
  return barredPieces(text)
    .map((piece) => (piece.barred ? say(piece.text) : piece.text))
    .join('');
}
