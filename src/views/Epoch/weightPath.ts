/** The path of the weight within the epoch: where it was after each batch, and where one update would have taken it. */
import type { EpochModel } from './epochModel';

export interface PathPoint {
  /** The number of batches before it; 0 before the epoch. */
  readonly after: number;
  readonly weight: number;
}

/** Up to the updates that have been made. `updateKnown`: this step's update is among them. */
export function weightPath({ rows }: EpochModel, step: number, updateKnown: boolean): readonly PathPoint[] {
  const points: PathPoint[] = [];
  for (const { trained, batch } of rows) {
    if (!trained) break;
    if (points.length === 0) points.push({ after: 0, weight: trained.weight });
    if (batch.step < step || (batch.step === step && updateKnown)) {
      points.push({ after: batch.number, weight: trained.weightAfter });
    }
  }
  return points;
}

/** The weight keeps its value during a batch and changes at its end: corners of the line through the points. */
export function corners(points: readonly PathPoint[]): readonly PathPoint[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before ? [{ after: point.after, weight: before.weight }, point] : [point];
  });
}
