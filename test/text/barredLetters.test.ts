import { describe, expect, it } from 'vitest';
import { barredPieces, spokenBars } from '../../src/text';

describe('barredPieces', () => {
  it('parts letters with a bar from what stands between them', () => {
    expect(barredPieces('B · x\u0304 · δ\u0304 = 2')).toEqual([
      { text: 'B · ' },
      { text: 'x', over: 'bar' },
      { text: ' · ' },
      { text: 'δ', over: 'bar' },
      { text: ' = 2' },
    ]);
    expect(barredPieces('no bar')).toEqual([{ text: 'no bar' }]);
    expect(barredPieces('')).toEqual([]);
    expect(barredPieces('√v\u0302 + ε')).toEqual([{ text: '√' }, { text: 'v', over: 'hat' }, { text: ' + ε' }]);
  });

  it('leaves no combining character for an engine to lose', () => {
    for (const { text } of barredPieces('x\u0304δ\u0304m\u0302v\u0302')) expect(text).not.toMatch(/[\u0300-\u036f]/);
  });
});

describe('spokenBars', () => {
  it('has words in their place', () => {
    const say = { bar: (letter: string) => `mean of ${letter}`, hat: (letter: string) => `${letter} hat` };
    expect(spokenBars('x\u0304 · δ\u0304', say)).toBe('mean of x · mean of δ');
    expect(spokenBars('m\u0302 / √v\u0302', say)).toBe('m hat / √v hat');
  });
});
