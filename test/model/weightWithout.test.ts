import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeStep, lastLayer, type StepTrace, unitsIn, weightWithout } from '../../src/model';
import { generatedStep } from './generatedStep';

/** The step computed anew from the samples that are kept. */
function computedWithout(step: Parameters<typeof computeStep>[0], leftOut: readonly number[]): StepTrace {
  return computeStep({ ...step, batch: step.batch.filter((index) => !leftOut.includes(index + 1)) });
}

const place = { layer: 1, from: 1, to: 1 };

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
