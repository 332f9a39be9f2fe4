import { describe, expect, it } from 'vitest';
import { added, multiplied, negated, Strip } from '../../src/model/optimizers/evaluateRule';

const strip = new Strip();
strip.begin(3);
const [one, other] = [Float64Array.of(1, 2, 3), Float64Array.of(10, 20, 30)];

/** The first three, as numbers. */
function numbers(values: number | Float64Array): number | number[] {
  return typeof values === 'number' ? values : [...values.subarray(0, 3)];
}

describe('the arithmetic of rules', () => {
  it('adds and multiplies numbers and blocks in either order', () => {
    expect([added(2, 3, strip), multiplied(2, 3, strip)]).toEqual([5, 6]);
    expect(numbers(added(one, other, strip))).toEqual([11, 22, 33]);
    expect(numbers(added(2, one, strip))).toEqual([3, 4, 5]);
    expect(numbers(added(one, 2, strip))).toEqual([3, 4, 5]);
    expect(numbers(multiplied(one, other, strip))).toEqual([10, 40, 90]);
    expect(numbers(multiplied(2, one, strip))).toEqual([2, 4, 6]);
    expect(numbers(multiplied(one, 2, strip))).toEqual([2, 4, 6]);
  });

  it('negates both', () => {
    expect(negated(2, strip)).toBe(-2);
    expect(numbers(negated(one, strip))).toEqual([-1, -2, -3]);
  });

  it('keeps what one strip has computed while another computes', () => {
    const second = new Strip();
    second.begin(3);
    const sum = added(one, other, strip);
    multiplied(one, other, second);
    expect(numbers(sum)).toEqual([11, 22, 33]);
  });
});
