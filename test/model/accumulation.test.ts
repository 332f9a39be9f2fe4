import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccumulateSettings,
  computeStep,
  type OptimizerSettings,
  type PenaltySettings,
  type StepInput,
  type StepTrace,
  unpackedStep,
} from '../../src/model';
import { buffersOf, computePackedStep } from '../../src/model/packedStep';
import { forEachWeight, generatedStep } from './generatedStep';

type Settings = Partial<StepInput['settings']>;

const momentum: OptimizerSettings = { kind: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 0 };
const usual: AccumulateSettings = { batches: 2, divide: 'planned', clear: true };

/** The steps of one cycle whose batches are cut from the input's batch at these sizes; `planned` absent: as many as there are. */
function cycleSteps(
  input: StepInput,
  sizes: readonly number[],
  settings: Settings & { readonly accumulate: AccumulateSettings },
): StepTrace[] {
  const traces: StepTrace[] = [];
  let rows = 0;
  for (const [index, size] of sizes.entries()) {
    const batch = input.batch.slice(rows, rows + size);
    rows += size;
    const cycle = { batch: index + 1, batches: sizes.length, rows };
    const state = traces.at(-1)?.stateAfter ?? input.state;
    traces.push(computeStep({ ...input, batch, state, cycle, settings: { ...input.settings, ...settings } }));
  }
  return traces;
}

function largestDifference(one: StepTrace, other: StepTrace): number {
  let largest = 0;
  forEachWeight(one, (...weight) => {
    const [a, b] = [one.update(...weight), other.update(...weight)];
    largest = Math.max(largest, Math.abs(a - b) / Math.max(1, Math.abs(a)));
  });
  return largest;
}

/** How far the cycle's update is from that of the large batch; the largest over some inputs. */
function worst(
  sizes: readonly number[],
  {
    large,
    small,
  }: { readonly large: Settings; readonly small: Settings & { readonly accumulate: AccumulateSettings } },
): number {
  let found = 0;
  const size = sizes.reduce((sum, one) => sum + one, 0);
  fc.assert(
    fc.property(generatedStep({ batchSize: size }), (input) => {
      const last = cycleSteps(input, sizes, small).at(-1);
      const whole = computeStep({ ...input, settings: { ...input.settings, ...large } });
      if (last) found = Math.max(found, largestDifference(last, whole));
    }),
    { numRuns: 60 },
  );
  return found;
}

const rounding = 1e-12;

describe('micro-batches make the step of the large batch', () => {
  const large = (settings: Settings): Settings => ({ optimizer: momentum, ...settings });

  it.each([
    ['sum and none, any sizes', [1, 3, 2], 'sum', 'none'],
    ['mean and planned, equal sizes', [2, 2, 2], 'mean', 'planned'],
    ['mean and actual, equal sizes', [3, 3], 'mean', 'actual'],
  ] as const)('for %s', (_, sizes, reduction, divide) => {
    const accumulate = { batches: sizes.length, divide, clear: true };
    const settings = large({ reduction });
    expect(worst(sizes, { large: settings, small: { ...settings, accumulate } })).toBeLessThan(rounding);
  });

  it('for sum and samples, which is the large mean', () => {
    const accumulate = { batches: 3, divide: 'samples', clear: true } as const;
    const small = { ...large({ reduction: 'sum' }), accumulate };
    expect(worst([1, 3, 2], { large: large({ reduction: 'mean' }), small })).toBeLessThan(rounding);
  });

  it('for a mean over uneven sizes where the divisor is a number', () => {
    const accumulate = { batches: 3, divide: 'none', clear: true } as const;
    const settings = large({ reduction: 'mean', divisor: 7 });
    expect(worst([1, 3, 2], { large: settings, small: { ...settings, accumulate } })).toBeLessThan(rounding);
  });

  it.each(['none', 'data'] as const)('for a mean with a penalty divided by %s', (divideBy) => {
    const penalty: PenaltySettings = { l2: 0.5, divideBy, biases: false };
    const settings = large({ reduction: 'mean', penalty });
    expect(worst([2, 2], { large: settings, small: { ...settings, accumulate: usual } })).toBeLessThan(rounding);
  });

  it('and not for a mean over uneven sizes, nor for an incomplete cycle divided by what was planned', () => {
    const settings = large({ reduction: 'mean' });
    const uneven = { ...settings, accumulate: { ...usual, batches: 3 } };
    expect(worst([1, 3, 2], { large: settings, small: uneven })).toBeGreaterThan(1e-6);
    const incomplete = { ...settings, accumulate: { ...usual, batches: 3 } };
    expect(worst([2, 2], { large: settings, small: incomplete })).toBeGreaterThan(1e-6);
  });

  it.each([
    ['sum', 'none', 'none'],
    ['sum', 'none', 'data'],
    ['mean', 'planned', 'batch'],
  ] as const)('and not with a penalty for %s, which every batch adds', (reduction, divide, divideBy) => {
    const penalty: PenaltySettings = { l2: 0.5, divideBy, biases: false };
    const settings = large({ reduction, penalty });
    const small = { ...settings, accumulate: { batches: 2, divide, clear: true } };
    expect(worst([2, 2], { large: settings, small })).toBeGreaterThan(1e-6);
  });
});

describe('a cycle', () => {
  it('leaves weights and optimizer state as they are until its last batch, and shares the weights', () => {
    fc.assert(
      fc.property(generatedStep({ batchSize: 4 }), (input) => {
        const [first, last] = cycleSteps(input, [2, 2], { optimizer: momentum, accumulate: usual });
        if (!first || !last) throw new Error('expected two steps');
        expect([first.updates, last.updates]).toEqual([false, true]);
        expect(first.stateAfter.weights).toBe(first.stateBefore.weights);
        expect(first.stateAfter.optimizerStep).toBe(0);
        expect(last.stateAfter.optimizerStep).toBe(1);
        expect(first.lossAfter()).toBe(first.batchLoss());
        expect(last.stateAfter.accumulated).toBeUndefined();
        forEachWeight(first, (...weight) => {
          expect(first.update(...weight)).toBe(0);
          expect(first.accumulatedBefore(...weight)).toBe(0);
          expect(last.accumulatedBefore(...weight)).toBe(first.batchGradient(...weight));
          expect(last.accumulatedAfter(...weight)).toBe(first.batchGradient(...weight) + last.batchGradient(...weight));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what it has accumulated where it is not emptied', () => {
    fc.assert(
      fc.property(generatedStep({ batchSize: 4 }), (input) => {
        const last = cycleSteps(input, [2, 2], { accumulate: { ...usual, clear: false } }).at(-1);
        if (!last) throw new Error('expected two steps');
        const next = computeStep({
          ...input,
          state: last.stateAfter,
          cycle: { batch: 1, batches: 2, rows: 4 },
          settings: { ...input.settings, accumulate: { ...usual, clear: false } },
        });
        forEachWeight(last, (...weight) => {
          expect(next.accumulatedBefore(...weight)).toBe(last.accumulatedAfter(...weight));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('goes from one thread to another with its state, in the middle and at its end', () => {
    fc.assert(
      fc.property(generatedStep({ batchSize: 4 }), fc.boolean(), (input, clear) => {
        const settings = { ...input.settings, accumulate: { ...usual, clear } };
        let state = input.state;
        for (const batch of [1, 2]) {
          const whole: StepInput = { ...input, settings, state, cycle: { batch, batches: 2, rows: 4 * batch } };
          const own = computeStep(whole);
          // What is sent takes its state along.
          const packed = computePackedStep({ ...whole, state: structuredClone(state) });
          expect(new Set(buffersOf(packed)).size).toBe(buffersOf(packed).length);
          const moved = structuredClone(packed, { transfer: [...buffersOf(packed)] });
          const { state: _, ...context } = whole;
          const trace = unpackedStep(context, moved);
          expect(trace.stateAfter).toEqual(own.stateAfter);
          expect(trace.updates).toBe(own.updates);
          forEachWeight(own, (...weight) => {
            expect(trace.accumulatedBefore(...weight)).toBe(own.accumulatedBefore(...weight));
            expect(trace.accumulatedAfter(...weight)).toBe(own.accumulatedAfter(...weight));
            expect(trace.update(...weight)).toBe(own.update(...weight));
          });
          state = own.stateAfter;
        }
      }),
      { numRuns: 20 },
    );
  });
});
