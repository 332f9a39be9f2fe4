import { describe, expect, it } from 'vitest';
import { claim, holds, holdsAsPrinted, type Term } from '../../src/quantity';
import { readPrinted } from '../../src/text';

describe('readPrinted', () => {
  it('reads what the screen prints, and how far the rounded number may be from it', () => {
    expect(readPrinted('−0.0130').value).toBe(-0.013);
    expect(readPrinted('−0.0130').half).toBeCloseTo(0.5e-4, 12);
    expect(readPrinted('143')).toEqual({ value: 143, half: 0.5 });
    expect(readPrinted('2.5·10⁻⁷').value).toBe(2.5e-7);
    expect(readPrinted('2.5·10⁻⁷').half).toBeCloseTo(0.5e-8, 20);
    expect(readPrinted('86%')).toEqual({ value: 0.86, half: 0 });
    expect(readPrinted('4')).toEqual({ value: 4, half: 0 });
  });
});

describe('holds', () => {
  it('is takes sums that agree up to rounding', () => {
    expect(holds(claim([{ value: 0.1 }, { value: 0.2 }], 'is', 0.3))).toBe(true);
    expect(holds(claim(0.3, 'is', 0.3001))).toBe(false);
    expect(holds({ left: [{ value: 3, times: 2 / 5 }], relation: 'is', right: [{ value: 6 / 5 }] })).toBe(true);
  });

  it('isNot, exceeds and isAtMost need more than rounding, or allow for it', () => {
    expect(holds(claim(0.1 + 0.2, 'isNot', 0.3))).toBe(false);
    expect(holds(claim(0.1 + 0.2, 'exceeds', 0.3))).toBe(false);
    expect(holds(claim(0.1 + 0.2, 'isAtMost', 0.3))).toBe(true);
    expect(holds(claim(2, 'exceeds', 1))).toBe(true);
    expect(holds(claim(2, 'isAtMost', 1))).toBe(false);
  });

  it('takes the gradients of all weights as a whole', () => {
    const [one, other] = [Float64Array.of(1, 2), Float64Array.of(2, 4)];
    expect(holds({ left: [{ value: one, times: 2 }], relation: 'is', right: [{ value: other }] })).toBe(true);
    expect(holds(claim(one, 'isNot', other))).toBe(true);
    expect(() => holds(claim(one, 'is', 1))).toThrow('gradients of the same weights');
  });

  it('never holds of NaN, and of infinity where both are the same', () => {
    for (const relation of ['is', 'isNot', 'exceeds', 'isAtMost'] as const)
      expect(holds(claim(Number.NaN, relation, 1))).toBe(false);
    expect(holds(claim(Number.POSITIVE_INFINITY, 'is', Number.POSITIVE_INFINITY))).toBe(true);
    expect(holds(claim(Number.POSITIVE_INFINITY, 'isNot', Number.POSITIVE_INFINITY))).toBe(false);
  });
});

describe('a sum of gradients', () => {
  it('adds them all, and leaves each as it was', () => {
    const gradients = [Float64Array.of(1, 2), Float64Array.of(3, 5), Float64Array.of(-7, 11)];
    const terms = gradients.map((value) => ({ value }));
    expect(holds(claim(terms, 'is', Float64Array.of(-3, 18)))).toBe(true);
    expect(holds(claim(terms, 'is', Float64Array.of(-3, 17)))).toBe(false);
    expect(gradients.map((one) => [...one])).toEqual([
      [1, 2],
      [3, 5],
      [-7, 11],
    ]);
  });
});

describe('holdsAsPrinted', () => {
  const term = (value: number, printed: string): Term => ({ value, printed });

  it('is allows each printed number half a unit of its last place', () => {
    expect(holdsAsPrinted(claim([term(0.12345, '0.123'), term(0.4, '0.400')], 'is', [term(0.52345, '0.523')]))).toBe(
      true,
    );
    expect(holdsAsPrinted(claim([term(0.5, '0.5')], 'is', [term(0.5, '0.7')]))).toBe(false);
  });

  it('isNot fails where two different numbers look the same', () => {
    expect(holdsAsPrinted(claim([term(0.14981, '0.1498')], 'isNot', [term(0.14978, '0.1498')]))).toBe(false);
    expect(holdsAsPrinted(claim([term(0.14981, '0.14981')], 'isNot', [term(0.14978, '0.14978')]))).toBe(true);
  });

  it('is not asked where a number is not printed', () => {
    expect(holdsAsPrinted(claim([term(0.14981, '0.1498')], 'isNot', 0.14978))).toBe(true);
  });
});
