/**
 * The looks of the points: colour by target 1, shape by class, or by whether the target is above or below the middle.
 */
import { symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3';
import type { TrainingData } from '../../model';

export const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar] as const;

export interface PointMark {
  readonly shape: number;
  /** −1 to 1: target 1 relative to the smallest and largest one. */
  readonly share: number;
}

export interface ShapeName {
  readonly shape: number;
  /** From 1. */
  readonly target: number;
  /** The label of the class's samples, if samples have labels. */
  readonly label: string;
}

/** The meaning of the shapes, if each belongs to one class. */
export function shapeNames(
  data: TrainingData,
  marks: readonly PointMark[],
  labels: readonly string[],
): readonly ShapeName[] {
  if (data.targetWidth < 2 || data.targetWidth > shapes.length) return [];
  return Array.from({ length: data.targetWidth }, (_, shape) => ({
    shape,
    target: shape + 1,
    label: labels[marks.findIndex((mark) => mark.shape === shape)] ?? '',
  }));
}

/** One per sample. If there are more classes than shapes, shapes repeat. */
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
