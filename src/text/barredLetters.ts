/**
 * Letters with a bar, x̄ and δ̄, and with a hat, m̂ and v̂. The catalogue writes them with a combining character; on the screen
 * bar and hat are drawn (`BarredText`), because some engines and faces drop or misplace the character; in speech they are words.
 */

const marks = { '\u0304': 'bar', '\u0302': 'hat' } as const;

export type LetterMark = (typeof marks)[keyof typeof marks];

export interface LetterPiece {
  readonly text: string;
  /** What belongs over it; it is then one letter. */
  readonly over?: LetterMark;
}

/** A text cut into letters with a bar or a hat and what stands between them. */
export function barredPieces(text: string): readonly LetterPiece[] {
  return text
    .split(/(.[\u0304\u0302])/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const over = marks[piece.slice(-1) as keyof typeof marks];
      return over === undefined ? { text: piece } : { text: piece.slice(0, -1), over };
    });
}

/** The text as it is spoken and copied: `say` has the words for a letter with each mark. */
export function spokenBars(text: string, say: Readonly<Record<LetterMark, (letter: string) => string>>): string {
  return barredPieces(text)
    .map((piece) => (piece.over ? say[piece.over](piece.text) : piece.text))
    .join('');
}
