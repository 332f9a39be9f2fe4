/** Numbers of a file, alone and in rows. */
import * as v from 'valibot';
import { type HyperparameterRange, hyperparameterRanges, type Range } from '../model';
import { says } from './schemaParts';

export function numberIn(name: HyperparameterRange) {
  const expected = says((words) => words[name]);
  const { from, above, below }: Range = hyperparameterRanges[name];
  const bounds: v.PipeAction<number, number, v.BaseIssue<unknown>>[] = [];
  if (from !== undefined) bounds.push(v.minValue(from, expected));
  if (above !== undefined) bounds.push(v.gtValue(above, expected));
  if (below !== undefined) bounds.push(v.ltValue(below, expected));
  return v.pipe(v.number(expected), v.finite(expected), ...bounds);
}

const anyFinite = says((words) => words.finite);
const finite = v.pipe(v.number(anyFinite), v.finite(anyFinite));
export const row = v.array(
  finite,
  says((words) => words.numbers),
);
export const rows = v.array(
  row,
  says((words) => words.rowsOfNumbers),
);
