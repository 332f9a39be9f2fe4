/**
 * What a step divides for one weight, by what, and where, or why it divides nothing: from the batch, the reduction, the mistake and
 * the conventions. Whatever says that something is divided asks here.
 */
import type { MistakeName, StepTrace } from '../model';
import { shownIn } from './conventions';
import { type Division, plainDivisionOf } from './division';
import type { WeightPlace } from './quantity';

export interface Divided {
  readonly by: number;
  readonly name: Exclude<Division, 'none'>;
  /** After the sum, or in every δ, so that the sum is divided already. */
  readonly where: 'sum' | 'delta';
  /** The mistake of dividing the quotient by B again. */
  readonly again?: number;
}

export interface Undivided {
  readonly by?: undefined;
  /** `sum`: the reduction; `none`: the scenario’s divisor; `mistake`: it has no sum, or leaves this one as it is. */
  readonly why: 'sum' | 'none' | 'empty' | 'noWeight' | 'mistake';
}

/** What becomes of the sum of the products of this weight. */
export function stepDivision(trace: StepTrace, place: Pick<WeightPlace, 'from'>): Divided | Undivided {
  const { batchSize, divisor, settings } = trace;
  const name = plainDivisionOf(trace);
  if (name === 'none') return { why: settings.reduction === 'sum' ? 'sum' : 'none' };
  if (batchSize === 0) return { why: 'empty' };
  if (divisor === 0) return { why: 'noWeight' };
  if (leavesSum(settings.method, place)) return { why: 'mistake' };
  const where = shownIn(trace).carried ? 'delta' : 'sum';
  return { by: divisor, name, where, ...(settings.method === 'dividedTwice' && { again: batchSize }) };
}

/** Whether the sum is divided after it has been added. */
export function dividesSum(trace: StepTrace, place: Pick<WeightPlace, 'from'>): boolean {
  const division = stepDivision(trace, place);
  return division.by !== undefined && division.where === 'sum';
}

const withoutSum: ReadonlySet<MistakeName> = new Set([
  'averagedInputs',
  'averagedErrors',
  'productOfMeans',
  'lastSample',
]);

function leavesSum(method: MistakeName | undefined, { from }: Pick<WeightPlace, 'from'>): boolean {
  if (method === undefined) return false;
  return withoutSum.has(method) || (method === 'biasNotDivided' && from === 0);
}
