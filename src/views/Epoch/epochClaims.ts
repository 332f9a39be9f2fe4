/**
 * Both sides of Epoch's claims: what the sentence adds up, and the same from the samples' own contributions at the weights before
 * the epoch, one term for each.
 */
import { type Claim, claim, type Relation, type Term } from '../../quantity';
import type { EpochModel } from './epochModel';

/** Contributions of samples, from 1, each over `parts`. */
export function samplesOver(model: EpochModel, samples: readonly number[], parts: number): readonly Term[] {
  return samples.map((sample) => ({
    value: model.contributions?.[sample - 1] ?? Number.NaN,
    times: parts === 0 ? 0 : 1 / parts,
  }));
}

/** The gradient of one batch of all samples, each of the data once. */
export function fullGradient(model: EpochModel): readonly Term[] {
  const samples = Array.from({ length: model.sampleCount }, (_, index) => index + 1);
  return samplesOver(model, samples, fullDivisor(model));
}

function fullDivisor({ division: { by, divisor }, sampleCount, sampleWeights }: EpochModel): number {
  switch (by) {
    case 'none':
      return 1;
    case 'number':
      return divisor;
    case 'weights':
      return sampleWeights?.reduce((sum, weight) => sum + weight, 0) ?? sampleCount;
    case 'batch':
      return sampleCount;
  }
}

/** The batches' sums, each over `parts`. */
export function sumsOver({ rows }: EpochModel, parts: number): readonly Term[] {
  return rows.map(({ frozen }) => ({ value: frozen?.sum ?? Number.NaN, times: 1 / parts }));
}

/** The batches' gradients, each over `parts`. */
export function gradientsOver({ rows }: EpochModel, parts: number): readonly Term[] {
  return rows.map(({ frozen }) => ({ value: frozen?.gradient ?? Number.NaN, times: 1 / parts }));
}

/** The mean of the batch means against the gradient of one batch of all samples. */
export function meansAgainstFull(model: EpochModel, relation: Relation): Claim {
  const compared = claim(gradientsOver(model, model.rows.length), relation, fullGradient(model));
  // A difference counts as soon as it is more than the rounding of the sums.
  return relation === 'is' ? compared : { ...compared, rounding: 4 * model.sampleCount * Number.EPSILON };
}
