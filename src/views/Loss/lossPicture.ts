/** What the Loss curve shows at a moment: points of steps gone by, this step's as far as its phase has got. */
import { max } from 'd3';
import type { StepTrace } from '../../model';
import { reached, type Stop } from '../../quantity';
import type { LossPoint, Run } from '../../run';
import { type LossPiece, lossPieces } from './lossPieces';

/** Batches with a mark of their own; more of them could not be told apart. */
export const mostMarks = 6;

/** Lines for more epochs than this would be a hatching. */
const mostEpochs = 16;

/** More points than this are drawn as a line only. */
export const mostPoints = 120;

export interface LossPicture {
  /** Steps 1 to the cursor's, the cursor's only from phase Loss on. */
  readonly points: readonly LossPoint[];
  readonly step: number;
  /** This step's point, once it is known. */
  readonly now: LossPoint | undefined;
  /** The same batch's loss with the new weights, in phase Update. */
  readonly lossAfter: number | undefined;
  /** How the points tell the batch they were measured on. */
  readonly batches: BatchMarks;
  /** Steps at which an epoch begins, where points have no marks of their batches. */
  readonly epochs: readonly number[];
  readonly nonFinite: LossPoint | undefined;
  /** What the losses are, step by step: more than one piece where that changes. */
  readonly pieces: readonly LossPiece[];
  /** Every step's batch is the whole data, whose loss the curve then is. */
  readonly isWhole: boolean;
}

export type BatchMarks =
  | { readonly kind: 'one' }
  | { readonly kind: 'marks'; readonly count: number }
  | { readonly kind: 'many'; readonly count: number };

export function lossPicture(run: Run, trace: StepTrace, stop: Stop): LossPicture {
  const { step } = trace;
  const known = reached({ phase: 'loss' }, stop);
  const points = known ? run.lossPoints(step) : step > 1 ? run.lossPoints(step - 1) : [];
  const count = Math.max(run.epochInfo(step).batches, max(points, ({ batch }) => batch) ?? 1);
  return {
    points,
    step,
    now: known ? points.at(-1) : undefined,
    lossAfter: reached({ phase: 'update' }, stop) ? trace.lossAfter() : undefined,
    batches: count === 1 ? { kind: 'one' } : { kind: count <= mostMarks ? 'marks' : 'many', count },
    epochs: count > mostMarks ? epochStarts(points) : [],
    nonFinite: points.find(({ loss }) => !Number.isFinite(loss)),
    pieces: lossPieces(run, step),
    isWhole:
      count === 1 && [trace, ...points].every((at) => run.settingsAt(at.step).batchSize === run.data.sampleCount),
  };
}

/** The steps at which an epoch after the first begins; none if they are too many for lines of their own. */
function epochStarts(points: readonly LossPoint[]): readonly number[] {
  const starts = points.filter(({ epoch }, index) => index > 0 && epoch !== points[index - 1]?.epoch);
  return starts.length > mostEpochs ? [] : starts.map(({ step }) => step);
}
