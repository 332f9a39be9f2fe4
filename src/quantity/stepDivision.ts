/**
 * What a step divides for one weight, by what, and where, or why it divides nothing: from the batch, the reduction, the mistake and
 * the conventions. Whatever says that something is divided asks here.
 */
import type { Divisor, MistakeName, StepTrace } from '../model';
import { shownIn } from './conventions';
import type { WeightPlace } from './quantity';

/**
 * What the sum over the batch is divided by: B, Σ c(k), or a number given in the scenario; `none` under reduction `sum`
 * and for the divisor `none`.
 */
export type Division = 'batch' | 'weights' | 'number' | 'none';

/** The step's own division, wherever it is shown: also that of the losses. */
export function plainDivisionOf({ settings, hasSampleWeights }: StepTrace): Division {
  return settings.reduction === 'sum' ? 'none' : divisionOfMean(settings.divisor, hasSampleWeights);
}

/** What the reduction `mean` divides by, even if the reduction is `sum` now. */
export function divisionOfMean(divisor: Divisor = 'batch', hasSampleWeights: boolean): Division {
  if (divisor === 'none') return 'none';
  if (typeof divisor === 'number') return 'number';
  // Without sample weights, each sample has weight 1, and the batch B.
  return divisor === 'weights' && hasSampleWeights ? 'weights' : 'batch';
}

export interface Divided {
  readonly by: number;
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
  if (plainDivisionOf(trace) === 'none') return { why: settings.reduction === 'sum' ? 'sum' : 'none' };
  if (batchSize === 0) return { why: 'empty' };
  if (divisor === 0) return { why: 'noWeight' };
  if (leavesSum(settings.method, place)) return { why: 'mistake' };
  const where = shownIn(trace).carried ? 'delta' : 'sum';
  return { by: divisor, where, ...(settings.method === 'dividedTwice' && { again: batchSize }) };
}

/** Whether every δ is shown divided by the batch's divisor. */
export function dividesDelta(trace: StepTrace): boolean {
  return shownIn(trace).carried && plainDivisionOf(trace) !== 'none';
}

/** Whether the sum is divided after it has been added. */
export function dividesSum(trace: StepTrace, place: Pick<WeightPlace, 'from'>): boolean {
  const division = stepDivision(trace, place);
  return division.by !== undefined && division.where === 'sum';
}

/**
 * What the row below Σ divides by, as the step is shown; `none` if it has no such row. An empty batch, and one whose weights are all 0,
 * have the row, which says that there is nothing to divide. Without a place: of the weights that are no biases.
 */
export function divisionRow(trace: StepTrace, place: Pick<WeightPlace, 'from'> = { from: 1 }): Division {
  if (shownIn(trace).carried) return 'none';
  const { by, why } = { by: undefined, why: undefined, ...stepDivision(trace, place) };
  return by !== undefined || why === 'empty' || why === 'noWeight' ? plainDivisionOf(trace) : 'none';
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
