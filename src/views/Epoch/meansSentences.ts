/** How the mean of the batch means compares with the mean over all samples, and which of the two the run asks for. */
import { briefNumber } from '../../kit/quantity/briefNumber';
import { claim } from '../../quantity';
import { messages } from '../../text';
import { gradientsOver, meansAgainstFull, samplesOver } from './epochClaims';
import { averagesBatches, type EpochModel, hasEqualSizes, meanOfMeans } from './epochModel';
import { aside, main, type Said, wrong } from './said';

export function meansSentences(model: EpochModel): readonly Said[] {
  const words = messages.epoch.sentence;
  const means = meanOfMeans(model);
  // Where sizes differ, they may happen to agree.
  if (means.kind === 'none' || means.kind === 'happens') return [];
  if (means.kind === 'alike') return [main('sentence.meanAgrees', words.meanAgrees, [meansAgainstFull(model, 'is')])];
  const differs = [meansAgainstFull(model, 'isNot')];
  const verdict: readonly Said[] = averagesBatches(model.plan)
    ? [main('sentence.meanIsOther', words.meanIsOther, differs), ...choiceOfMean(model)]
    : [wrong('sentence.meanDiffers', words.meanDiffers, differs)];
  return [...verdict, ...whyOther(model)];
}

/** Two weighted means of the same gradients: none is wrong. */
function choiceOfMean(model: EpochModel): readonly Said[] {
  const { rows, sampleWeights, totals } = model;
  const words = messages.epoch.sentence;
  const same = aside('sentence.sameSay', words.sameSay);
  // An empty batch has no gradient, and weights are divided by the samples' number.
  if (sampleWeights || rows.some(({ batch }) => batch.samples.length === 0)) return [same];
  const shares = rows.flatMap(({ batch: { samples } }) => samplesOver(model, samples, rows.length * samples.length));
  return [
    same,
    aside('sentence.choice', words.choice, [claim([{ value: totals?.meanOfGradients ?? Number.NaN }], 'is', shares)]),
  ];
}

/** Which batch counts for more than its samples. */
function whyOther(model: EpochModel): readonly Said[] {
  const words = messages.epoch.sentence;
  const { plan, sampleWeights } = model;
  if (hasEqualSizes(plan)) return [];
  const bySize = [...plan.batches].sort((one, other) => one.samples.length - other.samples.length);
  const [smallest, size = 0] = [bySize[0], bySize.at(-1)?.samples.length];
  const largest = plan.batches.find(({ samples }) => samples.length === size);
  if (!smallest || !largest) return [];
  const { number, samples } = smallest;
  if (samples.length === 0) {
    const zero = claim(gradientsOver(model, 1)[number - 1]?.value ?? Number.NaN, 'is', 0);
    return [aside('sentence.emptyBatch', words.emptyBatch(number), [zero])];
  }
  const times = briefNumber(size / samples.length);
  const text = words.countsMore({
    batch: number,
    size: samples.length,
    sample: samples[0] ?? 0,
    times,
    than: largest.number,
    share: `1/${plan.batches.length * samples.length}`,
    shareThan: `1/${plan.batches.length * size}`,
    weighted: sampleWeights !== undefined,
  });
  // A sample counts 1/size of its batch: the printed factor makes the shares equal.
  const more = claim([{ value: size / samples.length, printed: times, times: 1 / size }], 'is', [
    { value: 1, printed: '1', times: 1 / samples.length },
  ]);
  return [aside('sentence.countsMore', text, [more])];
}
