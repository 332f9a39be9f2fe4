import { describe, expect, it } from 'vitest';
import { barredPieces, spokenBars } from '../../src/text';

describe('barredPieces', () => {
  it('parts letters with a bar from what stands between them', () => {
    expect(barredPieces('B · x\u0304 · δ\u0304 = 2')).toEqual([
      { text: 'B · ', barred: false },
      { text: 'x', barred: true },
      { text: ' · ', barred: false },
      { text: 'δ', barred: true },
      { text: ' = 2', barred: false },
    ]);
    expect(barredPieces('no bar')).toEqual([{ text: 'no bar', barred: false }]);
    expect(barredPieces('')).toEqual([]);
  });

  it('leaves no combining character for an engine to lose', () => {
    for (const { text } of barredPieces('x\u0304δ\u0304')) expect(text).not.toMatch(/[\u0300-\u036f]/);
  });
});

describe('spokenBars', () => {
  it('has words in their place', () => {
    expect(spokenBars('x\u0304 · δ\u0304', (letter) => `mean of ${letter}`)).toBe('mean of x · mean of δ');
  });
});
