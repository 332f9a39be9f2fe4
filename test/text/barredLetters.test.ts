import { describe, expect, it } from 'vitest';
import { barredPieces, formatShort, inSpeech } from '../../src/text';

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

describe('inSpeech', () => {
  it('has words in their place', () => {
    expect(inSpeech('x\u0304 · δ\u0304')).toBe('mean of x · mean of δ');
    expect(inSpeech('m\u0302 / √v\u0302')).toBe('m hat / √v hat');
  });

  it('has words for powers of ten', () => {
    expect(inSpeech(`gives ${formatShort(-2.3e-5)}.`)).toBe('gives −2.3 times 10 to the minus 5.');
    expect(inSpeech(formatShort(4.5e12))).toBe('4.5 times 10 to the 12');
    expect(inSpeech('10² units, 3 × 4')).toBe('10² units, 3 × 4');
  });
});
