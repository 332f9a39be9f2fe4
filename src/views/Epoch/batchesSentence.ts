/** Sentences about the epoch that are true of the numbers on the screen. */
import { claim } from '../../quantity';
import { messages } from '../../text';
import { apartSentences } from './apartSentences';
import { divisionWords } from './divisionWords';
import { fullGradient, gradientsOver, samplesOver, sumsOver } from './epochClaims';
import { type EpochModel, hasPenalty } from './epochModel';
import { meansSentences } from './meansSentences';
import { aside, borneOut, main, type Said } from './said';
import { undividedSentences } from './undividedSentences';

/** Formats a sum as its column of the table does. */
export interface PrintedSums {
  readonly frozen: (sum: number) => string;
  readonly trained: (sum: number) => string;
}

export function batchesSentence(model: EpochModel, print: PrintedSums): readonly Said[] {
  const words = messages.epoch.sentence;
  const { added, rows, totals } = model;
  const batches = rows.length;
  if (added < batches) {
    if (rows[added]?.state === 'now') return [main('sentence.begins', words.begins(added + 1, batches))];
    const mayDiffer = model.obstacles.length > 0;
    const some = main('sentence.someAdded', words.someAdded(added, batches, !mayDiffer));
    return [some, ...(mayDiffer ? [needntAddUp(model)] : []), ...apartSentences(model)];
  }
  if (!totals) return [main('sentence.computing', words.computing)];
  if (!Number.isFinite(totals.sum)) return [main('sentence.notFinite', words.notFinite)];
  return borneOut(batches === 1 ? oneBatch(model) : severalBatches(model, print));
}

function severalBatches(model: EpochModel, print: PrintedSums): readonly Said[] {
  const trained = trainedSentences(model, print);
  const apart = apartSentences(model);
  if (model.obstacles.length > 0) return [needntAddUp(model), ...apart, ...trained];
  return [addsUp(model), ...divisionSentences(model), ...apart, ...trained];
}

function addsUp(model: EpochModel): Said {
  const words = messages.epoch.sentence;
  const { rows, division } = model;
  const of = { batches: rows.length, penalty: hasPenalty(model.plan) };
  const claims = [claim(sumsOver(model, division.divisor), 'is', fullGradient(model))];
  if (division.by === 'none') return main('sentence.adds', words.adds(of), claims);
  const by = divisionWords(model);
  return division.isUsual
    ? main('sentence.addsDivided', words.addsDivided({ ...of, by }), claims)
    : main('sentence.addsToOneBatch', words.addsToOneBatch({ ...of, by }), claims);
}

function oneBatch(model: EpochModel): readonly Said[] {
  const words = messages.epoch.sentence;
  const { plan, obstacles, division, rows } = model;
  const apart = apartSentences(model);
  if (obstacles.length > 0) return [needntAddUp(model), ...apart];
  const [batch] = plan.batches;
  const samples = batch?.samples ?? [];
  const gradient = gradientsOver(model, rows.length);
  const one = division.isUsual
    ? main('sentence.oneBatch', words.oneBatch({ penalty: hasPenalty(plan) }), [
        claim(gradient, 'is', fullGradient(model)),
      ])
    : main('sentence.oneBatchDivided', words.oneBatchDivided({ by: divisionWords(model) }), [
        claim(gradient, 'is', samplesOver(model, samples, division.divisor)),
      ]);
  return [one, ...apart];
}

/** The same sums at the weights that the batches used. Two different numbers never look the same. */
function trainedSentences({ rows, totals, trainedSum, rounding }: EpochModel, print: PrintedSums): readonly Said[] {
  const words = messages.epoch.sentence;
  if (!totals || trainedSum === undefined) return [];
  const own = rows.map(({ trained }) => ({ value: trained?.sum ?? Number.NaN }));
  const frozen = totals.sum;
  if (Math.abs(trainedSum - frozen) <= rounding) return [];
  const added = claim(own, 'is', trainedSum);
  const printed = { trained: print.trained(trainedSum), frozen: print.frozen(frozen) };
  if (printed.trained === printed.frozen) return [];
  const differs = claim([{ value: trainedSum, printed: printed.trained }], 'isNot', [
    { value: frozen, printed: printed.frozen },
  ]);
  const claims = [added, { ...differs, rounding: 4 * Number.EPSILON }];
  return [aside('sentence.trainedDiffers', words.trainedDiffers(printed.trained, printed.frozen), claims)];
}

/** What the division means for the gradients of the batches. */
function divisionSentences(model: EpochModel): readonly Said[] {
  const words = messages.epoch.sentence;
  switch (model.division.by) {
    case 'batch':
      return meansSentences(model);
    case 'weights':
      return [aside('sentence.ownWeights', words.ownWeights)];
    case 'number':
      return [
        aside('sentence.sameDivisor', words.sameDivisor, [claim(gradientsOver(model, 1), 'is', fullGradient(model))]),
      ];
    case 'none':
      return undividedSentences(model);
  }
}

function needntAddUp({ obstacles }: EpochModel): Said {
  return main('sentence.neednt', messages.epoch.sentence.neednt(obstacles.map(obstacleText).join('; ')));
}

function obstacleText(obstacle: EpochModel['obstacles'][number]): string {
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
