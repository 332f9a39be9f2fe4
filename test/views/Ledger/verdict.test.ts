import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../../src/views/Ledger/verdict';
import { oneWeight, onlyWeight, traceWith, xorWeight } from './ledgerSteps';

/** The verdict on the mean product of these x and δ. */
const on = (pairs: readonly (readonly [number, number])[]) => verdictOn(onlyWeight, traceWith(oneWeight(pairs)));

describe('verdictOn', () => {
  it('wrong sign: xor, where the mean of the products is +0.0130', () => {
    expect(verdictOn(xorWeight, traceWith('xor'))).toEqual({ right: false, how: 'wrongSign' });
  });

  it('zero: the one weight, mean δ (−2 + 2)/2', () => {
    expect(verdictOn(onlyWeight, traceWith('one-weight'))).toEqual({ right: false, how: 'zero' });
  });

  it('zero also where the mean δ is zero but for rounding', () => {
    // 0.1 + 0.2 − 0.3 is 5.6e-17.
    expect(
      on([
        [1, 0.1],
        [2, 0.2],
        [3, -0.3],
      ]),
    ).toEqual({ right: false, how: 'zero' });
  });

  it('too small: mean of 1·1 and 3·3 is 5, product of means 2·2', () => {
    expect(
      on([
        [1, 1],
        [3, 3],
      ]),
    ).toEqual({ right: false, how: 'tooSmall' });
  });

  it('too large: mean of 1·3 and 3·1 is 3, product of means 2·2', () => {
    expect(
      on([
        [1, 3],
        [3, 1],
      ]),
    ).toEqual({ right: false, how: 'tooLarge' });
  });

  it('too large, not of the wrong sign, where the gradient is 0: 1·3 and 3·(−1), means 2·1', () => {
    expect(
      on([
        [1, 3],
        [3, -1],
      ]),
    ).toEqual({ right: false, how: 'tooLarge' });
  });

  it('right for one sample', () => {
    expect(on([[2, 3]])).toEqual({ right: true, why: 'oneSample' });
    expect(verdictOn(xorWeight, traceWith('xor', { batchSize: 1 }))).toEqual({ right: true, why: 'oneSample' });
  });

  it('right for a bias', () => {
    expect(verdictOn({ ...xorWeight, from: 0 }, traceWith('xor'))).toEqual({ right: true, why: 'bias' });
  });

  it('right where x or δ is the same for every sample', () => {
    expect(
      on([
        [2, 3],
        [2, -1],
      ]),
    ).toEqual({ right: true, why: 'constantX' });
    expect(
      on([
        [2, 3],
        [-1, 3],
      ]),
    ).toEqual({ right: true, why: 'constantDelta' });
  });

  it('says that δ, or x, is 0 where it is', () => {
    expect(
      on([
        [2, 0],
        [1, 0],
      ]),
    ).toEqual({ right: true, why: 'zeroDelta' });
    expect(
      on([
        [0, 2],
        [0, 1],
      ]),
    ).toEqual({ right: true, why: 'zeroX' });
  });

  it('almost the same where the printed digits do not differ: means 2 · 1.0005, mean of the products 2.001 + 0.0005', () => {
    expect(
      on([
        [1, 1],
        [3, 1.001],
      ]),
    ).toEqual({ right: false, how: 'almostSame' });
  });

  it('no wrong sign of a gradient that is what is left where its terms cancel', () => {
    // The mean of 1·3 and 3·(−1 − 10⁻⁸) is −1.5·10⁻⁸; the means give 2·1.
    expect(
      on([
        [1, 3],
        [3, -1 - 1e-8],
      ]),
    ).toEqual({ right: false, how: 'tooLarge' });
  });

  it('right without covariance: δ is 1 and 2 for x = 1, and for x = 3', () => {
    const pairs = [
      [1, 1],
      [1, 2],
      [3, 1],
      [3, 2],
    ] as const;
    expect(on(pairs)).toEqual({ right: true, why: 'noCovariance' });
  });

  it('is the same for the sum, where both sides are B times as large', () => {
    for (const pairs of [
      [
        [1, 1],
        [3, 3],
      ],
      [
        [1, 3],
        [3, 1],
      ],
    ] as const) {
      const scenario = oneWeight(pairs);
      expect(verdictOn(onlyWeight, traceWith(scenario, { reduction: 'sum' }))).toEqual(on(pairs));
    }
  });

  it('there is none on numbers that are not finite', () => {
    expect(
      on([
        [1e200, 1e200],
        [1, 1],
      ]),
    ).toBeUndefined();
  });
});
