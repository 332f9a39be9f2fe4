/** The current notation. It is read at each use, so that everything drawn after a change follows it. */
import { setLetters } from '../../prose';
import { lecture } from './lecture';
import { letterTex } from './letters';
import type { Notation } from './notation';
import { plainText } from './texPieces';

let inForce: Notation = lecture;

export function notationInForce(): Notation {
  return inForce;
}

/** The caller must redraw the screen: see docs/prose.md. */
export function setNotation(notation: Notation): void {
  inForce = notation;
  // Caches letters, because long tables ask for the same few again and again.
  const known = new Map<string, string>();
  setLetters((reference) => {
    const key = [reference.name, ...reference.indices, reference.style].join('.');
    const text = known.get(key) ?? plainText(letterTex(reference, notation));
    known.set(key, text);
    return text;
  });
}

setNotation(lecture);
