import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccumulateDivision,
  type ClipSettings,
  computeStep,
  initialState,
  lastLayer,
  type Network,
  type StepInput,
  type StepTrace,
  trainingData,
  unitsIn,
  weightWithout,
} from '../../src/model';
import { generatedStep } from './generatedStep';

/** The step computed anew from the samples that are kept. */
function computedWithout(step: Parameters<typeof computeStep>[0], leftOut: readonly number[]): StepTrace {
  return computeStep({ ...step, batch: step.batch.filter((index) => !leftOut.includes(index + 1)) });
}

const place = { layer: 1, from: 1, to: 1 };

/**
 * The second of two batches, (1, 2) and (3, 4), with one update from their sum over the rows. One weight of 0, x = 1, 2, 3, 4
 * and y = 2, 1, 3, 1: ∇e(k) = −x y is −2, −2, −9, −4.
 */
function endOfCycle(divide: AccumulateDivision, clip?: ClipSettings): StepInput {
  const network: Network = { layers: [1, 1], activations: ['identity'], bias: 'none' };
  const first: StepInput = {
    network,
    data: trainingData([[1], [2], [3], [4]], [[2], [1], [3], [1]]),
    batch: [0, 1],
    step: 1,
    epoch: 1,
    state: initialState(network, [[[0]]], undefined),
    cycle: { batch: 1, batches: 2, rows: 2 },
    settings: {
      loss: 'halfSquaredError',
      reduction: 'sum',
      accumulate: { batches: 2, divide, clear: true },
      ...(clip && { clip }),
      optimizer: { kind: 'sgd', learningRate: 1, momentum: 0, weightDecay: 0 },
    },
  };
  const { stateAfter } = computeStep(first);
  return { ...first, batch: [2, 3], step: 2, state: stateAfter, cycle: { batch: 2, batches: 2, rows: 4 } };
}

function updateWithout4(step: StepInput): number | undefined {
  return weightWithout({ trace: computeStep(step), data: step.data }, place, [4])?.update;
}

describe('weightWithout at the end of a cycle', () => {
  it('counts the rows of the cycle without those left out', () => {
    // It was (2 + 2 + 9)/4 = 3.25.
    expect(updateWithout4(endOfCycle('samples'))).toBeCloseTo((2 + 2 + 9) / 3, 12);
    expect(updateWithout4(endOfCycle('planned'))).toBe((2 + 2 + 9) / 2);
    expect(updateWithout4(endOfCycle('none'))).toBe(2 + 2 + 9);
  });

  it('counts them too where the whole gradient is computed for its norm', () => {
    // 13/4 = 3.25 would be below the threshold of 4 and not be clipped.
    expect(updateWithout4(endOfCycle('samples', { per: 'batch', maxNorm: 4 }))).toBeCloseTo(4, 12);
    expect(updateWithout4(endOfCycle('samples', { per: 'batch', maxNorm: 5 }))).toBeCloseTo(13 / 3, 12);
  });

  it('is the step of the other rows, for every division and clipping', () => {
    const divisions = ['planned', 'actual', 'samples', 'none'] as const;
    const clips = [undefined, { per: 'sample', maxNorm: 3 }, { per: 'batch', maxNorm: 3 }] as const;
    for (const divide of divisions) {
      for (const clip of clips) {
        const step = endOfCycle(divide, clip);
        const alone = computeStep({ ...step, batch: [2], cycle: { batch: 2, batches: 2, rows: 3 } });
        expect(updateWithout4(step), `${divide}, ${clip?.per}`).toBeCloseTo(alone.update(1, 1, 1), 12);
      }
    }
  });
});

describe('weightWithout', () => {
  const clips = [undefined, { per: 'sample', maxNorm: 0.1 }, { per: 'batch', maxNorm: 0.05 }] as const;
  const optimizers = [
    { kind: 'sgd', learningRate: 0.3, momentum: 0.9, weightDecay: 0.01 },
    { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
  ] as const;

  it('is what the step computed without the samples says, by any rule', () => {
    fc.assert(
      fc.property(
        generatedStep(),
        fc.constantFrom(...clips),
        fc.constantFrom(...optimizers),
        (made, clip, optimizer) => {
          const batch = [...made.batch];
          const settings = { ...made.settings, optimizer, ...(clip && { clip }) };
          const first = computeStep({ ...made, batch, settings });
          // With moments from a step before.
          const step = { ...made, batch, settings, state: first.stateAfter };
          const trace = computeStep(step);
          const leftOut = batch
            .slice(0, -1)
            .filter((_, at) => at % 2 === 0)
            .map((index) => index + 1);
          const kept = computedWithout(step, leftOut);
          const { data, network } = made;
          for (let layer = 1; layer <= lastLayer(network); layer++) {
            for (const from of network.bias === 'none' ? [1] : [0, 1]) {
              const to = unitsIn(network, layer);
              const found = weightWithout({ trace, data }, { layer, from, to }, leftOut);
              const size = Math.max(1, Math.abs(kept.gradientSum(layer, from, to)));
              expect(found?.divisor).toBe(kept.divisor);
              expect(
                Math.abs((found?.batchGradient ?? Number.NaN) - kept.batchGradient(layer, from, to)) / size,
              ).toBeLessThan(1e-12);
              // Adam divides by the gradient's own size: where that is rounding, so is the update.
              if (optimizer.kind === 'adam' && Math.abs(kept.batchGradient(layer, from, to)) < 1e-9) continue;
              expect(found?.update).toBeCloseTo(kept.update(layer, from, to), 8);
            }
          }
        },
      ),
    );
  });

  it('is the step itself with nobody left out, and nothing with everybody', () => {
    const [step] = fc.sample(generatedStep(), { numRuns: 1, seed: 3 });
    if (!step) throw new Error('expected a step');
    const trace = computeStep(step);
    const of = { trace, data: step.data };
    expect(weightWithout(of, place, [])).toEqual({
      divisor: trace.divisor,
      batchGradient: trace.batchGradient(1, 1, 1),
      update: trace.update(1, 1, 1),
    });
    expect(
      weightWithout(
        of,
        place,
        step.batch.map((index) => index + 1),
      ),
    ).toBeUndefined();
  });
});
