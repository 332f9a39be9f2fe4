/** Numbers drawn from a seed. */
import { mulberry32 } from '../../../mulberry32';

export interface Chance {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  readonly whole: (from: number, to: number) => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
}

export function chanceOf(seed: number): Chance {
  const next = mulberry32(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { next, whole, one: (items) => items[whole(0, items.length - 1)] as (typeof items)[number] };
}
