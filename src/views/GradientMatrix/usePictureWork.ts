/** What the picture needs of a step beyond its cells, as far as it is computed; what takes long comes after the cells, in slices. */
import { useMemo } from 'react';
import type { StepTrace } from '../../model';
import { messages } from '../../text';
import type { CellSource } from './cellBitmap';
import { type CellValues, CellValuesCache } from './cellValues';
import type { MatrixFrame } from './matrixFrame';
import type { RowMeasure } from './paintMargins';
import type { PieceWork } from './pieceWork';
import { sampleMeasure } from './sampleMeasures';
import type { SortedRows } from './useSampleOrder';
import { type QueuedWork, useWorkQueue, type WorkQueue } from './useWorkQueue';

/** The numbers that the phase has come to. */
export interface KnownNumbers {
  readonly losses: boolean;
  readonly samples: boolean;
  readonly batch: boolean;
  readonly update: boolean;
}

export interface PictureWork {
  readonly values: CellValues | undefined;
  readonly rowsDone: number;
  readonly losses: RowMeasure | undefined;
  readonly lengths: RowMeasure | undefined;
  readonly sizesKnown: boolean;
  readonly queue: WorkQueue;
}

interface PictureNeeds {
  readonly trace: StepTrace;
  readonly frame: MatrixFrame;
  readonly source: CellSource;
  readonly sorting: SortedRows['sorting'];
  readonly known: KnownNumbers;
}

/** Drawn anew so often while rows come in. */
const drawings = 6;

export function usePictureWork({ trace, frame, source, sorting, known }: PictureNeeds): PictureWork {
  const words = messages.matrix;
  const cache = useMemo(() => new CellValuesCache(), []);
  const values = known.samples ? cache.get(frame, source) : undefined;
  const losses = known.losses ? sampleMeasure(trace, 'loss') : undefined;
  const lengths = known.batch ? sampleMeasure(trace, 'size') : undefined;
  const sizes = known.batch ? source.aggregates.sizes : undefined;
  const updates = known.update ? source.aggregates.updates : undefined;
  const works: QueuedWork[] = [];
  if (sorting) works.push({ name: words.sorting(words.orders[sorting.by]), work: sorting.work });
  if (values) works.push({ name: words.drawing, work: values.work });
  if (updates) works.push({ name: words.fetchingUpdates, work: updates });
  if (lengths) works.push({ name: words.measuring, work: lengths });
  if (sizes) works.push({ name: words.addingSizes, work: sizes });
  const queue = useWorkQueue(works);
  const rows = frame.rowsInSight[1] - frame.rowsInSight[0];
  const done = values?.work.isDone === false ? values.rowsDone() : rows;
  return {
    values,
    rowsDone: done < rows ? Math.floor((done * drawings) / rows) : drawings,
    losses: useRowMeasure(losses),
    lengths: useRowMeasure(lengths),
    sizesKnown: sizes?.isThere ?? false,
    queue,
  };
}

function useRowMeasure(work: PieceWork | undefined): RowMeasure | undefined {
  const ready = work?.isThere ?? false;
  return useMemo(() => {
    if (!work || !ready) return undefined;
    const values = work.finish();
    return { values, largest: values.reduce((most, one) => Math.max(most, one), 0) };
  }, [work, ready]);
}
