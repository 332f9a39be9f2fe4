/** Parts of the ledger's sentences: lists of numbers, and the names of samples. */
import type { StepTrace } from '../../model';
import { type Filled, filled, type Value } from '../../prose';
import { type Quantity, samplesOf } from '../../quantity';
import { messages } from '../../text';
import type { SentenceContext } from './sentenceContext';

/** Up to four in full, otherwise the first three and the last. */
export function listed(quantities: readonly Quantity[]): readonly Value[] {
  const shown: readonly Value[] =
    quantities.length <= 4 ? quantities : [...quantities.slice(0, 3), '…', ...quantities.slice(-1)];
  return shown.flatMap((quantity, index) => (index === 0 ? [quantity] : [messages.sentence.listComma, quantity]));
}

/** Whether what stands beside the sentence has all of them. */
export function areBeside(quantities: readonly Quantity[], { prints }: SentenceContext): boolean {
  return !prints || quantities.every(prints);
}

/** The same list, if all of them stand beside the sentence; else nothing. */
export function listedBeside(quantities: readonly Quantity[], context: SentenceContext): Value {
  return areBeside(quantities, context) ? listed(quantities) : '';
}

interface OfUnit {
  readonly kind: 'activation' | 'delta';
  readonly layer: number;
  readonly unit: number;
}

/** A number of a unit, for each sample. */
export function ofEachSample(unit: OfUnit, trace: StepTrace): readonly Quantity[] {
  return samplesOf(trace).map((sample) => ({ ...unit, sample }));
}

/** The same for the chosen sample, if the batch has that and it stands beside the sentence. */
export function ofChosenSample(unit: OfUnit, context: SentenceContext) {
  const { trace, sample } = context;
  const isInBatch = samplesOf(trace).includes(sample);
  return { sample, value: isInBatch ? listedBeside([{ ...unit, sample }], context) : '' };
}

export function sampleNames(trace: StepTrace): Filled {
  const words = messages.sentence;
  const samples = samplesOf(trace);
  const [first, last] = [samples[0] ?? 0, samples.at(-1) ?? 0];
  if (!isRange(samples)) {
    const shown = samples.length <= 8 ? samples : [...samples.slice(0, 3), '…', last];
    return filled(words.samplesList, { list: shown.join(words.listComma) });
  }
  if (first === last) return filled(words.samplesOne, { first });
  return filled(last === first + 1 ? words.samplesPair : words.samplesRange, { first, last });
}

export function isRange(samples: readonly number[]): boolean {
  return samples.every((sample, index) => sample === (samples[0] ?? 0) + index);
}
