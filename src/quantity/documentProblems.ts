/** What a document names that a network or its data do not have, with the place of each. */
import type { Network } from '../model';
import { type Document, everySample, ProseError, type Reference, referencesOf } from '../prose';
import { indexWords, type Selected, withNumbers } from './indexWords';
import { isUnit, quantityOf, referencePart } from './prose';
import { indexNames, type QuantityKind } from './quantity';

interface Surroundings {
  readonly network: Network;
  /** The number of samples in the data. */
  readonly sampleCount: number;
  readonly selected: Selected;
}

/** Unknown quantities, and layers, units and samples that do not exist, in reading order. */
export function documentProblems(document: Document, surroundings: Surroundings): readonly ProseError[] {
  return referencesOf(document).flatMap((reference) => referenceProblem(reference, surroundings) ?? []);
}

export function referenceProblem(
  reference: Reference,
  { network, sampleCount, selected }: Surroundings,
): ProseError | undefined {
  const words = indexWords(selected, network);
  const { name, indices, style, place } = reference;
  if (style === 'number' && indices.length === 0 && Object.hasOwn(words, name)) return undefined;
  try {
    if (indices.includes(everySample) && indices.at(-1) !== everySample) throw notAReference(reference);
    const numbered = withNumbers(reference, words);
    // The first sample stands for each of them.
    const one = { ...numbered, indices: numbered.indices.map((index) => (index === everySample ? '1' : index)) };
    if (style === 'letter' || isUnit(one)) {
      referencePart(one, network);
      return undefined;
    }
    const quantity = quantityOf(one, network);
    if (!quantity) {
      if (style !== 'symbol') throw notAReference(reference);
      return undefined;
    }
    const names: readonly string[] = indexNames[name as QuantityKind] ?? [];
    if (indices.includes(everySample) && names.at(-1) !== 'sample') throw notAReference(reference);
    if ('sample' in quantity && (quantity.sample < 1 || quantity.sample > sampleCount)) {
      throw new ProseError('noSuchSample', String(quantity.sample), place);
    }
    return undefined;
  } catch (error) {
    if (error instanceof ProseError) return error;
    throw error;
  }
}

function notAReference({ name, indices, place }: Reference): ProseError {
  return new ProseError('notAReference', [name, ...indices].join('.'), place);
}
