/** Numbers drawn from a seed, by a generator that the app has nothing to do with (mulberry32). */
export interface Chance {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  readonly whole: (from: number, to: number) => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { next, whole, one: (items) => items[whole(0, items.length - 1)] as (typeof items)[number] };
}
