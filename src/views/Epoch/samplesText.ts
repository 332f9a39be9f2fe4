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
  return isListedInPart(samples) ? words.from(samples.slice(0, mostListed - 1)) : words.range(first, last);
}

/** Whether the text has only the first of them. */
export function isListedInPart(samples: readonly number[]): boolean {
  const first = samples[0] ?? 0;
  return samples.length > mostListed && samples.some((sample, index) => sample !== first + index);
}
