/**
 * The calculator rule for a table: chooses digits by column, the fewest from 4 to 7 for which every line holds when it
 * is recomputed from the digits shown. Lines that cannot be made to hold are reported, so that they get ≈.
 */
import { keptFor } from '../memory';
import {
  columnFormat,
  decimalsBeside,
  fewestDecimals,
  halfPlace,
  mostDecimals,
  mostOwnDigits,
  type NumberFormat,
  shownValue,
  withCommonPower,
} from '../text';

export interface TableColumn {
  readonly values: readonly number[];
  /** The values that decide the number of digits; absent: all. (A total may be far larger than its terms.) */
  readonly scale?: readonly number[];
  /** Other numbers under the column's head, which have their own digits. */
  readonly under?: readonly number[];
  /** Operands may get more digits than results, because a product needs its factors more precisely than itself. */
  readonly role: 'operand' | 'result';
}

export interface TableLine<Name extends string> {
  /** In the order of the arithmetic. `exact`: printed in full everywhere. */
  readonly operands: readonly { readonly column: Name | 'exact'; readonly value: number }[];
  readonly result: { readonly column: Name; readonly value: number };
  /** The line's arithmetic, applied to the numbers as shown. */
  readonly recompute: (shown: readonly number[]) => number;
}

export interface TableFormats<Name extends string> {
  readonly formats: Readonly<Record<Name, NumberFormat>>;
  /** For each line, whether it holds with the digits shown. */
  readonly holds: readonly boolean[];
}

/**
 * Short decimals are printed exactly; other columns start from their default format and gain digits together, by role. `isShort`: they
 * gain none, whatever does not hold then.
 */
export function formatsThatHold<Name extends string>(
  columns: Readonly<Record<Name, TableColumn>>,
  lines: readonly TableLine<Name>[],
  isShort = false,
): TableFormats<Name> {
  const checked = lines.filter(({ operands, result }) =>
    [...operands, result].every(({ value }) => Number.isFinite(value)),
  );
  const formatsAt = grownFormats(basesOf(columns, isShort ? shortOwnDigits : fewestOwnDigits));
  const [shown, half] = [once(shownValue), once(halfPlace)];
  let best: { readonly formats: Record<Name, NumberFormat>; readonly failures: number } | undefined;
  for (const extra of isShort ? growths.slice(0, 1) : growths) {
    const formats = formatsAt(extra);
    const failures = countFailures(checked, { formats, shown, half }, best?.failures ?? Number.POSITIVE_INFINITY);
    if (best === undefined || failures < best.failures) best = { formats, failures };
    if (failures === 0) break;
  }
  const formats = best?.formats ?? formatsAt({ operand: 0, result: 0 });
  const canFail = new Set(checked);
  return { formats, holds: lines.map((line) => !canFail.has(line) || holdsWith(line, { formats, shown, half })) };
}

/** How many lines do not hold; stops counting once this choice is worse than the best so far. */
function countFailures<Name extends string>(
  lines: readonly TableLine<Name>[],
  trial: Trial<Name>,
  enough: number,
): number {
  let failures = 0;
  for (const line of lines) {
    if (!holdsWith(line, trial) && ++failures >= enough) break;
  }
  return failures;
}

interface Trial<Name extends string> {
  readonly formats: Readonly<Record<Name, NumberFormat>>;
  readonly shown: Rounding;
  readonly half: Rounding;
}

interface Growth {
  readonly operand: number;
  readonly result: number;
}

const growths: readonly Growth[] = [0, 1, 2, 3].flatMap((result) =>
  [0, 1, 2, 3].filter((operand) => operand >= result).map((operand) => ({ operand, result })),
);

interface Base {
  readonly format: NumberFormat;
  /** `never` for short decimals, which need no more digits. */
  readonly grows: TableColumn['role'] | 'never';
  /** Numbers with many digits before the point get fewer after it, so that the column keeps its width. */
  readonly most: number;
}

/** The fewest digits of a number with its own power of ten, as in pictures. */
const fewestOwnDigits = 2;

/** The same where a column gains no digits. */
const shortOwnDigits = 3;

function basesOf<Name extends string>(
  columns: Readonly<Record<Name, TableColumn>>,
  ownDigits: number,
): Readonly<Record<Name, Base>> {
  const entries = Object.entries<TableColumn>(columns).map(
    ([name, { values, scale = values, under = [], role }]): [string, Base] => {
      const exact = exactFormat(values);
      if (exact) return [name, { format: exact, grows: 'never', most: exact.decimals }];
      const scaled = { ...columnFormat(scale), ownDigits };
      const format = withCommonPower(scaled, [...values, ...under]);
      const largest = values.reduce(
        (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
        0,
      );
      return [name, { format, grows: role, most: format.exponent === 0 ? decimalsBeside(largest) : mostDecimals }];
    },
  );
  return Object.fromEntries(entries) as Record<Name, Base>;
}

/** Cached, so that the same number of extra digits gives the same format object. */
function grownFormats<Name extends string>(
  bases: Readonly<Record<Name, Base>>,
): (extra: Growth) => Record<Name, NumberFormat> {
  const steps = Object.entries<Base>(bases).map(([name, { format, grows, most }]) => {
    const { decimals, ownDigits = fewestOwnDigits } = format;
    const formats = [0, 1, 2, 3].map((more): NumberFormat => {
      if (grows === 'never') return format;
      return {
        ...format,
        decimals: Math.min(most, decimals + more),
        ownDigits: Math.min(mostOwnDigits, ownDigits + more),
      };
    });
    return { name, grows, formats };
  });
  return (extra) =>
    Object.fromEntries(
      steps.map(({ name, grows, formats }) => [name, formats[grows === 'never' ? 0 : extra[grows]] ?? formats[0]]),
    ) as Record<Name, NumberFormat>;
}

type Rounding = (value: number, format: NumberFormat) => number;

/** Caches each format's numbers: a table tries its formats in turn and returns to earlier ones. */
function once(rounding: Rounding): Rounding {
  const rounded = keptFor((format: NumberFormat, value: number) => rounding(value, format));
  return (value, format) => rounded(format, value);
}

/** The format of a column of short decimals only: as many decimals as the longest needs. */
function exactFormat(values: readonly number[]): NumberFormat | undefined {
  let most = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const decimals = Math.abs(value) >= 1e6 ? Number.POSITIVE_INFINITY : shortestDecimals(value);
    if (decimals > fewestDecimals) return undefined;
    most = Math.max(most, decimals);
  }
  return { decimals: most, exponent: 0 };
}

/** How many decimals represent a value exactly; more than `mostDecimals` if that many are not enough. */
export function shortestDecimals(value: number): number {
  let decimals = 0;
  while (decimals <= mostDecimals && Number(value.toFixed(decimals)) !== value) decimals++;
  return decimals;
}

function holdsWith<Name extends string>(
  { operands, result, recompute }: TableLine<Name>,
  { formats, shown, half }: Trial<Name>,
): boolean {
  const format = formats[result.column];
  const again = recompute(
    operands.map(({ column, value }) => (column === 'exact' ? value : shown(value, formats[column]))),
  );
  return isWithin(again, shown(result.value, format), half(result.value, format));
}

/** Whether the recomputed value rounds to the value as printed. */
export function isShownAs(value: number, again: number, format: NumberFormat): boolean {
  return isWithin(again, shownValue(value, format), halfPlace(value, format));
}

function isWithin(again: number, shown: number, half: number): boolean {
  return Math.abs(again - shown) <= half * (1 + 1e-6);
}
