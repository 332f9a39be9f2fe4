/** Samples in words: a few by their numbers, many by their count. */
import { grouped } from '../../../../text/en/counted';

/** 1, 2 and 3 */
export function listed(items: readonly (number | string)[]): string {
  const last = items.at(-1);
  return items.length < 2 ? `${last ?? ''}` : `${items.slice(0, -1).join(', ')} and ${last}`;
}

export const namedSamples = 5;

export function samplesNamed(samples: readonly number[]): string {
  if (samples.length === 1) return `sample ${samples[0]}`;
  return samples.length <= namedSamples ? `samples ${listed(samples)}` : `${grouped(samples.length)} samples`;
}
