/**
 * What follows from a student's own numbers. A number that they wrote down is read with its half unit, a given one exactly, and a blank
 * one is computed as they would, every result rounded.
 */
import { type OneWay, reckonerFrom } from './oneWay';
import type { Reckoner, ReckonerInput, Reckoning } from './reckoning';

export function createReckoner(input: ReckonerInput): Reckoner {
  const fromS = reckonerFrom(input, 's');
  let fromX: OneWay | undefined;
  const both = (ask: (one: OneWay) => readonly Reckoning[]): readonly Reckoning[] => {
    const found = ask(fromS);
    if (!fromS.isTorn()) return found;
    fromX ??= reckonerFrom(input, 'x');
    return [...found, ...ask(fromX)];
  };
  return {
    blanks: fromS.blanks,
    waysTo: (quantity, without) => both((one) => one.waysTo(quantity, without)),
    formula: (quantity, tree, without) => both((one) => one.formula(quantity, tree, without)),
  };
}
