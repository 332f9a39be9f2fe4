/** The beats of Noise: this step’s batch, another one, ten, all that are drawn, and their standard deviation. */
import type { ToldBeat } from '../shared/beats/beat';
import type { Telling, ViewStory } from '../shared/beats/telling';
import { batchCount, mostDraws } from './draws';
import { readSize, sizeKey } from './noiseKeys';

export const noiseStory: ViewStory = { beats };

function beats({ run, trace, keys }: Telling): readonly ToldBeat[] {
  const { sampleCount } = run.data;
  const size = readSize(keys[sizeKey], trace.batchSize, sampleCount);
  const all = Math.min(mostDraws, batchCount(sampleCount, size));
  const counts = [...[1, 10].filter((count) => count < all), all];
  return [
    // There is no other batch than the one with every sample.
    ...(size === trace.batchSize && all > 1 ? [{ phase: 'sum', name: 'stop' } as const] : []),
    ...counts.map((count): ToldBeat => ({ phase: 'sum', name: 'draws', count })),
    ...(all > 1 ? [{ phase: 'sum', name: 'deviation' } as const] : []),
  ];
}
