import { describe, expect, it } from 'vitest';
import { isListedInPart, samplesText } from '../../../src/views/Epoch/samplesText';

describe('samplesText', () => {
  it.each([
    [[3, 1, 4], '3 1 4', false],
    [[1, 2, 3, 4, 5, 6, 7], '1–7', false],
    [[115, 53, 144, 88, 64, 81, 49], '115, 53, 144, 88, 64, …', true],
  ] as const)(
    'lists a short batch, says the range of one in order, and has the first of others: %j',
    (samples, text, isPart) => {
      expect(samplesText(samples)).toBe(text);
      expect(isListedInPart(samples)).toBe(isPart);
    },
  );
});
