/**
 * The calculator rule for a table: digits are chosen by column, the fewest from 4 to 7 that make every line hold
 * when it is redone from the digits shown. Lines that no choice can make hold are named, so that they get ≈.
 */
import { columnFormat, fewestDecimals, mostDecimals, type NumberFormat, shownValue } from '../text';

export interface TableColumn {
  readonly values: readonly number[];
  /** Those of them that decide how many digits there are; absent: all. A total may be far larger than what it adds up. */
  readonly scale?: readonly number[];
  /** Operands may be given more digits than results: a product needs its factors more exactly than itself. */
  readonly role: 'operand' | 'result';
}

export interface TableLine<Name extends string> {
  readonly operands: readonly { readonly column: Name; readonly value: number }[];
  readonly result: { readonly column: Name; readonly value: number };
  /** The line's arithmetic, on the numbers as shown. */
  readonly redo: (shown: readonly number[]) => number;
}

export interface TableFormats<Name extends string> {
  readonly formats: Readonly<Record<Name, NumberFormat>>;
  /** For each line, whether it holds as shown. */
  readonly holds: readonly boolean[];
}

/** Short decimals are exact as they are; other columns start from their usual format and grow together by role. */
export function formatsThatHold<Name extends string>(
  columns: Readonly<Record<Name, TableColumn>>,
  lines: readonly TableLine<Name>[],
): TableFormats<Name> {
  const checked = lines.filter(({ operands, result }) =>
    [...operands, result].every(({ value }) => Number.isFinite(value)),
  );
  const bases = basesOf(columns);
  let best: { readonly formats: Record<Name, NumberFormat>; readonly failures: number } | undefined;
  for (const extra of growths) {
    const formats = grown(bases, extra);
    const failures = countFailures(checked, formats, best?.failures ?? Number.POSITIVE_INFINITY);
    if (best === undefined || failures < best.failures) best = { formats, failures };
    if (failures === 0) break;
  }
  const formats = best?.formats ?? grown(bases, { operand: 0, result: 0 });
  const canFail = new Set(checked);
  return { formats, holds: lines.map((line) => !canFail.has(line) || holdsWith(line, formats)) };
}

/** How many lines do not hold; no more are counted than would make this choice worse than the best so far. */
function countFailures<Name extends string>(
  lines: readonly TableLine<Name>[],
  formats: Readonly<Record<Name, NumberFormat>>,
  enough: number,
): number {
  let failures = 0;
  for (const line of lines) {
    if (!holdsWith(line, formats) && ++failures >= enough) break;
  }
  return failures;
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
  /** Short decimals need no more digits than they have. */
  readonly grows: TableColumn['role'] | 'never';
}

function basesOf<Name extends string>(columns: Readonly<Record<Name, TableColumn>>): Readonly<Record<Name, Base>> {
  const entries = Object.entries<TableColumn>(columns).map(
    ([name, { values, scale = values, role }]): [string, Base] => {
      const exact = exactFormat(values);
      return [name, exact ? { format: exact, grows: 'never' } : { format: columnFormat(scale), grows: role }];
    },
  );
  return Object.fromEntries(entries) as Record<Name, Base>;
}

function grown<Name extends string>(bases: Readonly<Record<Name, Base>>, extra: Growth): Record<Name, NumberFormat> {
  const entries = Object.entries<Base>(bases).map(([name, { format, grows }]) => {
    if (grows === 'never') return [name, format];
    const { decimals, exponent } = format;
    return [name, { decimals: Math.max(decimals, Math.min(mostDecimals, decimals + extra[grows])), exponent }];
  });
  return Object.fromEntries(entries) as Record<Name, NumberFormat>;
}

/** The format of a column whose every value is a short decimal: as many places as the longest needs. */
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

/** How many decimals say all of a value; more than `mostDecimals` where that many do not. */
export function shortestDecimals(value: number): number {
  let decimals = 0;
  while (decimals <= mostDecimals && Number(value.toFixed(decimals)) !== value) decimals++;
  return decimals;
}

function holdsWith<Name extends string>(
  { operands, result, redo }: TableLine<Name>,
  formats: Readonly<Record<Name, NumberFormat>>,
): boolean {
  const format = formats[result.column];
  const again = redo(operands.map(({ column, value }) => shownValue(value, formats[column])));
  return isShownAs(result.value, again, format);
}

/** Whether what a calculator gives rounds to the value as it is printed. */
export function isShownAs(value: number, again: number, format: NumberFormat): boolean {
  const half = 0.5 * 10 ** (format.exponent - format.decimals);
  return Math.abs(again - shownValue(value, format)) <= half * (1 + 1e-6);
}
