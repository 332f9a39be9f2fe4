/** A short list of sample numbers: "3, 7–20 and 40 more". */

import { rangesOf } from '../../run';
import { messages } from '../../text';

const usualParts = 5;

export function sampleNames(samples: readonly number[], mostParts = usualParts): string {
  const ranges = rangesOf(samples);
  const named = ranges.slice(0, mostParts);
  const text = named.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
  const more = ranges.slice(mostParts).reduce((count, [first, last]) => count + last - first + 1, 0);
  return more === 0 ? text : messages.leftOut.andMore(text, more);
}
