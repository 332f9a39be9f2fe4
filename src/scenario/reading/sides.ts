/** Inputs or targets: one array, several lines, pairs, or the columns of a table. */
import { messages } from '../../text';
import { type ArrayChoices, flat, listOf, type NumberArray, onlyNumber, rowsArray } from './arrays';
import type { FoundArray, Statements } from './found';
import { type Clash, type Item, isScalar } from './layered';
import { isOfSamples, roleOfHead } from './names';

/** Inputs or targets. */
export interface Side {
  readonly name: string;
  readonly array: NumberArray;
  /** Made of several lines x1, x2 … : `units` if each is likelier a unit's numbers than a sample. */
  readonly stacked?: 'units' | 'samples';
}

/** `target_o1`: what is numbered are the outputs, and not samples. */
const ofOutput = /(?:^|_)o(?:ut(?:put)?)?_?\d+$/i;

/** One array, or several lines with numbers in their names. */
function sideOf(items: readonly Item[]): Side | Clash | undefined {
  const [first, second] = items;
  if (!first) return undefined;
  if (!second && (first.array.dimensions > 0 || first.unit === undefined))
    return { name: first.name, array: first.array };
  const clash: Clash = { clash: 'sides', name: first.name, other: second?.name ?? '' };
  if (items.some(({ unit, sample }) => unit === undefined && sample === undefined)) return clash;
  const index = ({ sample, unit }: Item): number => sample ?? unit ?? 0;
  const sorted = [...items].sort((one, other) => index(one) - index(other) || (one.unit ?? 0) - (other.unit ?? 0));
  const name = `${first.name}${second ? `, ${second.name}` : ''}${items.length > 2 ? ' …' : ''}`;
  const bySample = sorted.every(({ sample }) => sample !== undefined);
  if (sorted.every(isScalar)) {
    const values = sorted.map(({ array }) => onlyNumber(array));
    if (sorted.every((item) => ofOutput.test(item.name)))
      return { name, array: rowsArray([values]), stacked: 'samples' };
    if (!bySample) return { name, array: listOf(values) };
    const samples = [...new Set(sorted.map(({ sample }) => sample))];
    const rows = sorted.every(({ unit }) => unit !== undefined)
      ? samples.map((sample) => values.filter((_, at) => sorted[at]?.sample === sample))
      : values.map((value) => [value]);
    return { name, array: rowsArray(rows), stacked: 'samples' };
  }
  const rows = sorted.map(({ array }) => flat(array)).filter((row) => row !== undefined);
  const isEven = rows.length === sorted.length && rows.every((row) => row.length === rows[0]?.length);
  return isEven ? { name, array: rowsArray(rows), stacked: bySample ? 'samples' : 'units' } : clash;
}

/** `x = (1, 0.5), y = 1` line by line: the same names in the same order, so that each round of them is a sample. */
export function oneByOne(statements: Statements): Statements {
  const isSide = ({ named, isHeld }: FoundArray): boolean => !isHeld && isOfSamples(named?.part);
  const sides = statements.arrays.filter(isSide);
  const length = sides.findIndex(({ name }, at) => at > 0 && name === sides[0]?.name);
  const areRounds =
    length > 1 && sides.length % length === 0 && sides.every(({ name }, at) => name === sides[at % length]?.name);
  const areSamples = sides.every(({ choices }) => flat(choices[0]) !== undefined);
  const first = sides.slice(0, length);
  const hasBoth = new Set(first.map(({ named }) => named?.part)).size === 2;
  if (!areRounds || !areSamples || !hasBoth || statements.pairs.length > 0) return statements;
  const valuesOf = (round: readonly FoundArray[], part: 'inputs' | 'targets'): ArrayChoices => {
    const [only, ...more] = round.filter(({ named }) => named?.part === part);
    if (only && more.length === 0) return only.choices;
    return [listOf([only, ...more].flatMap((one) => one?.choices[0].rows.flat() ?? []))];
  };
  const pairs = Array.from({ length: sides.length / length }, (_, at) => {
    const round = sides.slice(at * length, (at + 1) * length);
    return { inputs: valuesOf(round, 'inputs'), targets: valuesOf(round, 'targets') };
  });
  return { ...statements, arrays: statements.arrays.filter((one) => !isSide(one)), pairs };
}

export interface Samples {
  readonly inputs?: Side;
  readonly targets?: Side;
  readonly leftOut: readonly string[];
}

/** Arrays with their names count before pairs, and pairs before the columns of tables. */
export function samplesOf(
  items: readonly Item[],
  { pairs, tables }: Pick<Statements, 'pairs' | 'tables'>,
  choice: number,
): Samples | Clash {
  const columns = columnsOf(tables);
  if ('clash' in columns) return columns;
  const made: Partial<Record<'inputs' | 'targets', Side>> = {};
  for (const part of ['inputs', 'targets'] as const) {
    const rows = pairs.map((pair) => (pair[part][choice] ?? pair[part][0]).rows.flat());
    const ofPairs: Side = { name: part, array: rowsArray(rows), stacked: 'samples' };
    const named = sideOf(items.filter((item) => item.part === part));
    const odd = named ? undefined : rows.find(({ length }) => length !== rows[0]?.length);
    if (odd) return { clash: 'unevenSamples', name: messages.reading[`${part}Name`], other: odd.join(', ') };
    const side = named ?? (rows.length > 0 ? ofPairs : columns[part]);
    if (side && 'clash' in side) return side;
    if (side) made[part] = side;
  }
  return { ...made, leftOut: columns.leftOut };
}

/** Columns x1, x2 and y of a table, beside a column that only counts. What is neither stands with the inputs where targets are named, and the other way round. */
function columnsOf(tables: Statements['tables']): Samples | Clash {
  const sides: Partial<Record<'inputs' | 'targets', Side>> = {};
  const leftOut: string[] = [];
  for (const { heads, rows } of tables) {
    const known = heads.map(roleOfHead);
    const others = heads.filter((_, at) => known[at] === undefined);
    const isLast = others.length === 1 && known.at(-1) === undefined;
    const isTarget = isLast && !known.includes('targets');
    const rest = !known.includes('inputs') ? 'inputs' : isTarget ? 'targets' : undefined;
    if (!rest) leftOut.push(...others);
    const roles = known.map((role) => role ?? rest);
    for (const part of ['inputs', 'targets'] as const) {
      if (!roles.includes(part)) continue;
      const name = heads.filter((_, at) => roles[at] === part).join(', ');
      const other = sides[part];
      if (other) return { clash: 'sides', name: other.name, other: name };
      const array = rowsArray(rows.map((row) => row.filter((_, at) => roles[at] === part)));
      sides[part] = { name, array, stacked: 'samples' };
    }
  }
  return { ...sides, leftOut };
}
