import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchAt, computeStep, mistakeNames, numericSlope, type StepInput } from '../../src/model';
import { forEachWeight, generatedStep } from './generatedStep';

/** A step, and any list of batches of its samples: repeats, omissions, empty ones. */
const listed = generatedStep().chain((input) =>
  fc.record({
    input: fc.constant(input),
    batches: fc.array(fc.array(fc.nat({ max: input.data.sampleCount - 1 }), { maxLength: 8 }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
);

const empty = (input: StepInput) => computeStep({ ...input, batch: [] });

describe('batchAt of batches given by hand', () => {
  it('goes through the list, empty batches too, and from the first again in the next epoch', () => {
    const plan = { sampleCount: 5, batchSize: 1, order: 'sequential', seed: 1, batches: [[0, 2], [], [1, 1]] } as const;
    expect([1, 2, 3, 4, 5].map((step) => batchAt(plan, step).batch)).toEqual([[0, 2], [], [1, 1], [0, 2], []]);
    expect([1, 3, 4].map((step) => batchAt(plan, step).epoch)).toEqual([1, 1, 2]);
    expect(batchAt(plan, 3)).toMatchObject({ batchInEpoch: 3, batchesPerEpoch: 3 });
  });
});

describe('the sums of any list of batches', () => {
  it('at the same weights, add up to the sum over all rows', () => {
    fc.assert(
      fc.property(listed, ({ input, batches }) => {
        const whole = computeStep({ ...input, batch: batches.flat() });
        const parts = batches.map((batch) => computeStep({ ...input, batch }));
        forEachWeight(whole, (...weight) => {
          const sums = parts.map((part) => part.gradientSum(...weight));
          const size = sums.reduce((total, sum) => total + Math.abs(sum), 1);
          const total = sums.reduce((all, sum) => all + sum, 0);
          expect(Math.abs(total - whole.gradientSum(...weight))).toBeLessThanOrEqual(1e-12 * size);
        });
      }),
    );
  });

  it('count a repeated sample once for each of its rows', () => {
    fc.assert(
      fc.property(generatedStep({ reduction: 'mean' }), fc.integer({ min: 2, max: 5 }), (input, times) => {
        const once = computeStep({ ...input, batch: [0] });
        const repeated = computeStep({ ...input, batch: Array(times).fill(0) });
        expect(repeated.batchSize).toBe(times);
        expect(repeated.rowOf(1)).toBe(1);
        forEachWeight(once, (...weight) => {
          const one = once.gradientSum(...weight);
          expect(Math.abs(repeated.gradientSum(...weight) - times * one)).toBeLessThanOrEqual(1e-12 * Math.abs(one));
          expect(repeated.sampleGradient(...weight, times)).toBe(once.sampleGradient(...weight, 1));
        });
      }),
    );
  });
});

describe('an empty batch', () => {
  it('has loss 0 before and after, gradient 0, and is finite', () => {
    fc.assert(
      fc.property(generatedStep(), (input) => {
        const trace = empty(input);
        expect([trace.batchLoss(), trace.lossAfter(), trace.batchGradientNorm()]).toEqual([0, 0, 0]);
        expect([trace.largestSampleGradient(), trace.finite, trace.batchClipFactor()]).toEqual([0, true, 1]);
        forEachWeight(trace, (...weight) => {
          expect([trace.gradientSum(...weight), trace.batchGradient(...weight)]).toEqual([0, 0]);
          expect(trace.weightAfter(...weight)).toBe(trace.weight(...weight));
        });
        expect(numericSlope(trace, { layer: 1, from: 1, to: 1 })).toBe(0);
      }),
    );
  });

  it('is a step of the optimizer: t counts it, the velocity decays and moves the weights, decay applies', () => {
    fc.assert(
      fc.property(generatedStep({ bias: 'trained' }), (input) => {
        const optimizer = { kind: 'sgd', learningRate: 0.1, momentum: 0.5, weightDecay: 0.2 } as const;
        const settings = { ...input.settings, optimizer };
        const first = computeStep({ ...input, settings });
        const next = computeStep({ ...input, settings, state: first.stateAfter, batch: [], step: 2 });
        expect(next.optimizerStep).toBe(2);
        const velocity = 0.5 * first.optimizerLine('velocity', 1, 1, 1) + 0.2 * next.weight(1, 1, 1);
        expect(next.optimizerLine('velocity', 1, 1, 1)).toBeCloseTo(velocity, 12);
        expect(next.update(1, 1, 1)).toBeCloseTo(-0.1 * velocity, 12);
      }),
    );
  });

  it('with a common mistake is the same step, and the mistakes have no number of their own', () => {
    fc.assert(
      fc.property(generatedStep({ reduction: 'mean' }), fc.constantFrom(...mistakeNames), (input, method) => {
        const mistaken = empty({ ...input, settings: { ...input.settings, method } });
        expect(mistaken.weightAfter(1, 1, 1)).toBe(empty(input).weightAfter(1, 1, 1));
        expect(() => mistaken.mistakenGradient(method, 1, 1, 1)).toThrow('the batch is empty');
      }),
    );
  });
});
