/** The monkey's dice: the same seed throws the same numbers on every machine. */
import { mulberry32 } from '../../mulberry32';

export interface Random {
  /** 0 … below − 1. */
  readonly below: (count: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly one: <Value>(values: readonly Value[]) => Value;
}

export function randomOf(seed: number): Random {
  const next = mulberry32(seed);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share,
    one: (values) => {
      const found = values[below(values.length)];
      if (found === undefined) throw new Error('expected something to choose from');
      return found;
    },
  };
}
