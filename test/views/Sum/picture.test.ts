import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun } from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import { cancelledWords } from '../../../src/views/Sum/cancelled';
import { contributionBins } from '../../../src/views/Sum/contributionBins';
import { addedAt, contributionsOf, sumPicture } from '../../../src/views/Sum/sumPicture';
import { exampleScenario } from '../../exampleScenario';

/** Whole multiples of 1/1024, so that sums are exact in any order. */
const exact = fc.integer({ min: -(2 ** 20), max: 2 ** 20 }).map((thousandth) => thousandth / 1024);
const contributions = fc.array(fc.oneof(exact, fc.constant(0)), { maxLength: 300 });

describe('contributionBins', () => {
  it('loses nothing: counts and sums of bins and zeros equal those of the samples', () => {
    fc.assert(
      fc.property(contributions, (values) => {
        const { bins, zeros, notFinite } = contributionBins(values);
        const count = bins.reduce((total, { rows }) => total + rows.length, zeros.length + notFinite.length);
        const sum = bins.reduce((total, bin) => total + bin.sum, 0);
        expect(count).toBe(values.length);
        expect(sum).toBe(values.reduce((total, value) => total + value, 0));
      }),
    );
  });

  it('has every row once, in a bin whose edges hold its value and whose sign is its own', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 200 }), (values) => {
        const { bins, zeros, notFinite } = contributionBins(values);
        const seen = [...bins.flatMap(({ rows }) => rows), ...zeros, ...notFinite];
        expect(seen.sort((one, other) => one - other)).toEqual(values.map((_, before) => before + 1));
        for (const { from, to, sign, rows } of bins) {
          for (const row of rows) {
            const value = values[row - 1] ?? Number.NaN;
            expect(value >= from && value <= to).toBe(true);
            expect(value < 0 ? 'negative' : 'positive').toBe(sign);
          }
        }
      }),
    );
  });

  it('has no bins where every contribution is 0', () => {
    expect(contributionBins([0, 0, 0])).toMatchObject({ bins: [], zeros: [1, 2, 3] });
  });
});

describe('sumPicture', () => {
  it('lays added bars end to end and the others from zero', () => {
    const { bars, domain } = sumPicture([2, -3, 0.5], [4, 7, 9], 2);
    expect(bars.map(({ sample, from, to }) => [sample, from, to])).toEqual([
      [4, 0, 2],
      [7, 2, 2 - 3],
      [9, 0, 0.5],
    ]);
    expect(domain).toEqual([-3, 2]);
  });

  it('ends at the total, and keeps its scale while bars slide', () => {
    fc.assert(
      fc.property(
        fc.array(exact, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (values, added) => {
          const samples = values.map((_, before) => before + 1);
          const whole = sumPicture(values, samples, values.length);
          expect(whole.bars.at(-1)?.to).toBe(values.reduce((total, value) => total + value, 0));
          expect(sumPicture(values, samples, added).domain).toEqual(whole.domain);
        },
      ),
    );
  });

  it('enlarges bars that are short beside their sum, until one is added', () => {
    const many = Array.from({ length: 20 }, (_, before) => before / 10 - 3);
    const samples = many.map((_, before) => before + 1);
    expect(sumPicture(many, samples, 0).domain).toEqual([-3, 0]);
    expect(sumPicture(many, samples, 1).domain[0]).toBeLessThan(-30);
    expect(sumPicture([2, -3, 0.5], [4, 7, 9], 0).domain).toEqual([-3, 2]);
  });
});

describe('contributionsOf', () => {
  it('adds up to Σ, with the samples’ weights and clipping where there are any', () => {
    const scenario = exampleScenario('xor');
    const weighted: FilledScenario = {
      ...scenario,
      data: { ...scenario.data, sampleWeights: [2, 0.5, 1, 3] } as FilledScenario['data'],
      training: { ...scenario.training, clip: { per: 'sample', maxNorm: 0.1 } },
    };
    for (const one of [scenario, weighted]) {
      const trace = createRun(one, []).traceAt(1);
      const total = contributionsOf(trace, { layer: 2, from: 2, to: 1 }).reduce((sum, value) => sum + value, 0);
      expect(total).toBeCloseTo(trace.gradientSum(2, 2, 1), 14);
    }
    const own = createRun(weighted, []).traceAt(1);
    expect(contributionsOf(own, { layer: 2, from: 2, to: 1 })[0]).not.toBe(own.sampleGradient(2, 2, 1, 1));
  });
});

describe('addedAt', () => {
  it('is nothing before the gradients, 0 with them, the part within the sum, all after it', () => {
    expect(addedAt({ phase: 'hidden-delta' }, 4)).toBeUndefined();
    expect(addedAt({ phase: 'per-sample' }, 4)).toBe(0);
    expect(addedAt({ phase: 'sum', part: 3 }, 4)).toBe(3);
    expect(addedAt({ phase: 'sum' }, 4)).toBe(4);
    expect(addedAt({ phase: 'update' }, 4)).toBe(4);
  });
});

describe('cancelledWords', () => {
  /** Two contributions with the sum `total`, whose magnitudes add up to `sizes`. */
  const contributions = (sizes: number, total: number): readonly number[] => [(sizes + total) / 2, (total - sizes) / 2];

  it('says which part of the sizes is gone', () => {
    expect(cancelledWords(contributions(10, -0.7), -0.7)).toBe('93% of the total magnitude cancels.');
    expect(cancelledWords(contributions(10, 9.99), 9.99)).toBe('Less than 1% of the total magnitude cancels.');
    expect(cancelledWords(contributions(1000, 0.1), 0.1)).toBe('99.99% of the total magnitude cancels.');
    expect(cancelledWords(contributions(1, 2e-6), 2e-6)).toBe('99.9998% of the total magnitude cancels.');
    expect(cancelledWords(contributions(1000, 8.7), 8.7)).toBe('99.13% of the total magnitude cancels.');
  });

  it('has words of their own for all, nothing, one sample, zeros and numbers that are not finite', () => {
    expect(cancelledWords(contributions(10, -10), -10)).toBe(
      'Nothing cancels: no sample pulls the weight in the opposite direction.',
    );
    expect(cancelledWords(contributions(10, 0), 0)).toMatch(/^Everything cancels/);
    expect(cancelledWords([10], 10)).toBe('The sum is the contribution of the one sample, so nothing can cancel.');
    expect(cancelledWords([0, 0], 0)).toBe('Every contribution is 0 here.');
    expect(cancelledWords([Number.POSITIVE_INFINITY, -1], Number.POSITIVE_INFINITY)).toMatch(
      /the sum is not a finite number/,
    );
  });

  it('says that nothing cancels only where no contribution has the other sign, however small one is', () => {
    expect(cancelledWords([4e-36, -7e-12], -7e-12)).toBe('Less than 1% of the total magnitude cancels.');
    expect(cancelledWords([0.1, 0.2, 0.3], 0.1 + 0.2 + 0.3)).toMatch(/^Nothing cancels/);
  });
});
