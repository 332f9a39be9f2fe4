/**
 * Letters with a bar, x̄ and δ̄, and with a hat, m̂ and v̂. The catalogue writes them with a combining character. On
 * the screen, `BarredText` draws the bar or hat, because some browsers and fonts drop or misplace the character. In
 * speech they are words.
 */

import { messages } from './catalogue';
import { plainSigns } from './plainSigns';

const marks = { '\u0304': 'bar', '\u0302': 'hat' } as const;

export type LetterMark = (typeof marks)[keyof typeof marks];

export interface LetterPiece {
  readonly text: string;
  /** The mark over the letter; the text of this piece is then a single letter. */
  readonly over?: LetterMark;
}

/** Splits a text into letters with a bar or a hat and the text between them. */
export function barredPieces(text: string): readonly LetterPiece[] {
  return text
    .split(/(.[\u0304\u0302])/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const over = marks[piece.slice(-1) as keyof typeof marks];
      return over === undefined ? { text: piece } : { text: piece.slice(0, -1), over };
    });
}

/** The text for speech and for copying: letters with a mark and powers of ten are words. */
export function inSpeech(text: string): string {
  const words = messages.barredLetters;
  return barredPieces(text)
    .map((piece) => (piece.over ? words[piece.over](piece.text) : piece.text))
    .join('')
    .replace(/\s?[·×]10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, power: string) => words.power(Number(plainSigns(power))));
}
