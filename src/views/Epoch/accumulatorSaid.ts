/** What is said of accumulated gradients: what the update of the step's cycle takes, and how it compares with that of one batch of its samples. */
import { briefNumber } from '../../kit/quantity/briefNumber';
import { type AccumulateSettings, clippedWhole, type StepTrace } from '../../model';
import { claim, formatsThatHold, rowsOf, type Term, type WeightPlace } from '../../quantity';
import { batchesAsOne, isShortPiece, type Run } from '../../run';
import { columnFormat, formatShort, formatWithPower, messages, type NumberFormat, toldApart } from '../../text';
import { differenceText } from './differenceText';
import type { EpochModel } from './epochModel';
import { aside, borneOut, type Said, wrong } from './said';
import { whyOtherThanLarge } from './whyOtherThanLarge';

/** The batches of the step's cycle, by index: an update ends a cycle. */
export function cycleOfStep(
  { plan: { batches } }: EpochModel,
  step: number,
): { readonly first: number; readonly last: number } {
  const now = batches.findIndex((batch) => batch.step === step);
  const last = batches.findIndex(({ updates }, index) => index >= now && updates);
  return {
    first: batches.slice(0, now).findLastIndex(({ updates }) => updates) + 1,
    last: last === -1 ? batches.length - 1 : last,
  };
}

/** Empty until the update of this step is made, or if it makes none. */
export function accumulatorUpdate(
  { rows }: EpochModel,
  { step, clear }: Pick<AccumulateSettings, 'clear'> & { readonly step: number },
): readonly Said[] {
  const words = messages.epoch.accumulator;
  const row = rows.find(({ batch }) => batch.step === step);
  const cycle = row?.trained?.cycle;
  if (!row?.trained || !cycle?.updates) return [];
  const { weight, weightAfter } = row.trained;
  const { after, gradient, divisor, clipFactor } = cycle;
  const {
    formats: { total, divided },
    holds: [holds],
  } = formatsThatHold(
    { total: { values: [after], role: 'operand' }, divided: { values: [gradient], role: 'result' } },
    [
      {
        operands: [{ column: 'total', value: after }],
        result: { column: 'divided', value: gradient },
        recompute: ([shown = Number.NaN]) => shown / divisor,
      },
    ],
  );
  const weights = formatOfBoth(weight, weightAfter);
  const [from, to] = [formatWithPower(weight, weights), formatWithPower(weightAfter, weights)];
  const text = words.update({
    batch: row.batch.number,
    total: formatWithPower(after, total),
    isDivided: divisor !== 1,
    divisor: briefNumber(divisor),
    is: holds ? messages.ledger.equals : messages.ledger.roughly,
    gradient: formatWithPower(gradient, divided),
    isClipped: clippedWhole(row.batch.settings) === 'cycle' && clipFactor !== 1,
    factor: formatShort(clipFactor),
    moves: from !== to,
    before: from,
    after: to,
  });
  const said = aside('accumulator.update', text, [claim([{ value: after, times: 1 / divisor }], 'is', gradient)]);
  return borneOut([
    said,
    clear ? aside('accumulator.emptied', words.emptied) : wrong('accumulator.neverEmptied', words.neverEmptied),
  ]);
}

interface CycleOfPlace {
  readonly place: WeightPlace;
  /** Its batches, by index. */
  readonly first: number;
  readonly last: number;
}

export interface Compared {
  readonly samples: number;
  /** The gradient of one batch that holds all samples of the cycle, its terms, and what each row contributes. */
  readonly gradient: number;
  readonly terms: readonly Term[];
  readonly contributions: readonly number[];
  /** What the cycle's update takes. */
  readonly used: number;
  readonly same: boolean;
  /** Whether that batch is divided by its samples, though the run's are only added. */
  readonly isMean: boolean;
}

/** Undefined until the cycle's last batch is added. */
export function comparedWithLarge(
  run: Run,
  { plan, rows, rounding }: EpochModel,
  { place, first, last }: CycleOfPlace,
): Compared | undefined {
  const cycle = rows[last]?.trained?.cycle;
  const samples = plan.batches.slice(first, last + 1).reduce((sum, batch) => sum + batch.samples.length, 0);
  if (!cycle?.updates || samples === 0 || !isShortPiece(run, samples)) return undefined;
  const large = batchesAsOne(run, plan, first, last);
  const gradient = large.batchGradient(place.layer, place.from, place.to);
  const same = Math.abs(cycle.gradient - gradient) <= Math.max(rounding, 1e-12 * Math.abs(gradient));
  const isMean = large.settings.reduction !== plan.batches[first]?.settings.reduction;
  const contributions = rowsOf(large).map((row) => large.contribution(place.layer, place.from, place.to, row));
  const terms = gradientTerms(large, contributions, place);
  return { samples, gradient, terms, contributions, used: cycle.gradient, same, isMean };
}

/** What each sample contributes to the gradient, and the penalty. */
function gradientTerms(trace: StepTrace, contributions: readonly number[], place: WeightPlace): readonly Term[] {
  const times = trace.settings.reduction === 'sum' ? 1 : trace.divisor === 0 ? 0 : 1 / trace.divisor;
  return [
    ...contributions.map((value) => ({ value, times })),
    { value: trace.penaltyGradient(place.layer, place.from, place.to) },
  ];
}

/** More decimals would make the sentence too long. */
const mostDecimals = 12;

/** The digits in which two numbers differ, if they do. */
function formatOfBoth(one: number, other: number): NumberFormat {
  const format = columnFormat([one, other]);
  return one === other ? format : toldApart(format, one, other, mostDecimals - format.decimals);
}

export function accumulatorSaid(run: Run, model: EpochModel, cycle: CycleOfPlace): readonly Said[] {
  const words = messages.epoch.accumulator;
  const large = comparedWithLarge(run, model, cycle);
  if (!large) return [];
  const { samples, gradient, used, isMean } = large;
  if (large.same) {
    const claims = [claim([{ value: used }], 'is', large.terms)];
    return borneOut([aside('accumulator.sameAsLarge', words.sameAsLarge(samples, isMean), claims)]);
  }
  const format = formatOfBoth(gradient, used);
  const printed = { gradient: formatWithPower(gradient, format), used: differenceText(used, format) };
  const claims = [
    claim([{ value: gradient }], 'is', large.terms),
    {
      ...claim([{ value: gradient, printed: printed.gradient }], 'isNot', [{ value: used, printed: printed.used }]),
      rounding: 4 * samples * Number.EPSILON,
    },
  ];
  return borneOut([
    aside(
      'accumulator.otherThanLarge',
      words.otherThanLarge({ samples, isMean, large: printed.gradient, used: printed.used }),
      claims,
    ),
    ...whyOtherThanLarge(model, { ...cycle, from: cycle.place.from, contributions: large.contributions }),
  ]);
}
