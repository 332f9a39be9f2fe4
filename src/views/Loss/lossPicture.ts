/** The content of the loss curve at a moment: past steps, and the current one as far as its phase has computed it. */
import { max } from 'd3';
import type { StepTrace } from '../../model';
import { reached, type Stop } from '../../quantity';
import type { LossPoint, Run } from '../../run';
import { type ChangeMark, changeMarks } from './changeMarks';
import { type LossPiece, lossPieces } from './lossPieces';

/** The most batches with their own marks; more could not be distinguished. */
const mostMarks = 6;

/** The most epochs with lines of their own; more would only hatch the plot. */
const mostEpochs = 16;

/** More points than this are drawn as a line without points. */
export const mostPoints = 120;

export interface LossPicture {
  /** Steps 1 to the cursor's, which has a loss only from phase Loss on; later ones where they are asked for. */
  readonly points: readonly LossPoint[];
  readonly step: number;
  /** This step's point, once it is known. */
  readonly now: LossPoint | undefined;
  /** The same batch's loss with the new weights, in phase Update. */
  readonly lossAfter: number | undefined;
  /** How points indicate their batch. */
  readonly batches: BatchMarks;
  /** Steps at which an epoch begins, if points have no batch marks. */
  readonly epochs: readonly number[];
  readonly nonFinite: LossPoint | undefined;
  /** What the losses are, by step: more than one piece if that changes. */
  readonly pieces: readonly LossPiece[];
  /** Where settings were changed on the way. */
  readonly changes: readonly ChangeMark[];
  /** Every batch is the full data set, so the curve is also its loss. */
  readonly isWhole: boolean;
}

export type BatchMarks =
  | { readonly kind: 'one' }
  | { readonly kind: 'marks'; readonly count: number }
  | { readonly kind: 'many'; readonly count: number };

/** `further`: how many steps the curve goes on after this one, once its loss is known. */
export function lossPicture(run: Run, trace: StepTrace, stop: Stop, further = 0): LossPicture {
  const { step } = trace;
  const known = reached({ phase: 'loss' }, stop);
  const last = known ? Math.min(step + further, run.lastStep) : step - 1;
  const points = last > 0 ? run.lossPoints(last) : [];
  const count = Math.max(run.epochInfo(step).batches, max(points, ({ batch }) => batch) ?? 1);
  return {
    points,
    step,
    now: known ? points[step - 1] : undefined,
    lossAfter: trace.updates && reached({ phase: 'update' }, stop) ? trace.lossAfter() : undefined,
    batches: count === 1 ? { kind: 'one' } : { kind: count <= mostMarks ? 'marks' : 'many', count },
    epochs: count > mostMarks ? epochStarts(points) : [],
    nonFinite: points.find(({ loss }) => !Number.isFinite(loss)),
    pieces: lossPieces(run, Math.max(step, last)),
    changes: changeMarks(run, Math.max(step, last)),
    isWhole: count === 1 && [trace, ...points].every((at) => hasAllSamples(run, at.step)),
  };
}

/** Whether the batch is the full data set, every sample once. */
function hasAllSamples({ scenario, data, settingsAt }: Run, step: number): boolean {
  const [only] = scenario.training.batches ?? [];
  return only
    ? new Set(only).size === data.sampleCount && only.length === data.sampleCount
    : settingsAt(step).batchSize === data.sampleCount;
}

/** The steps at which later epochs begin; empty if there are too many for lines. */
function epochStarts(points: readonly LossPoint[]): readonly number[] {
  const starts = points.filter(({ epoch }, index) => index > 0 && epoch !== points[index - 1]?.epoch);
  return starts.length > mostEpochs ? [] : starts.map(({ step }) => step);
}
