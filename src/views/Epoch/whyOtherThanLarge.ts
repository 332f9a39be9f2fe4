/** Why the update of a cycle does not take the gradient of one batch of the cycle's samples: every reason that holds. */
import { clipsEachBatch, isPenalised, penaltyDivisor } from '../../model';
import { type Claim, claim } from '../../quantity';
import { messages } from '../../text';
import type { EpochModel, EpochRow } from './epochModel';
import { aside, type Said } from './said';

interface CycleBatches {
  /** Its batches, by index. */
  readonly first: number;
  readonly last: number;
  /** The unit that the weight leads from; biases are penalised only if asked for. */
  readonly from: number;
  /** What each row of the cycle adds, in its order, at the cycle's weights; absent: nothing is claimed of single samples. */
  readonly contributions?: readonly number[];
}

/** Empty only if the two are the same. */
export function whyOtherThanLarge(
  model: EpochModel,
  { first, last, from, contributions }: CycleBatches,
): readonly Said[] {
  const words = messages.epoch.accumulator.differs;
  const rows = model.rows.slice(first, last + 1);
  const [start] = rows;
  const accumulate = start?.batch.settings.accumulate;
  if (!accumulate) return [];
  const { batches: planned, divide, clear } = accumulate;
  const added = rows.length;
  const isDivided = divide === 'planned' || divide === 'actual';
  // Each batch is divided by its own size or weights.
  const areMeans = model.division.by === 'batch' || model.division.by === 'weights';
  const before = start.trained?.cycle?.before ?? 0;
  const isKept = !clear && before !== 0;
  const isIncomplete = divide === 'planned' && added < planned;
  const divisors = new Set(rows.map(({ frozen }) => frozen?.divisor));
  const isUneven = isDivided && areMeans && divisors.size > 1;
  const isPenaltyOther = hasOtherPenalty(model, { first, last, from });
  const clipped = clipsEachBatch(start.batch.settings) ? mostClipped(rows) : undefined;
  const isChoice = isUneven && !clipped && !isKept && !isIncomplete && !isPenaltyOther && areWeightedMeans(model, rows);
  return [
    ...(isKept ? [reason('kept', words.kept, [claim(before, 'isNot', 0)])] : []),
    ...(isIncomplete ? [reason('incomplete', words.incomplete(added, planned), dividedBy(rows, planned))] : []),
    ...(divide === 'none' && areMeans && added > 1
      ? [reason('undividedMeans', words.undividedMeans(added), dividedBy(rows, 1))]
      : []),
    ...(isDivided && !areMeans && added > 1
      ? [reason('dividedSum', words.dividedSum, dividedBy(rows, divide === 'planned' ? planned : added))]
      : []),
    ...(isUneven && !isChoice
      ? [reason('sizes', words.sizes, dividedBy(rows, divide === 'planned' ? planned : added))]
      : []),
    ...(isChoice ? [reason('choice', words.choice, sharesOf(rows, contributions))] : []),
    ...(clipped ? [reason('clippedApart', words.clippedApart, [claim(1, 'exceeds', clipped)])] : []),
    ...(isPenaltyOther ? [reason('penalty', words.penalty)] : []),
  ];
}

function reason(name: string, text: string, claims: readonly Claim[] = []): Said {
  return aside(`accumulator.differs.${name}`, text, claims);
}

/** What the update takes is everything that was accumulated, over this divisor. */
function dividedBy(rows: readonly EpochRow[], divisor: number): readonly Claim[] {
  const cycle = rows.at(-1)?.trained?.cycle;
  return cycle ? [claim([{ value: cycle.gradient }], 'is', [{ value: cycle.after, times: 1 / divisor }])] : [];
}

/** Every batch with a gradient of its own, and every sample with the same weight as the others of its batch. */
function areWeightedMeans({ sampleWeights, division }: EpochModel, rows: readonly EpochRow[]): boolean {
  const isMean = sampleWeights === undefined || division.by === 'weights';
  return isMean && rows.every(({ frozen }) => frozen !== undefined && frozen.divisor > 0);
}

/** The samples' part of the update from their own contributions: every batch the same share, and within it every sample. */
function sharesOf(rows: readonly EpochRow[], contributions: readonly number[] = []): readonly Claim[] {
  const gradients = rows.flatMap(({ trained }) =>
    trained ? [{ value: trained.gradient, times: 1 / rows.length }] : [],
  );
  const parts = rows.flatMap(({ batch, frozen }) =>
    batch.samples.map(() => rows.length * (frozen?.divisor ?? Number.NaN)),
  );
  if (gradients.length < rows.length || contributions.length !== parts.length) return [];
  const shares = contributions.map((value, at) => ({ value, times: 1 / (parts[at] ?? Number.NaN) }));
  return [claim(gradients, 'is', shares)];
}

/** The smallest clip factor of a batch; undefined if none was clipped. */
function mostClipped(rows: readonly EpochRow[]): number | undefined {
  const least = Math.min(...rows.map(({ trained }) => trained?.cycle?.clipFactor ?? 1));
  return least < 1 ? least : undefined;
}

/** Whether Σ 1/R over the batches, divided as the sum is, is another number than 1/R of one batch. */
function hasOtherPenalty({ rows, sampleCount }: EpochModel, { first, last, from }: CycleBatches): boolean {
  const batches = rows.slice(first, last + 1).map(({ batch }) => batch);
  const { penalty, accumulate } = batches[0]?.settings ?? {};
  if (!penalty || !accumulate || penalty.l2 === 0 || !isPenalised(penalty, from)) return false;
  const samples = batches.reduce((sum, batch) => sum + batch.samples.length, 0);
  const share = (size: number): number => {
    const divisor = penaltyDivisor(penalty, { rows: size, sampleCount });
    return divisor === 0 ? 0 : 1 / divisor;
  };
  const added = batches.reduce((sum, batch) => sum + share(batch.samples.length), 0);
  const divisors = { planned: batches.length, actual: batches.length, samples: Math.max(1, samples), none: 1 };
  return Math.abs(added / divisors[accumulate.divide] - share(samples)) > 1e-12;
}
