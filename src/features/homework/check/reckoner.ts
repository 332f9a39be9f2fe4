/**
 * What follows from a student's own numbers. A number that they wrote down is read with its half unit, a given one exactly, and a blank
 * one is computed as they would, every result rounded.
 */
import { type OneWay, reckonerFrom } from './oneWay';
import type { Reckoner, ReckonerInput } from './reckoning';

export function createReckoner(input: ReckonerInput): Reckoner {
  const fromS = reckonerFrom(input, 's');
  let fromX: OneWay | undefined;
  return {
    ...fromS,
    waysTo(quantity, without) {
      const found = fromS.waysTo(quantity, without);
      if (!fromS.isTorn()) return found;
      fromX ??= reckonerFrom(input, 'x');
      return [...found, ...fromX.waysTo(quantity, without)];
    },
  };
}
