/** The format in which a sheet is written, inferred from its numbers, and the half unit of any number in it. */
import { isMultiple, leastShare, unitOf, type WrittenNumber } from './written';

/** So many decimals, or so many significant digits; with both, whichever allows more. */
export interface Format {
  readonly decimals?: number;
  readonly digits?: number;
}

/** Undefined if no number tells: an empty sheet, fractions, or bare zeros alone. */
export function formatOf(numbers: readonly WrittenNumber[]): Format | undefined {
  const others = numbers.flatMap(({ decimals, value }) => (value === 0 || decimals === undefined ? [] : [decimals]));
  // A program prints 0.0 beside numbers with more digits.
  const least = Math.max(1, commonest(others)?.value ?? 0);
  const telling = numbers.filter(({ decimals, value }) => decimals !== undefined && (value !== 0 || decimals >= least));
  const decimals = commonest(telling.map((one) => one.decimals ?? 0));
  const digits = commonest(telling.filter(({ value }) => value !== 0).map((one) => one.digits ?? 0));
  if (!decimals) return undefined;
  if (!digits) return { decimals: decimals.value };
  const clearly = telling.length / 10;
  if (decimals.count > digits.count + clearly) return { decimals: decimals.value };
  if (decimals.count < digits.count - clearly) return { digits: digits.value };
  return { decimals: decimals.value, digits: digits.value };
}

/** The largest value that occurs at least half as often as the most common one, so that dropped zeros do not lower it. */
function commonest(values: readonly number[]): { readonly value: number; readonly count: number } | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const common = [...counts].filter(([, count]) => count >= most / 2).sort(([one], [other]) => other - one);
  const [first] = common;
  return first && { value: first[0], count: first[1] };
}

/** Half a unit of the last digit that a number of this magnitude has in a format; never less than a double holds. */
export function halfUnit({ decimals, digits }: Format, magnitude: number): number {
  const places = decimals === undefined ? 0 : unitOf(decimals) / 2;
  if (!Number.isFinite(magnitude)) return places;
  const fixed = Math.max(places, magnitude * leastShare);
  if (digits === undefined || magnitude === 0) return fixed;
  return Math.max(fixed, unitOf(digits - 1 - Math.floor(Math.log10(magnitude))) / 2);
}

/** The half unit that is the largest among several formats. */
export function largestHalfUnit(formats: readonly (Format | undefined)[]): (magnitude: number) => number {
  const known = formats.filter((format) => format !== undefined);
  return (magnitude) => known.reduce((most, format) => Math.max(most, halfUnit(format, magnitude)), 0);
}

/**
 * No allowance for a result that comes out, and everything for one that does not: a multiple of the unit in which a number of its magnitude is
 * written; in a sheet of whole numbers, any short one.
 */
export function comesOut({ decimals, digits }: Format): (magnitude: number) => number {
  const usual: Format = decimals === undefined ? { ...(digits !== undefined && { digits }) } : { decimals };
  const own = decimals === 0 ? { digits: mostShort } : usual;
  return (magnitude) => {
    const unit = 2 * halfUnit(own, magnitude);
    return unit > 0 && !isMultiple(magnitude, unit) ? Number.POSITIVE_INFINITY : 0;
  };
}

/** Significant digits of a result that somebody works out exactly. */
const mostShort = 6;
