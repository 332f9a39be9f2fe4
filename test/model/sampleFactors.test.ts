/** Sample weights, divisor and clipping, over all that a step may be: what they add up to, and what they leave alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClipSettings,
  computeStep,
  type Divisor,
  numericGradient,
  type StepInput,
  type StepTrace,
  unitsIn,
} from '../../src/model';
import { forEachWeight, generatedStep, rows } from './generatedStep';

interface Factors {
  readonly weights?: readonly number[] | undefined;
  readonly divisor?: Divisor | undefined;
  readonly clip?: ClipSettings | undefined;
}

function withFactors(input: StepInput, { weights, divisor, clip }: Factors): StepInput {
  return {
    ...input,
    data: weights
      ? { ...input.data, sampleWeights: Float64Array.from(input.batch, (at) => weights[at] ?? 1) }
      : input.data,
    settings: {
      ...input.settings,
      ...(divisor !== undefined && input.settings.reduction === 'mean' && { divisor }),
      ...(clip && { clip }),
    },
  };
}

const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 5, noNaN: true })), {
  minLength: 6,
  maxLength: 6,
});
const divisor = fc.constantFrom<Divisor>('batch', 'weights', 'none', 2.5);
const maxNorm = fc.double({ min: 0.01, max: 2, noNaN: true });
const clip = fc.record({ per: fc.constantFrom('sample' as const, 'batch' as const), maxNorm });
const factors = fc.record({
  weights: fc.option(weights, { nil: undefined }),
  divisor: fc.option(divisor, { nil: undefined }),
  clip: fc.option(clip, { nil: undefined }),
});

function holds(some: fc.Arbitrary<Factors>, check: (trace: StepTrace, input: StepInput) => void): void {
  fc.assert(
    fc.property(generatedStep(), some, (input, chosen) => {
      const made = withFactors(input, chosen);
      check(computeStep(made), made);
    }),
    { numRuns: 100, seed: 11 },
  );
}

function expectClose(actual: number, expected: number, terms: readonly number[] = [expected]): void {
  const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-10 * Math.max(1, size));
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('sample weights, divisor and clipping', () => {
  it('gradientSum is the sum of the contributions c·s·x·δ, and batchGradient that over the divisor', () => {
    holds(factors, (trace) => {
      forEachWeight(trace, (...weight) => {
        const terms = rows(trace).map((row) => trace.contribution(...weight, row));
        expectClose(trace.gradientSum(...weight), total(terms), terms);
        const mean = trace.divisor === 0 ? 0 : total(terms) / trace.divisor;
        expectClose(trace.batchGradient(...weight), mean, [...terms, mean]);
        for (const row of rows(trace)) {
          const factor = trace.sampleWeight(row) * trace.clipFactor(row);
          expectClose(terms[row - 1] ?? Number.NaN, factor * trace.sampleGradient(...weight, row));
        }
      });
    });
  });

  it('δ and the sample gradients are those of the step without any factor, bit for bit', () => {
    holds(factors, (trace, input) => {
      const { divisor: _divisor, clip: _clip, ...settings } = input.settings;
      const { sampleWeights: _weights, ...data } = input.data;
      const plain = computeStep({ ...input, data, settings });
      forEachWeight(trace, (layer, from, to) => {
        for (const row of rows(trace)) {
          expect(trace.delta(layer, to, row)).toBe(plain.delta(layer, to, row));
          expect(trace.sampleGradient(layer, from, to, row)).toBe(plain.sampleGradient(layer, from, to, row));
        }
      });
    });
  });

  it('weights of 1, divisor batch and a clip nothing reaches give the plain step, bit for bit', () => {
    fc.assert(
      fc.property(generatedStep(), fc.constantFrom('sample' as const, 'batch' as const), (input, per) => {
        const plain = computeStep(input);
        const made = withFactors(input, {
          weights: [1, 1, 1, 1, 1, 1],
          divisor: 'batch',
          clip: { per, maxNorm: 1e300 },
        });
        const trace = computeStep(made);
        expect(trace.batchLoss()).toBe(plain.batchLoss());
        expect(trace.lossAfter()).toBe(plain.lossAfter());
        expect(trace.stateAfter).toEqual(plain.stateAfter);
      }),
      { numRuns: 50, seed: 11 },
    );
  });

  it('the batch loss is Σ c·e over the divisor, whatever is clipped', () => {
    holds(factors, (trace) => {
      const terms = rows(trace).map((row) => trace.sampleWeight(row) * trace.sampleLoss(row));
      const expected = trace.divisor === 0 ? 0 : total(terms) / trace.divisor;
      expectClose(trace.batchLoss(), expected, [...terms, expected]);
    });
  });

  it('a weight of n is the same as n copies of the sample under sum', () => {
    fc.assert(
      fc.property(
        generatedStep({ reduction: 'sum' }),
        fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
        (input, counts) => {
          const copies = input.batch.flatMap((at) => Array.from({ length: counts[at] ?? 0 }, () => at));
          fc.pre(copies.length > 0);
          const weighted = computeStep(withFactors(input, { weights: counts }));
          const repeated = computeStep({ ...input, batch: copies });
          expectClose(weighted.batchLoss(), repeated.batchLoss());
          forEachWeight(weighted, (...weight) => {
            const terms = rows(repeated).map((row) => repeated.sampleGradient(...weight, row));
            expectClose(weighted.gradientSum(...weight), repeated.gradientSum(...weight), terms);
          });
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });

  it('clipped per sample, no gradient that is added is longer than C; shorter ones stay', () => {
    holds(fc.record({ clip: fc.record({ per: fc.constant('sample' as const), maxNorm }) }), (trace) => {
      const longest = trace.settings.clip?.maxNorm ?? 0;
      for (const row of rows(trace)) {
        const length = trace.sampleGradientNorm(row);
        expectClose(trace.clipFactor(row) * length, Math.min(length, longest));
        expect(trace.clipFactor(row) === 1).toBe(length <= longest);
      }
    });
  });

  it('clipped per batch, the update is made from a gradient no longer than C, and decay is added after', () => {
    holds(fc.record({ weights, clip: fc.record({ per: fc.constant('batch' as const), maxNorm }) }), (_, input) => {
      const optimizer = { kind: 'sgd' as const, learningRate: 0.1, momentum: 0, weightDecay: 0.3 };
      const trace = computeStep({ ...input, settings: { ...input.settings, optimizer } });
      const longest = trace.settings.clip?.maxNorm ?? 0;
      let squares = 0;
      forEachWeight(trace, (layer, from, to) => {
        const clipped = trace.clippedGradient(layer, from, to);
        squares += clipped ** 2;
        expectClose(clipped, trace.batchClipFactor() * trace.batchGradient(layer, from, to));
        if (from === 0 && trace.network.bias === 'frozen') return;
        const decay = from === 0 ? 0 : 0.3 * trace.weight(layer, from, to);
        expectClose(trace.update(layer, from, to), -0.1 * (clipped + decay));
      });
      expectClose(Math.sqrt(squares), Math.min(trace.batchGradientNorm(), longest));
    });
  });

  it('without clipping, batchGradient is the slope of the weighted loss', () => {
    const smooth = generatedStep({
      hidden: ['tanh', 'sigmoid', 'tanh', 'identity'],
      output: ['sigmoid', 'squaredError'],
    });
    fc.assert(
      fc.property(smooth, weights, divisor, (input, c, by) => {
        const trace = computeStep(withFactors(input, { weights: c, divisor: by }));
        const numeric = numericGradient(trace);
        forEachWeight(trace, (layer, from, to) => {
          const slope = numeric[layer - 1]?.[from * unitsIn(trace.network, layer) + to - 1] as number;
          const gradient = trace.batchGradient(layer, from, to);
          expect(Math.abs(slope - gradient)).toBeLessThanOrEqual(1e-6 * Math.max(0.05, Math.abs(gradient)));
        });
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('a batch whose weights are all 0 has loss 0 and gradient 0, whatever the divisor', () => {
    holds(fc.record({ weights: fc.constant([0, 0, 0, 0, 0, 0]), divisor }), (trace) => {
      expect(trace.batchLoss()).toBe(0);
      expect(trace.lossAfter()).toBe(0);
      forEachWeight(trace, (...weight) => expect(Math.abs(trace.update(...weight))).toBe(0));
      expect(trace.finite).toBe(true);
    });
  });
});
