/** What the symbol of a kind means, in one line, with the letters that it has in other books. */
import { messages } from '../text';
import type { QuantityKind } from './quantity';

/** “s: weighted sum before the activation; elsewhere also z, net”; undefined for a kind whose name says it all. */
export function symbolLine(kind: QuantityKind): string | undefined {
  const { symbolLines, lettersElsewhere, elsewhereAlso } = messages.formulas;
  const line = symbolLines[kind];
  if (line === undefined) return undefined;
  const others = othersOf(lettersElsewhere[kind] ?? '', line.slice(0, line.indexOf(':')));
  return others === '' ? line : elsewhereAlso(line, others);
}

/** Of letters in a list, “a, h, z”, those that the notation does not have itself. */
export function othersOf(letters: string, own: string): string {
  const ownLetters = own.split(', ');
  return letters
    .split(', ')
    .filter((letter) => !ownLetters.includes(letter))
    .join(', ');
}
