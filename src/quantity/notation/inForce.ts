/** The notation in force: read whenever something is written, so that all that is drawn after a change follows it. */
import { setLetters } from '../../prose';
import { lecture } from './lecture';
import { letterTex } from './letters';
import type { Notation } from './notation';
import { plainText } from './texPieces';

let inForce: Notation = lecture;

export function notationInForce(): Notation {
  return inForce;
}

/** What is on the screen has to be drawn again: see docs/prose.md. */
export function setNotation(notation: Notation): void {
  inForce = notation;
  setLetters((reference) => plainText(letterTex(reference, notation)));
}

setNotation(lecture);
