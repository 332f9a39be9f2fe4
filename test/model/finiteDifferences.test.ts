import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeStep,
  isPerUnit,
  numericGradient,
  numericSlope,
  type StepTrace,
  unitActivation,
  unitsIn,
} from '../../src/model';
import { forEachWeight, generatedStep, outputPairs, rows } from './generatedStep';

describe('batchGradient is the slope of the batch loss, for every weight and bias', () => {
  for (const output of outputPairs) {
    it(`with ${output[0]} outputs and ${output[1]}`, () => {
      fc.assert(
        fc.property(generatedStep({ output }), (input) => {
          const trace = computeStep(input);
          fc.pre(!nearKink(trace));
          const numeric = numericGradient(trace);
          forEachWeight(trace, (layer, from, to) => {
            const slope = numeric[layer - 1]?.[from * unitsIn(trace.network, layer) + to - 1] as number;
            const gradient = trace.batchGradient(layer, from, to);
            const allowed = 1e-6 * Math.max(0.01, Math.abs(gradient));
            if (!(Math.abs(slope - gradient) <= allowed)) {
              throw new Error(`weight ${layer}.${from}.${to}: slope ${slope}, gradient ${gradient}`);
            }
          });
        }),
        { numRuns: 60, seed: 20 },
      );
    });
  }

  it('numericSlope(trace, weight) is the entry of numericGradient(trace)', () => {
    const [input] = fc.sample(generatedStep({ widths: [2, 3, 2], bias: 'trained' }), { numRuns: 1, seed: 4 });
    const trace = computeStep(input as NonNullable<typeof input>);
    expect(numericSlope(trace, { layer: 2, from: 0, to: 2 })).toBe(numericGradient(trace)[1]?.[1]);
    expect(numericSlope(trace, { layer: 1, from: 2, to: 3 })).toBe(numericGradient(trace)[0]?.[8]);
  });

  it('numericSlope with a distance of its own is not taken for the slope with the usual one', () => {
    const output = ['sigmoid', 'halfSquaredError'] as const;
    const [input] = fc.sample(generatedStep({ widths: [2, 3, 1], hidden: ['tanh', 'tanh'], output }), { numRuns: 1 });
    const place = { layer: 1, from: 1, to: 1 };
    const slopes = (...distances: readonly (number | undefined)[]): readonly number[] => {
      const trace = computeStep(input as NonNullable<typeof input>);
      return distances.map((h) => numericSlope(trace, place, h));
    };
    const [usual] = slopes(undefined);
    const [wide] = slopes(0.5);
    expect(wide).not.toBe(usual);
    expect(slopes(0.5, undefined, 0.5)).toEqual([wide, usual, wide]);
    expect(slopes(undefined, 0.5, undefined)).toEqual([usual, wide, usual]);
  });
});

/** Whether a unit stands so close to a kink that a difference might reach across it. */
function nearKink(trace: StepTrace): boolean {
  return trace.network.activations.some(
    (name, index) =>
      isPerUnit(name) &&
      rows(trace).some((row) =>
        Array.from({ length: unitsIn(trace.network, index + 1) }, (_, unit) => unit + 1).some((unit) =>
          unitActivation(name).kinks.some((kink) => Math.abs(trace.preactivation(index + 1, unit, row) - kink) < 1e-3),
        ),
      ),
  );
}
