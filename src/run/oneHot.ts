/** Targets of which one is 1 and all others are 0: classes. */
import { keptFor } from '../memory';
import type { TrainingData } from '../model';

/** The target that is 1 where all others are 0, from 1; undefined where the targets are not one-hot. `sample` from 1. */
export const hotTarget = keptFor(({ targets, targetWidth }: TrainingData, sample: number): number | undefined => {
  const row = targets.subarray((sample - 1) * targetWidth, sample * targetWidth);
  const hot = row.indexOf(1);
  const isOneHot = targetWidth > 1 && hot >= 0 && row.every((value, index) => value === (index === hot ? 1 : 0));
  return isOneHot ? hot + 1 : undefined;
});

/** Whether every sample has one target of 1, and zeros. */
export const isOneHot = keptFor((data: TrainingData): boolean => {
  let all = true;
  for (let sample = 1; all && sample <= data.sampleCount; sample++) all = hotTarget(data, sample) !== undefined;
  return all;
});
