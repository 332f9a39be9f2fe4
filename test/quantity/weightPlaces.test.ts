import { describe, expect, it } from 'vitest';
import { drawnStep } from '../../bench/cases';
import { cutTo, evaluate, leaves } from '../../src/expression';
import { computeStep } from '../../src/model';
import { derivationOf, numericForm, type Quantity, weightPlaceAt, weightPlaces, wordsOf } from '../../src/quantity';

describe('weightPlaceAt', () => {
  it('is the place at that index of weightPlaces, with biases and without', () => {
    for (const bias of ['trained', 'none'] as const) {
      const { network } = drawnStep([3, 4, 2], 1);
      const own = { ...network, bias };
      const places = weightPlaces(own);
      expect(places.map((_, index) => weightPlaceAt(own, index))).toEqual(places);
      for (const none of [-1, places.length]) expect(() => weightPlaceAt(own, none)).toThrow(RangeError);
    }
  });
});

describe('a sum over all weights', () => {
  const trace = computeStep(drawnStep([2, 5000, 2], 2));
  const norms: readonly Quantity[] = [
    { kind: 'batchGradientNorm' },
    { kind: 'sampleGradientNorm', sample: 2 },
    { kind: 'cosine', sample: 1 },
  ];

  it('of tens of thousands lists the first three and the last, and says how many there are', () => {
    const count = 3 * 5000 + 5001 * 2;
    for (const quantity of norms) {
      const expression = derivationOf(quantity, trace)?.expression;
      if (!expression) throw new Error('expected a derivation');
      expect(cutTo(expression)).toBe(count);
      const own = leaves(expression).filter(({ kind }) => kind === 'sampleGradient' || kind === 'batchGradient');
      expect(own.slice(0, 1)).toMatchObject([{ layer: 1, from: 0, to: 1 }]);
      expect(own.slice(-1)).toMatchObject([{ layer: 2, from: 5000, to: 2 }]);
      expect(numericForm(quantity, expression, trace)).toMatchObject({
        termsInAll: count,
        relation: '=',
        annotated: undefined,
      });
      expect(numericForm(quantity, expression, trace).lines.join(' ')).toContain('cdots');
      expect(wordsOf(expression, trace.network)).toContain(String(count));
      expect(() => evaluate(expression, () => 1)).toThrow(RangeError);
    }
  });

  it('of a small network lists every term', () => {
    const small = computeStep(drawnStep([3, 4, 2], 2));
    for (const quantity of norms) {
      const expression = derivationOf(quantity, small)?.expression;
      expect(expression && cutTo(expression)).toBeUndefined();
    }
  });
});

it('derivationOf gives the same tree to all who ask for it one after another', () => {
  const trace = computeStep(drawnStep([3, 4, 2], 2));
  const quantity: Quantity = { kind: 'gradientSum', layer: 1, from: 1, to: 1 };
  expect(derivationOf({ ...quantity }, trace)).toBe(derivationOf(quantity, trace));
});
