/**
 * The calculator rule for a table: digits are chosen by column, the fewest from 4 to 7 that make every line hold
 * when it is redone from the digits shown. Lines that no choice can make hold are named, so that they get ≈.
 */
import { columnFormat, fewestDecimals, mostDecimals, type NumberFormat, shownValue } from '../text';

export interface TableColumn {
  readonly values: readonly number[];
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
  let best: { readonly formats: Record<Name, NumberFormat>; readonly failures: number } | undefined;
  for (const extra of growths) {
    const formats = grown(columns, extra);
    const failures = checked.reduce((count, line) => count + (holdsWith(line, formats) ? 0 : 1), 0);
    if (best === undefined || failures < best.failures) best = { formats, failures };
    if (failures === 0) break;
  }
  const formats = best?.formats ?? grown(columns, { operand: 0, result: 0 });
  return { formats, holds: lines.map((line) => !checked.includes(line) || holdsWith(line, formats)) };
}

interface Growth {
  readonly operand: number;
  readonly result: number;
}

const growths: readonly Growth[] = [0, 1, 2, 3].flatMap((result) =>
  [0, 1, 2, 3].filter((operand) => operand >= result).map((operand) => ({ operand, result })),
);

function grown<Name extends string>(
  columns: Readonly<Record<Name, TableColumn>>,
  extra: Growth,
): Record<Name, NumberFormat> {
  const entries = Object.entries<TableColumn>(columns).map(([name, { values, role }]) => {
    const exact = exactFormat(values);
    if (exact) return [name, exact];
    const { decimals, exponent } = columnFormat(values);
    return [name, { decimals: Math.max(decimals, Math.min(mostDecimals, decimals + extra[role])), exponent }];
  });
  return Object.fromEntries(entries) as Record<Name, NumberFormat>;
}

/** The format of a column whose every value is a short decimal: as many places as the longest needs. */
function exactFormat(values: readonly number[]): NumberFormat | undefined {
  const finite = values.filter(Number.isFinite);
  if (finite.some((value) => Math.abs(value) >= 1e6)) return undefined;
  const decimals = Math.max(0, ...finite.map(shortestDecimals));
  return decimals <= fewestDecimals ? { decimals, exponent: 0 } : undefined;
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
