/**
 * A short text for the samples of a batch: all of a short one, a range if they are consecutive, otherwise the first
 * ones.
 */
import { messages } from '../../text';

const mostListed = 6;

/** `chosen` is printed in brackets if it is listed. */
export function samplesText(samples: readonly number[], chosen?: number): string {
  const words = messages.epoch;
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined) return words.noSamples;
  if (samples.length <= mostListed)
    return samples.map((sample) => (sample === chosen ? `[${sample}]` : sample)).join(' ');
  const inOrder = samples.every((sample, index) => sample === first + index);
  return inOrder ? words.range(first, last) : words.from(samples.slice(0, mostListed - 1));
}
