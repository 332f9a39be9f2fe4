import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnStep } from '../../bench/cases';
import {
  aloneSource,
  computeStep,
  differenceStep,
  lastLayer,
  lossAt,
  lossPass,
  numericSlope,
  slopeWork,
} from '../../src/model';
import { countingTrace } from './countingTrace';
import { generatedStep } from './generatedStep';

describe('lossPass', () => {
  it('comes to the batch loss and the sample losses from whatever layer on', () => {
    fc.assert(
      fc.property(generatedStep(), (step) => {
        const trace = computeStep(step);
        for (let layer = 1; layer <= lastLayer(trace.network); layer++) {
          const pass = lossPass(trace, layer);
          expect(lossAt(pass, trace.stateBefore.weights)).toBe(trace.batchLoss());
          expect([...pass.losses]).toEqual(trace.batch.map((_, before) => trace.sampleLoss(before + 1)));
        }
      }),
    );
  });

  it('in blocks is the pass of all samples together, bit for bit, at weights that are not the step’s too', () => {
    const step = drawnStep([20, 300, 300, 4], 1000);
    const trace = computeStep(step);
    const pass = lossPass(trace);
    expect(pass.blocks).toBeGreaterThan(2);
    expect(lossAt(pass, trace.stateBefore.weights)).toBe(trace.batchLoss());
    expect(lossAt(pass, trace.stateAfter.weights)).toBe(trace.lossAfter());
    const last = lossPass(trace, 3);
    expect(last.blocks).toBe(1);
    expect(lossAt(last, trace.stateBefore.weights)).toBe(trace.batchLoss());
  });

  it('of one sample alone is its loss, whether it is in the batch or not', () => {
    const step = drawnStep([3, 5, 2], 6);
    const trace = computeStep({ ...step, batch: [4, 2] });
    const all = computeStep(step);
    for (const sample of [1, 3, 5]) {
      for (const layer of [1, 2]) {
        const pass = lossPass(aloneSource(trace, step.data, sample), layer);
        expect(lossAt(pass, trace.stateBefore.weights)).toBe(all.sampleLoss(sample));
      }
    }
  });
});

describe('slopeWork', () => {
  it('in pieces comes to the quotient of two whole passes, and leaves the weights as they were', () => {
    const trace = computeStep(drawnStep([20, 300, 300, 4], 1000));
    const place = { layer: 1, from: 3, to: 5 };
    const before = trace.stateBefore.weights.map((block) => block.slice());
    const work = slopeWork(trace, place);
    let pieces = 1;
    let last = work.next();
    for (; !last.done; last = work.next()) pieces++;
    expect(pieces).toBeGreaterThan(4);
    const weight = trace.weight(1, 3, 5);
    const h = differenceStep(weight);
    const lossWith = (value: number): number => {
      const weights = trace.stateBefore.weights.map((block) => block.slice());
      weights[0]?.set([value], 3 * 300 + 4);
      return lossAt(lossPass(trace), weights);
    };
    const [above, below] = [lossWith(weight + h), lossWith(weight - h)];
    expect(last.value).toEqual({ above, below, slope: (above - below) / (weight + h - (weight - h)) });
    expect(trace.stateBefore.weights).toEqual(before);
  });

  it('is done once a trace: numericSlope asks for no pass again', () => {
    const trace = computeStep(drawnStep([3, 4, 2], 5));
    const { counting, asked: passes } = countingTrace(trace, 'activationBlock');
    const place = { layer: 2, from: 1, to: 2 };
    const slope = numericSlope(counting, place);
    expect(passes()).toBe(2);
    expect(numericSlope(counting, place)).toBe(slope);
    expect(passes()).toBe(2);
    expect(numericSlope(counting, place, 0.1)).not.toBe(slope);
    expect(passes()).toBe(4);
  });
});
