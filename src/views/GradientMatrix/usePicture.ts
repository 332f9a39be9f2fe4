/** The contents of a step's picture that are known in this phase and already computed. */
import { useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { type JobState, useJob } from '../../kit/work/useJob';
import { isKnown } from '../../quantity';
import { messages } from '../../text';
import { aggregatesOf, type PictureCells, type PictureShape, pictureOf } from './aggregates';
import { sampleMeasure } from './sampleOrder';

/** The numbers known in this phase. */
export interface KnownNumbers {
  readonly losses: boolean;
  readonly samples: boolean;
  readonly batch: boolean;
  readonly update: boolean;
}

export interface Picture {
  readonly known: KnownNumbers;
  readonly cells: PictureCells | undefined;
  /** The loss of row k of the batch is at [k−1]. */
  readonly losses: Float64Array | undefined;
  readonly norms: Float64Array | undefined;
  /** By weight, in column order. */
  readonly sizes: Float64Array | undefined;
  readonly updates: Float64Array | undefined;
  /** The running computations, by name. */
  readonly jobs: readonly { readonly name: string; readonly job: JobState<unknown> }[];
}

export function usePicture({ trace, stop }: StepView, { rows, bands, shown }: PictureShape): Picture {
  const words = messages.overview;
  const known = useMemo(() => {
    const sample = (trace.batch[0] ?? 0) + 1;
    const place = { layer: 1, from: 1, to: 1 };
    return {
      losses: isKnown({ kind: 'sampleLoss', sample }, trace, stop),
      samples: isKnown({ kind: 'sampleGradient', ...place, sample }, trace, stop),
      batch: isKnown({ kind: 'batchGradient', ...place }, trace, stop),
      update: isKnown({ kind: 'update', ...place }, trace, stop),
    };
  }, [trace, stop]);
  const aggregates = aggregatesOf(trace);
  const cells = useJob(known.samples ? pictureOf(trace, rows.order, rows.groups, bands, shown) : undefined);
  const losses = useJob(known.losses ? sampleMeasure(trace, 'loss') : undefined);
  const updates = useJob(known.update ? aggregates.updates : undefined);
  const norms = useJob(known.batch ? sampleMeasure(trace, 'size') : undefined);
  const sizes = useJob(known.batch ? aggregates.sizes : undefined);
  return {
    known,
    cells: cells.value,
    losses: losses.value,
    norms: norms.value,
    sizes: sizes.value,
    updates: updates.value,
    jobs: [
      { name: words.drawing, job: cells },
      { name: words.fetchingUpdates, job: updates },
      { name: words.measuring, job: norms },
      { name: words.addingSizes, job: sizes },
    ],
  };
}
