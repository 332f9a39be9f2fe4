/** Sentences about the epoch that are true of the numbers on the screen. */

import { briefNumber } from '../../kit/quantity/briefNumber';
import { formatShort, messages } from '../../text';
import { divisionWords } from './divisionWords';
import type { Said } from './EpochSentence';
import { clipsBatches, type EpochModel, hasEqualSizes, hasPenalty, type MeanOfMeans, meanOfMeans } from './epochModel';

/** Formats a sum as its column of the table does. */
export interface PrintedSums {
  readonly frozen: (sum: number) => string;
  readonly trained: (sum: number) => string;
}

export function batchesSentence(model: EpochModel, print: PrintedSums): readonly Said[] {
  const words = messages.epoch.sentence;
  const { plan, added, rows, totals, obstacles, division, trainedSum } = model;
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
      : [{ text: trainedText(trainedSum, totals.sum, { print, rounding: model.rounding }), tone: 'aside' }];
  const penalty = hasPenalty(plan);
  const apart: Said[] = [
    ...(penalty ? [{ text: words.penaltyApart, tone: 'aside' } as const] : []),
    ...(clipsBatches(plan) ? [{ text: words.clippingApart, tone: 'aside' } as const] : []),
  ];
  if (obstacles.length > 0) {
    return [{ text: words.neednt(obstacles.map(obstacleText).join('; ')), tone: 'claim' }, ...apart, ...trained];
  }
  const by = divisionWords(model);
  if (batches === 1) {
    const smaller: Said[] = (plan.batches[0]?.samples.length ?? 0) > 1 ? [{ text: words.smaller, tone: 'aside' }] : [];
    const one = division.isUsual ? words.oneBatch({ penalty }) : words.oneBatchDivided({ by });
    return [{ text: one, tone: 'claim' }, ...apart, ...smaller];
  }
  const claim =
    division.by === 'none'
      ? words.adds({ batches, penalty })
      : division.isUsual
        ? words.addsDivided({ batches, by, penalty })
        : words.addsToOneBatch({ batches, by, penalty });
  return [{ text: claim, tone: 'claim' }, ...divisionSentences(model), ...apart, ...trained];
}

/** Two different numbers never look the same. */
function trainedText(
  trained: number,
  frozen: number,
  { print, rounding }: { readonly print: PrintedSums; readonly rounding: number },
): string {
  const words = messages.epoch.sentence;
  if (Math.abs(trained - frozen) <= rounding) return words.trainedSame;
  const [own, other] = [print.trained(trained), print.frozen(frozen)];
  if (own !== other) return words.trainedDiffers(own, other);
  const by = formatShort(Math.abs(trained - frozen));
  return words.trainedDiffersBy(trained > frozen ? messages.epoch.higher(by) : messages.epoch.lower(by));
}

/** What the division means for the gradients of the batches. */
function divisionSentences(model: EpochModel): readonly Said[] {
  const words = messages.epoch.sentence;
  const { by } = model.division;
  if (by === 'batch') return meansSentences(model, meanOfMeans(model));
  const isSum = model.plan.batches[0]?.settings.reduction === 'sum';
  const text =
    by === 'number'
      ? words.sameDivisor
      : by === 'weights'
        ? words.ownWeights
        : isSum
          ? words.undivided
          : words.noDivisor;
  return [{ text, tone: 'aside' }];
}

function meansSentences({ plan, sampleWeights }: EpochModel, means: MeanOfMeans): readonly Said[] {
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
          weighted: sampleWeights !== undefined,
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
