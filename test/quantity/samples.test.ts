import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeStep, type StepTrace } from '../../src/model';
import {
  addressOf,
  exists,
  knownFrom,
  nameOf,
  quantityValue,
  rowOf,
  rowsOf,
  runningTotalAt,
  sampleAt,
  samplesOf,
} from '../../src/quantity';
import { initialStateOf, loadData, networkOf, settingsOf } from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';

/** Step 1 of the xor example with another batch: samples by number, in any rows. */
function stepWith(samples: readonly number[]): StepTrace {
  const scenario = exampleScenario('xor');
  return computeStep({
    network: networkOf(scenario),
    data: loadData(scenario),
    batch: samples.map((sample) => sample - 1),
    step: 1,
    epoch: 1,
    state: initialStateOf(scenario),
    settings: settingsOf(scenario),
  });
}

const place = { layer: 2, from: 2, to: 1 };
const batches = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 });

describe('rows of the batch', () => {
  it('count from 1, and a sample with several is found in its first', () => {
    const trace = stepWith([3, 1, 3, 2]);
    expect(rowsOf(trace)).toEqual([1, 2, 3, 4]);
    expect(samplesOf(trace)).toEqual([3, 1, 3, 2]);
    expect([3, 1, 2].map((sample) => rowOf(trace, sample))).toEqual([1, 2, 4]);
    expect(sampleAt(trace, 3)).toBe(3);
    expect(() => rowOf(trace, 4)).toThrow('sample 4 is not in the batch of step 1');
    expect(() => sampleAt(trace, 0)).toThrow('row 0: expected 1..4');
    expect(() => sampleAt(trace, 5)).toThrow(RangeError);
  });

  it('of one sample have the same numbers', () => {
    const trace = stepWith([3, 1, 3, 2]);
    expect(trace.sampleGradient(2, 2, 1, 3)).toBe(trace.sampleGradient(2, 2, 1, 1));
    expect(trace.sampleLoss(3)).toBe(trace.sampleLoss(1));
  });
});

describe('runningTotal', () => {
  it('goes up to the first row of its sample, and up to a later one where the address says so', () => {
    const trace = stepWith([3, 1, 3, 2]);
    const totals = rowsOf(trace).map((row) => runningTotalAt(trace, place, row));
    expect(totals.map(addressOf)).toEqual([
      'runningTotal.2.2.1.3',
      'runningTotal.2.2.1.1',
      'runningTotal.2.2.1.3.3',
      'runningTotal.2.2.1.2',
    ]);
    expect(totals.map((total) => knownFrom(total, trace).part)).toEqual([1, 2, 3, 4]);
    expect(totals.map((total) => nameOf(total, trace.network))[2]).toContain('sample 3 in row 3 of the batch');
  });

  it('has one address a row: another sample’s row, and the first, are none', () => {
    const trace = stepWith([3, 1, 3, 2]);
    const total = { kind: 'runningTotal', ...place, sample: 3 } as const;
    expect([1, 2, 3, 4, 5].map((row) => exists({ ...total, row }, trace))).toEqual([false, false, true, false, false]);
  });

  it('grows by each row’s contribution, whatever samples the batch repeats, and ends at the sum', () => {
    fc.assert(
      fc.property(batches, (samples) => {
        const trace = stepWith(samples);
        let before = 0;
        for (const row of rowsOf(trace)) {
          const total = quantityValue(runningTotalAt(trace, place, row), trace);
          expect(total).toBe(before + trace.contribution(2, 2, 1, row));
          before = total;
        }
        expect(before).toBeCloseTo(trace.gradientSum(2, 2, 1), 12);
      }),
    );
  });
});
