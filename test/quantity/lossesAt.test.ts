import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossesAt, quantityValue, samplesOf } from '../../src/quantity';
import { exampleTrace } from './exampleTrace';
import { endings, recipe, traceOf } from './traces';

describe('sampleLossAfter', () => {
  it('of all samples, reduced as the batch is, gives the batch loss after the update', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        const total = samplesOf(trace).reduce((sum, sample, position) => {
          const weight = trace.sampleWeight(position);
          return weight === 0 ? sum : sum + weight * quantityValue({ kind: 'sampleLossAfter', sample }, trace);
        }, 0);
        const expected = trace.lossAfter() * (trace.divisor === 0 ? 1 : trace.divisor);
        expect(Math.abs(total - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      }),
      { numRuns: 60 },
    );
  });

  it('is not to be had of a sample outside the batch', () => {
    expect(() => quantityValue({ kind: 'sampleLossAfter', sample: 9 }, exampleTrace('xor'))).toThrow(RangeError);
  });
});

it('lossesAt the weights before the step gives the losses of the step', () => {
  fc.assert(
    fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
      const trace = traceOf(made, ending);
      const { network, batchSize: rows, settings, stateBefore } = trace;
      const read = (width: number, value: (unit: number, row: number) => number): Float64Array =>
        Float64Array.from({ length: rows * width }, (_, at) => value((at % width) + 1, Math.floor(at / width)));
      const inputs = read(network.layers[0] ?? 0, (unit, row) => trace.input(unit, row));
      const targets = read(network.layers.at(-1) ?? 0, (unit, row) => trace.target(unit, row));
      const losses = lossesAt(network, stateBefore.weights, { rows, inputs, targets }, settings.loss);
      expect([...losses]).toEqual(samplesOf(trace).map((_, position) => trace.sampleLoss(position)));
    }),
    { numRuns: 60 },
  );
});
