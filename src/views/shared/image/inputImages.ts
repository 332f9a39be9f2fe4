/** The samples of a run as pictures: their size, their pixels, and the value that has the full colour. */
import { keptFor } from '../../../memory';
import type { TrainingData } from '../../../model';
import type { Run } from '../../../run';
import { imageOf } from '../../../scenario';
import type { PictureSize } from './imagePixels';

/** Undefined if the inputs are not pictures. */
export function imageSizeOf({ scenario }: Pick<Run, 'scenario'>): PictureSize | undefined {
  return imageOf(scenario);
}

/** The inputs of a sample, from 1. */
export function pixelsOf({ inputs, inputWidth }: TrainingData, sample: number): Float64Array {
  return inputs.subarray((sample - 1) * inputWidth, sample * inputWidth);
}

/** The largest magnitude of all inputs: one scale for the pictures of all samples. */
export const inputEnd = keptFor((data: TrainingData): number => largestMagnitude(data.inputs));

/** 0 if there is none; NaN and infinities do not count. */
export function largestMagnitude(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most && Number.isFinite(value)) most = Math.abs(value);
  return most;
}
