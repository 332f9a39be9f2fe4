import { describe, expect, it } from 'vitest';
import { addressOf, type Quantity, symbolPieces } from '../../src/quantity';
import { plainText } from '../../src/quantity/notation/texPieces';
import { messages } from '../../src/text';
import { exampleTrace } from './exampleTrace';
import { allKinds, quantitiesOf } from './traces';

const network = exampleTrace('xor').network;

/** Lowered parts in [ ], raised ones in < >. */
function written(quantity: Quantity): string {
  return symbolPieces(quantity, network)
    .map(({ text, place }) => (place === 'base' ? text : place === 'sub' ? `[${text}]` : `<${text}>`))
    .join('');
}

describe('texPieces', () => {
  it('writes a difference of two symbols with blanks around its sign, and the sign of an index or a number without', () => {
    expect(plainText('o - y')).toBe('o − y');
    expect(plainText('\\hat y + \\bar y')).toBe('ŷ + ȳ'.normalize('NFD'));
    expect(plainText('-w_{l - 1}')).toBe('−wₗ₋₁');
    expect(plainText('\\sum_{k\\text{ to }3}g_{21}^{(2)}')).toBe('Σ_k to 3 g₂₁⁽²⁾');
    expect(plainText('\\sum_{k}g')).toBe('Σₖg');
    expect(plainText('W^{[1]}(a)')).toBe('W^[1](a)');
  });

  it('so that a sentence in words has what the formula beside it has', () => {
    expect(messages.lossNotes['fused.crossEntropy']).toContain('o − y');
  });
});

describe('symbolPieces', () => {
  it('writes a symbol with its indices below and above', () => {
    expect(written({ kind: 'delta', layer: 2, unit: 1, sample: 3 })).toBe('δ[1]<(2)>(3)');
    expect(written({ kind: 'weight', layer: 2, from: 0, to: 1 })).toBe('w[01]<(2)>');
    expect(written({ kind: 'weight', layer: 1, from: 12, to: 3 })).toBe('w[12,3]<(1)>');
  });

  it('writes a fraction in one line', () => {
    expect(written({ kind: 'batchGradient', layer: 2, from: 2, to: 1 })).toBe('∂E/∂w[21]<(2)>');
    expect(written({ kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 4 })).toBe('∂e(4)/∂w[21]<(2)>');
  });

  it('leaves no TeX in any kind’s symbol', () => {
    for (const name of ['xor', 'iris']) {
      const trace = exampleTrace(name);
      for (const quantity of allKinds.flatMap((kind) => quantitiesOf(kind, trace).slice(0, 1))) {
        const text = symbolPieces(quantity, trace.network)
          .map((piece) => piece.text)
          .join('');
        expect(text, addressOf(quantity)).toMatch(/^[^\\{}_^]+$/);
        expect(text, addressOf(quantity)).not.toMatch(/[a-z]{6}/);
      }
    }
  });
});
