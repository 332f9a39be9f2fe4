import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Job } from '../../src/kit/work/job';
import { computeStep, type StepTrace } from '../../src/model';
import {
  batchesAsOne,
  batchIn,
  batchSums,
  createRun,
  dataContributions,
  epochAsOneStep,
  epochCost,
  epochDivision,
  epochObstacles,
  epochPlan,
  epochTotals,
  plannedCost,
  type Run,
  trainedBatches,
} from '../../src/run';
import { stepContext } from '../../src/run/stepPlan';
import type { FilledScenario } from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';

const place = { layer: 2, from: 2, to: 1 };

function runOf(training: Partial<FilledScenario['training']> = {}, data: object = {}, example = 'lecture'): Run {
  const scenario = exampleScenario(example);
  return createRun(
    { ...scenario, data: { ...scenario.data, ...data }, training: { ...scenario.training, ...training } },
    [],
  );
}

/** The gradients of a step's epoch, added up at the weights that the epoch began with. */
function summed(run: Run, step: number) {
  const plan = epochPlan(run, step);
  const first = plan.batches[0]?.step ?? 1;
  const start = run.traceAt(first);
  const contributions = new Job(dataContributions(start, run.data, place)).finish();
  const sums = batchSums(plan, contributions, run.data);
  return { plan, start, contributions, sums, totals: epochTotals(plan, sums, run.data) };
}

/** The gradient of all N samples at a trace's weights, computed as one batch. */
function fullBatch(run: Run, at: StepTrace): StepTrace {
  const batch = Array.from({ length: run.data.sampleCount }, (_, index) => index);
  return computeStep({ ...stepContext(run.plan, at.step), batch, state: at.stateBefore });
}

const sizes = fc.record({
  batchSize: fc.integer({ min: 1, max: 4 }),
  order: fc.constantFrom('sequential', 'shuffled'),
  seed: fc.integer({ min: 0, max: 1000 }),
  reduction: fc.constantFrom('mean', 'sum'),
  epoch: fc.integer({ min: 1, max: 5 }),
} as const);

describe('epochTotals', () => {
  it('of all batches’ sums is the full-batch gradient where nothing stands in the way', () => {
    fc.assert(
      fc.property(sizes, ({ epoch, ...training }) => {
        const run = runOf(training, {}, 'xor');
        const step = (epoch - 1) * Math.ceil(4 / training.batchSize) + 1;
        const { plan, start, contributions, totals } = summed(run, step);
        const full = fullBatch(run, start);
        const magnitude = contributions.reduce((sum, value) => sum + Math.abs(value), 0);
        expect(epochObstacles(plan, run.data)).toEqual([]);
        expect(plan.epoch).toBe(epoch);
        expect(Math.abs(totals.sum - full.gradientSum(2, 2, 1))).toBeLessThanOrEqual(1e-14 * magnitude);
        expect(Math.abs(totals.reduced - full.batchGradient(2, 2, 1))).toBeLessThanOrEqual(1e-14 * magnitude);
      }),
    );
  });

  it('has a mean of batch means that differs by what the shares of the samples say', () => {
    fc.assert(
      fc.property(sizes, ({ epoch: _, ...drawn }) => {
        const run = runOf({ ...drawn, reduction: 'mean' }, {}, 'xor');
        const { plan, contributions, totals } = summed(run, 1);
        let shared = 0;
        for (const { samples } of plan.batches) {
          for (const sample of samples) {
            shared += (contributions[sample - 1] ?? Number.NaN) / (plan.batches.length * samples.length);
          }
        }
        expect(totals.meanOfGradients).toBeCloseTo(shared, 14);
        if (4 % drawn.batchSize === 0) expect(totals.meanOfGradients).toBeCloseTo(totals.reduced, 14);
        else expect(Math.abs(totals.meanOfGradients - totals.reduced)).toBeGreaterThan(1e-6);
      }),
    );
  });
});

describe('epochDivision', () => {
  const of = (training: Partial<FilledScenario['training']>, data: object = {}) => {
    const run = runOf({ batchSize: 3, ...training }, data, 'xor');
    return epochDivision(epochPlan(run, 1), run.data);
  };

  it('is that of one batch of all rows, and usual where it is their number', () => {
    const sampleWeights = [1, 2, 1, 1];
    expect(of({})).toEqual({ by: 'batch', divisor: 4, isUsual: true });
    expect(of({ divisor: 16 })).toEqual({ by: 'number', divisor: 16, isUsual: false });
    expect(of({ divisor: 4 })).toEqual({ by: 'number', divisor: 4, isUsual: true });
    expect(of({ divisor: 'weights' }, { sampleWeights })).toEqual({
      by: 'weights',
      divisor: 1 + 2 + 1 + 1,
      isUsual: false,
    });
    expect(of({ divisor: 'weights' })).toEqual({ by: 'batch', divisor: 4, isUsual: true });
    expect(of({ divisor: 'none' })).toEqual({ by: 'none', divisor: 1, isUsual: true });
    expect(of({ reduction: 'sum' })).toEqual({ by: 'none', divisor: 1, isUsual: true });
  });
});

describe('epochObstacles', () => {
  const kinds = (run: Run, step = 1): readonly string[] =>
    epochObstacles(epochPlan(run, step), run.data).map(({ kind }) => kind);

  it('names what stands between the sums and the full-batch gradient', () => {
    expect(kinds(runOf({ clip: { per: 'sample', maxNorm: 1 } }))).toEqual(['clippedSamples']);
    expect(kinds(runOf({ batches: [[1, 2, 2], [3]] }, {}, 'xor'))).toEqual(['omitted', 'repeated']);
  });

  it('names nothing that leaves the sums as they are', () => {
    expect(kinds(runOf({ divisor: 10 }))).toEqual([]);
    expect(kinds(runOf({ divisor: 'none' }))).toEqual([]);
    expect(kinds(runOf({ clip: { per: 'batch', maxNorm: 1 } }))).toEqual([]);
    expect(kinds(runOf({}, { sampleWeights: [1, 2, 1, 1] }, 'xor'))).toEqual([]);
  });

  it('says that an epoch which a changed batch size cuts short leaves samples out', () => {
    const scenario = exampleScenario('xor');
    const run = createRun({ ...scenario, training: { ...scenario.training, batchSize: 1 } }, [
      { step: 3, setting: 'batchSize', value: 2 },
    ]);
    const plan = epochPlan(run, 1);
    expect(plan.batches.map(({ samples }) => samples)).toEqual([[1], [2]]);
    expect(epochObstacles(plan, run.data)).toEqual([{ kind: 'cutShort', batches: 2, planned: 4 }]);
    expect(epochPlan(run, 3).batches.map(({ samples }) => samples)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

describe('trainedBatches', () => {
  it('are what the run’s own steps did, and going on costs no step twice', () => {
    const run = runOf({ batchSize: 1 }, {}, 'xor');
    const plan = epochPlan(run, 7);
    const some = new Job(trainedBatches(run, plan, { place, last: 6 })).finish();
    const all = new Job(trainedBatches(run, plan, { place, last: 8 })).finish();
    expect(some).toHaveLength(2);
    expect(all.slice(0, 2)).toEqual(some);
    expect(all.map(({ step }) => step)).toEqual([5, 6, 7, 8]);
    for (const { step, sum, weight, gradient, weightAfter } of all) {
      const trace = run.traceAt(step);
      expect([weight, sum, gradient, weightAfter]).toEqual([
        trace.weight(2, 2, 1),
        trace.gradientSum(2, 2, 1),
        trace.batchGradient(2, 2, 1),
        trace.weightAfter(2, 2, 1),
      ]);
    }
  });
});

describe('epochAsOneStep', () => {
  it('is the step that a batch of all samples would make from the same weights', () => {
    const run = runOf({ batchSize: 3 }, {}, 'xor');
    const plan = epochPlan(run, 3);
    const one = epochAsOneStep(run, plan);
    const full = fullBatch(run, run.traceAt(3));
    expect(one.weightAfter(2, 2, 1)).toBeCloseTo(full.weightAfter(2, 2, 1), 14);
    expect(one.batchSize).toBe(4);
  });
});

describe('epochCost', () => {
  it('counts L products forward, L for the gradients and L − 1 for δ, a batch each', () => {
    expect(epochCost(2, 7, 3)).toEqual({ batchSize: 3, passes: 7, products: (2 + 2 + 1) * 3, updates: 3 });
    expect(epochCost(1, 10, 4)).toEqual({ batchSize: 4, passes: 10, products: (1 + 1) * 3, updates: 3 });
  });

  it('is the cost of the batches of a plan, but empty ones have no products, and a cycle has one update', () => {
    const sized = runOf({ batchSize: 3 });
    const { batchSize: _, ...expected } = epochCost(2, 8, 3);
    expect(plannedCost(2, epochPlan(sized, 1))).toEqual(expected);
    const byHand = runOf({ batches: [[1, 2], [], [3]], accumulate: { batches: 3, divide: 'planned', clear: true } });
    expect(plannedCost(2, epochPlan(byHand, 1))).toEqual({ passes: 3, products: (2 + 2 + 1) * 2, updates: 1 });
  });
});

describe('batchesAsOne', () => {
  /** What the first cycle's update takes for the gradient, and what one batch of its samples has. */
  function compared(training: Partial<FilledScenario['training']>) {
    const run = runOf(training, {}, 'xor');
    const plan = epochPlan(run, 1);
    const last = plan.batches.findIndex(({ updates }) => updates);
    const used = batchIn(run.traceAt(last + 1), place).cycle?.gradient ?? Number.NaN;
    return { used, large: batchesAsOne(run, plan, 0, last).batchGradient(2, 2, 1) };
  }

  it('is what accumulated sums give at any sizes, and accumulated means of equal sizes in a full cycle', () => {
    const sizes = fc
      .shuffledSubarray([1, 2, 3, 4], { minLength: 2 })
      .chain((samples) =>
        fc.integer({ min: 1, max: samples.length - 1 }).map((cut) => [samples.slice(0, cut), samples.slice(cut)]),
      );
    fc.assert(
      fc.property(sizes, (batches) => {
        const none = { batches: 2, divide: 'none', clear: true } as const;
        const sums = compared({ batches, reduction: 'sum', accumulate: none });
        expect(sums.used).toBeCloseTo(sums.large, 14);
        const divided = compared({ batches, reduction: 'sum', accumulate: { ...none, divide: 'samples' } });
        expect(divided.used).toBeCloseTo(divided.large, 14);
        const means = compared({ batches, reduction: 'mean', accumulate: { ...none, divide: 'planned' } });
        if (batches[0]?.length === batches[1]?.length) expect(means.used).toBeCloseTo(means.large, 14);
        else expect(Math.abs(means.used - means.large)).toBeGreaterThan(1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
