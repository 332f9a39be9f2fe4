/** Why the update of a cycle does not take the gradient of one batch of the cycle's samples: every reason that holds. */
import { clipsEachBatch, isPenalised, penaltyDivisor } from '../../model';
import { messages } from '../../text';
import type { EpochModel } from './epochModel';

interface CycleBatches {
  /** Its batches, by index. */
  readonly first: number;
  readonly last: number;
  /** The unit that the weight leads from; biases are penalised only if asked for. */
  readonly from: number;
}

/** Empty only if the two are the same. */
export function whyOtherThanLarge(model: EpochModel, { first, last, from }: CycleBatches): readonly string[] {
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
  const isKept = !clear && (start.trained?.cycle?.before ?? 0) !== 0;
  const divisors = new Set(rows.map(({ frozen }) => frozen?.divisor));
  return [
    ...(isKept ? [words.kept] : []),
    ...(divide === 'planned' && added < planned ? [words.incomplete(added, planned)] : []),
    ...(divide === 'none' && areMeans && added > 1 ? [words.undividedMeans(added)] : []),
    ...(isDivided && !areMeans && added > 1 ? [words.dividedSum] : []),
    ...(isDivided && areMeans && divisors.size > 1 ? [words.sizes] : []),
    ...(clipsEachBatch(start.batch.settings) ? [words.clippedApart] : []),
    ...(hasOtherPenalty(model, { first, last, from }) ? [words.penalty] : []),
  ];
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
