import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnStep } from '../../bench/cases';
import { computeStep, penaltyAt } from '../../src/model';
import { lossesAfter, lossesAt, quantityValue, samplesOf } from '../../src/quantity';
import { countingTrace } from '../model/countingTrace';
import { exampleTrace } from './exampleTrace';
import { endings, recipe, traceOf } from './traces';

describe('sampleLossAfter', () => {
  it('of all samples, reduced as the batch is, gives the batch loss after the update', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        const total = samplesOf(trace).reduce((sum, sample, before) => {
          const weight = trace.sampleWeight(before + 1);
          return weight === 0 ? sum : sum + weight * quantityValue({ kind: 'sampleLossAfter', sample }, trace);
        }, 0);
        const { penalty } = trace.settings;
        const divisor = trace.penaltyDivisor;
        const penaltyAfter = penalty ? penaltyAt(trace.network, trace.stateAfter.weights, { penalty, divisor }) : 0;
        const expected = (trace.lossAfter() - penaltyAfter) * (trace.divisor === 0 ? 1 : trace.divisor);
        expect(Math.abs(total - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      }),
      { numRuns: 60 },
    );
  });

  it('of one sample passes its block alone, and no block twice', () => {
    const trace = computeStep(drawnStep([20, 300, 300, 4], 1000));
    const { counting, asked: passes } = countingTrace(trace, 'activationBlock');
    const after = lossesAfter(counting);
    expect(after.blocks).toBeGreaterThan(2);
    quantityValue({ kind: 'sampleLossAfter', sample: 900 }, counting);
    expect([passes(), after.isWhole()]).toEqual([1, false]);
    for (let block = 0; block < after.blocks; block++) after.pass(block);
    expect([passes(), after.isWhole()]).toEqual([after.blocks, true]);
    const sum = samplesOf(trace).reduce(
      (all, sample) => all + quantityValue({ kind: 'sampleLossAfter', sample }, counting),
      0,
    );
    expect(sum / trace.batchSize).toBe(trace.lossAfter());
    expect(passes()).toBe(after.blocks);
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
      const inputs = read(network.layers[0] ?? 0, (unit, row) => trace.input(unit, row + 1));
      const targets = read(network.layers.at(-1) ?? 0, (unit, row) => trace.target(unit, row + 1));
      const losses = lossesAt(network, stateBefore.weights, { rows, inputs, targets }, settings.loss);
      expect([...losses]).toEqual(samplesOf(trace).map((_, before) => trace.sampleLoss(before + 1)));
    }),
    { numRuns: 60 },
  );
});
