import { describe, expect, it } from 'vitest';
import { type PadKey, pressed } from '../../../../src/features/homework/Work/PadButtons';

/** One key after the other, each at the end. */
function typed(...keys: readonly string[]): string {
  return keys.reduce((text, key) => {
    if (!['−', '/', 'e'].includes(key)) return text + key;
    return pressed(key as PadKey, text, [text.length, text.length]) ?? text;
  }, '');
}

describe('the keys of a phone', () => {
  it.each([
    [['2', 'e', '−', '1'], '2e−1'],
    [['−', '8.13', 'e', '−', '5'], '−8.13e−5'],
    [['2', 'e', '−', '−', '1'], '2e1'],
    [['0.3', '−'], '−0.3'],
    [['0.3', '−', '−'], '0.3'],
    [['1', '/', '2', 'e', '−', '3'], '1/2e−3'],
    [['1', 'e', '2', '/', '−', '4'], '−1e2/4'],
  ])('%j make %s', (keys, text) => {
    expect(typed(...keys)).toBe(text);
  });

  it('have a minus sign for the power of a number that was typed in another form', () => {
    expect(pressed('−', '3.5×10^2', [8, 8])).toBe('3.5×10^−2');
    expect(pressed('−', '2e+3', [4, 4])).toBe('2e−3');
    expect(pressed('−', '2e3', [1, 1])).toBe('−2e3');
  });

  it('add to a number that is selected as a whole', () => {
    expect(pressed('e', '8.13', [0, 4])).toBe('8.13e');
    expect(pressed('−', '8.13e5', [0, 6])).toBe('8.13e−5');
  });

  it.each([
    ['e', ''],
    ['e', '−'],
    ['e', '2e'],
    ['e', '2e5'],
    ['/', ''],
    ['/', '2e'],
    ['/', '1/2'],
  ] as const)('%s is refused after “%s”', (key, before) => {
    expect(pressed(key, before, [before.length, before.length])).toBeUndefined();
  });
});
