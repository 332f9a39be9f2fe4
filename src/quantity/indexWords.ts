/**
 * Words in place of indices, in documents: `{sampleGradient.layer.from.to.sample}` is about the selected weight and
 * sample, `last` is the last layer, and `below` the layer that the selected weight comes from.
 */
import { lastLayer, type Network } from '../model';
import type { Reference } from '../prose';
import type { WeightPlace } from './quantity';

export interface Selected extends WeightPlace {
  readonly sample: number;
}

export function indexWords({ layer, from, to, sample }: Selected, network: Network): Readonly<Record<string, number>> {
  return { layer, from, to, sample, below: layer - 1, last: lastLayer(network) };
}

/** The reference with numbers in place of the words. */
export function withNumbers(reference: Reference, words: Readonly<Record<string, number>>): Reference {
  const indices = reference.indices.map((index) => String(Object.hasOwn(words, index) ? words[index] : index));
  return { ...reference, indices };
}
