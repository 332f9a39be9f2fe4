import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeStep,
  numericSlope,
  type OptimizerSettings,
  type PenaltySettings,
  penaltyAt,
  type StepInput,
  type StepTrace,
  unpackedStep,
} from '../../src/model';
import { computePackedStep } from '../../src/model/packedStep';
import { forEachWeight, generatedStep } from './generatedStep';

const penalty: fc.Arbitrary<PenaltySettings> = fc.record({
  l2: fc.constantFrom(0, 0.05, 0.8),
  divideBy: fc.constantFrom('none', 'batch', 'data'),
  biases: fc.boolean(),
});

function withSettings(input: StepInput, settings: Partial<StepInput['settings']>): StepInput {
  return { ...input, settings: { ...input.settings, ...settings } };
}

function expectClose(actual: number, expected: number, size = 1): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, size, Math.abs(expected)));
}

function expectSameStep(one: StepTrace, other: StepTrace): void {
  forEachWeight(one, (...weight) => expectClose(one.update(...weight), other.update(...weight)));
}

function holds(check: (input: StepInput, penalty: PenaltySettings) => void): void {
  fc.assert(fc.property(generatedStep(), penalty, check), { numRuns: 80 });
}

describe('a penalty', () => {
  it('is λ/(2R) Σ w² on the weights, biases only if asked for, frozen ones too', () => {
    holds((input, chosen) => {
      const trace = computeStep(withSettings(input, { penalty: chosen }));
      const over = { none: 1, batch: trace.batchSize, data: input.data.sampleCount }[chosen.divideBy];
      let squares = 0;
      forEachWeight(trace, (layer, from, to) => {
        if (from > 0 || chosen.biases) squares += trace.weight(layer, from, to) ** 2;
      });
      expectClose(trace.penalty(), (chosen.l2 / 2 / over) * squares, squares);
      expect(trace.penaltyDivisor).toBe(over);
    });
  });

  it('is added to the loss and to the gradient once, and belongs to no sample', () => {
    holds((input, chosen) => {
      const plain = computeStep(input);
      const trace = computeStep(withSettings(input, { penalty: chosen }));
      expectClose(trace.batchLoss(), plain.batchLoss() + trace.penalty());
      for (let row = 1; row <= trace.batchSize; row++) {
        expect(trace.sampleLoss(row)).toBe(plain.sampleLoss(row));
        expect(trace.sampleGradientNorm(row)).toBe(plain.sampleGradientNorm(row));
      }
      forEachWeight(trace, (...weight) => {
        expect(trace.gradientSum(...weight)).toBe(plain.gradientSum(...weight));
        expect(trace.dataGradient(...weight)).toBe(plain.batchGradient(...weight));
        expect(trace.batchGradient(...weight)).toBe(trace.dataGradient(...weight) + trace.penaltyGradient(...weight));
        const isOn = weight[1] > 0 || chosen.biases;
        const rate = isOn ? chosen.l2 / trace.penaltyDivisor : 0;
        expectClose(trace.penaltyGradient(...weight), rate * trace.weight(...weight));
      });
    });
  });

  it('has a gradient that agrees with the slope of the batch loss', () => {
    fc.assert(
      fc.property(
        generatedStep({ hidden: ['tanh', 'sigmoid', 'identity', 'tanh'], output: ['sigmoid', 'halfSquaredError'] }),
        penalty,
        (input, chosen) => {
          const trace = computeStep(withSettings(input, { penalty: chosen }));
          const place = { layer: 1, from: 1, to: 1 };
          const slope = numericSlope(trace, place);
          expect(Math.abs(slope - trace.batchGradient(1, 1, 1))).toBeLessThanOrEqual(
            1e-7 * Math.max(1, Math.abs(slope)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is measured at the new weights in the loss after the update', () => {
    holds((input, chosen) => {
      const settings = { penalty: chosen };
      const trace = computeStep(withSettings(input, settings));
      const after = computeStep({ ...withSettings(input, settings), state: trace.stateAfter });
      expectClose(trace.lossAfter(), after.batchLoss());
    });
  });

  it('with R = 1 makes the steps of coupled weight decay, biases apart, and does not where the batch is clipped', () => {
    const optimizer = (weightDecay: number): OptimizerSettings => ({
      kind: 'sgd',
      learningRate: 0.1,
      momentum: 0.9,
      weightDecay,
    });
    let differs = 0;
    fc.assert(
      fc.property(generatedStep(), fc.constantFrom(0.05, 0.8), (input, l2) => {
        const chosen: PenaltySettings = { l2, divideBy: 'none', biases: false };
        const penalised = withSettings(input, { penalty: chosen, optimizer: optimizer(0) });
        const decayed = withSettings(input, { optimizer: optimizer(l2) });
        expectSameStep(computeStep(penalised), computeStep(decayed));
        const clip = { per: 'batch', maxNorm: 1e-3 } as const;
        const [one, other] = [penalised, decayed].map((made) => computeStep(withSettings(made, { clip })));
        if (one && other && Math.abs(one.update(1, 1, 1) - other.update(1, 1, 1)) > 1e-9) differs++;
      }),
      { numRuns: 60 },
    );
    expect(differs).toBeGreaterThan(0);
  });

  it('divided by B beside a mean makes the steps of one divided by nothing beside a sum with η/B; other pairs do not', () => {
    const rate = 0.1;
    let differs = 0;
    fc.assert(
      fc.property(generatedStep(), fc.constantFrom(0.05, 0.8), fc.boolean(), (input, l2, biases) => {
        const size = input.batch.length;
        const step = (
          reduction: 'mean' | 'sum',
          divideBy: PenaltySettings['divideBy'],
          learningRate: number,
        ): StepTrace =>
          computeStep(
            withSettings(input, {
              reduction,
              penalty: { l2, divideBy, biases },
              optimizer: { kind: 'sgd', learningRate, momentum: 0, weightDecay: 0 },
            }),
          );
        const mean = step('mean', 'batch', rate);
        expectSameStep(mean, step('sum', 'none', rate / size));
        const same = step('sum', 'batch', rate / size);
        if (Math.abs(mean.update(1, 1, 1) - same.update(1, 1, 1)) > 1e-9) differs++;
      }),
      { numRuns: 60 },
    );
    expect(differs).toBeGreaterThan(0);
  });

  it('is 0 where it would be divided by the size of an empty batch', () => {
    const network = { layers: [1, 1], activations: ['identity'] as const, bias: 'trained' } as const;
    const chosen = { l2: 1, divideBy: 'batch', biases: true } as const;
    expect(penaltyAt(network, [Float64Array.of(2, 3)], { penalty: chosen, divisor: 0 })).toBe(0);
  });

  it('goes from one thread to another with its step', () => {
    holds((input, chosen) => {
      const settings = withSettings(input, { penalty: chosen });
      const { state: _, ...context } = settings;
      const trace = unpackedStep(context, computePackedStep(settings));
      const own = computeStep(settings);
      expect(trace.penalty()).toBe(own.penalty());
      forEachWeight(own, (...weight) => {
        expect(trace.penaltyGradient(...weight)).toBe(own.penaltyGradient(...weight));
        expect(trace.batchGradient(...weight)).toBe(own.batchGradient(...weight));
      });
    });
  });
});
