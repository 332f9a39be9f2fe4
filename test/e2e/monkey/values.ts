/** How the monkey gives a link's key a value. */
import type { Random } from './random';

export type MakeValue = (random: Random) => string;

export const oneOf =
  (...values: readonly string[]): MakeValue =>
  (random) =>
    random.one(values);
