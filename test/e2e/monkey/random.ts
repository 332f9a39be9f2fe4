/** The monkey's dice: the same seed throws the same numbers on every machine. */

export interface Random {
  /** 0 … below − 1. */
  readonly below: (count: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly one: <Value>(values: readonly Value[]) => Value;
}

/** mulberry32: 32 bits of state, good enough for a monkey. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
