/** Sentences about the epoch that are true of the numbers on the screen. */
import { messages } from '../../text';
import { briefNumber } from '../shared/quantity/briefNumber';
import type { Said } from './EpochSentence';
import { type EpochModel, hasEqualSizes, hasPenalty, type MeanOfMeans, meanOfMeans } from './epochModel';

/** `print` formats a sum as the table does. */
export function batchesSentence(model: EpochModel, print: (sum: number) => string): readonly Said[] {
  const words = messages.epoch.sentence;
  const { plan, added, rows, totals, obstacles, trainedSum, rounding } = model;
  const batches = rows.length;
  if (added < batches) {
    const text = rows[added]?.state === 'now' ? words.begins(added + 1, batches) : words.someAdded(added, batches);
    return [{ text, tone: 'claim' }];
  }
  if (!totals) return [{ text: words.computing, tone: 'claim' }];
  if (!Number.isFinite(totals.sum)) return [{ text: words.notFinite, tone: 'claim' }];
  const trained: Said[] =
    batches === 1 || trainedSum === undefined
      ? []
      : [
          {
            text:
              Math.abs(trainedSum - totals.sum) <= rounding
                ? words.trainedSame
                : words.trainedDiffers(print(trainedSum), print(totals.sum)),
            tone: 'aside',
          },
        ];
  const penalty = hasPenalty(plan);
  const apart: Said[] = penalty ? [{ text: words.penaltyApart, tone: 'aside' }] : [];
  if (obstacles.length > 0) {
    return [{ text: words.neednt(obstacles.map(obstacleText).join('; ')), tone: 'claim' }, ...apart, ...trained];
  }
  if (batches === 1) {
    const smaller: Said[] = (plan.batches[0]?.samples.length ?? 0) > 1 ? [{ text: words.smaller, tone: 'aside' }] : [];
    return [{ text: words.oneBatch({ penalty }), tone: 'claim' }, ...apart, ...smaller];
  }
  const isSum = plan.batches[0]?.settings.reduction === 'sum';
  const count = plan.batches.reduce((sum, { samples }) => sum + samples.length, 0);
  const claim = isSum ? words.adds({ batches, penalty }) : words.addsDivided({ batches, count, penalty });
  return [
    { text: claim, tone: 'claim' },
    ...(isSum ? [{ text: words.undivided, tone: 'aside' } as const] : meansSentences(model, meanOfMeans(model))),
    ...apart,
    ...trained,
  ];
}

function meansSentences({ plan }: EpochModel, means: MeanOfMeans): readonly Said[] {
  const words = messages.epoch.sentence;
  if (means.kind === 'none') return [];
  if (means.kind === 'alike') return [{ text: words.meanAgrees, tone: 'claim' }];
  if (means.kind === 'happens') return [{ text: words.meanHappens, tone: 'claim' }];
  const bySize = [...plan.batches].sort((one, other) => one.samples.length - other.samples.length);
  const [smallest, size = 0] = [bySize[0], bySize.at(-1)?.samples.length];
  const largest = plan.batches.find(({ samples }) => samples.length === size);
  const wrong: Said = { text: words.meanDiffers, tone: 'wrong' };
  if (!smallest || !largest || hasEqualSizes(plan)) return [wrong];
  const least = smallest.samples.length;
  const why =
    least === 0
      ? words.emptyBatch(smallest.number)
      : words.countsMore({
          batch: smallest.number,
          size: least,
          sample: smallest.samples[0] ?? 0,
          times: briefNumber(size / least),
          than: largest.number,
        });
  return [wrong, { text: why, tone: 'aside' }];
}

export function obstacleText(obstacle: EpochModel['obstacles'][number]): string {
  const words = messages.epoch.obstacles;
  switch (obstacle.kind) {
    case 'cutShort':
      return words.cutShort(obstacle.batches, obstacle.planned);
    case 'omitted':
    case 'repeated':
      return words[obstacle.kind](obstacle.samples);
    default:
      return words[obstacle.kind];
  }
}
