/** How the points look: colour by the target of output 1, shape by class, or by which side of the middle the target is on. */
import { symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3';
import type { TrainingData } from '../../model';

export const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar] as const;

export interface PointMark {
  readonly shape: number;
  /** −1 to 1: target 1 among the targets there are. */
  readonly share: number;
}

/** One a sample. More classes than shapes begin them anew. */
export function pointMarks({ targets, targetWidth, sampleCount }: TrainingData): readonly PointMark[] {
  const first = Array.from({ length: sampleCount }, (_, sample) => targets[sample * targetWidth] ?? 0);
  let [low, high] = [first[0] ?? 0, first[0] ?? 0];
  for (const target of first) {
    low = Math.min(low, target);
    high = Math.max(high, target);
  }
  return first.map((target, sample) => {
    const share = high > low ? (2 * (target - low)) / (high - low) - 1 : 0;
    if (targetWidth === 1) return { shape: share > 0 ? 1 : 0, share };
    const row = targets.subarray(sample * targetWidth, (sample + 1) * targetWidth);
    return { shape: row.indexOf(Math.max(...row)) % shapes.length, share };
  });
}
