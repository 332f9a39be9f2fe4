/** The current notation. It is read at each use, so that everything drawn after a change follows it. */
import { setLetters } from '../../prose';
import { type Conventions, type Shown, shownBy, usualConventions } from '../conventions';
import { lecture } from './lecture';
import { letterTex } from './letters';
import type { Notation } from './notation';
import { plainText } from './texPieces';
import { withConventions } from './withConventions';

let chosen: Notation = lecture;
let conventions: Conventions = usualConventions;
let inForce: Notation = lecture;

export function notationInForce(): Notation {
  return inForce;
}

export function conventionsInForce(): Conventions {
  return conventions;
}

/** What the conventions do to δ, for names. */
export function shownNow(): Shown {
  return shownBy(conventions);
}

/** The caller must redraw the screen: see docs/prose.md. */
export function setNotation(notation: Notation): void {
  chosen = notation;
  takeEffect();
}

/** Where the division is written; the caller must redraw the screen. */
export function setConventions(chosenNow: Conventions): void {
  conventions = chosenNow;
  takeEffect();
}

function takeEffect(): void {
  const notation = withConventions(chosen, shownBy(conventions));
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
