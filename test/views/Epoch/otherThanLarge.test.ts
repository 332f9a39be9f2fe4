/** Why a cycle's update is not that of one batch of its samples: no reason is left out, and none is given where they are the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Job } from '../../../src/kit/work/job';
import { createRun, dataContributions, epochPlan, trainedBatches } from '../../../src/run';
import { type FilledScenario, withBatches } from '../../../src/scenario';
import { comparedWithLarge, cycleOfStep } from '../../../src/views/Epoch/accumulatorSaid';
import { epochModel } from '../../../src/views/Epoch/epochModel';
import { whyOtherThanLarge } from '../../../src/views/Epoch/whyOtherThanLarge';
import { exampleScenario } from '../../exampleScenario';

const place = { layer: 2, from: 2, to: 1 };

type Training = Partial<FilledScenario['training']>;

/** The last cycle of the second epoch, so that a sum which is never emptied has something in it. */
function lastCycle(training: Training, batches: readonly (readonly number[])[]) {
  const xor = exampleScenario('xor');
  const run = createRun(
    withBatches({ ...xor, training: { ...xor.training, ...training } } as FilledScenario, batches),
    [],
  );
  const step = 2 * batches.length;
  const plan = epochPlan(run, step);
  const start = run.traceAt(plan.batches[0]?.step ?? 1);
  const contributions = new Job(dataContributions(start, run.data, place)).finish();
  const trained = new Job(trainedBatches(run, plan, { place, last: step })).finish();
  const model = epochModel({ plan, data: run.data, step, sumKnown: true, contributions, trained });
  const cycle = cycleOfStep(model, step);
  const compared = comparedWithLarge(run, model, { place, ...cycle });
  const reasons = whyOtherThanLarge(model, { ...cycle, from: place.from }).map(({ text }) => text);
  return { same: compared?.same, reasons };
}

const trainings = fc
  .record({
    reduction: fc.constantFrom<'mean' | 'sum'>('mean', 'sum'),
    divisor: fc.constantFrom<'batch' | 'none' | number>('batch', 'none', 3),
    divide: fc.constantFrom<'planned' | 'actual' | 'samples' | 'none'>('planned', 'actual', 'samples', 'none'),
    batches: fc.integer({ min: 1, max: 4 }),
    clear: fc.boolean(),
    penalty: fc.option(
      fc.record({
        l2: fc.constant(0.3),
        divideBy: fc.constantFrom<'none' | 'batch' | 'data'>('none', 'batch', 'data'),
        biases: fc.boolean(),
      }),
      { nil: undefined },
    ),
  })
  .filter(({ reduction, divide }) => divide !== 'samples' || reduction === 'sum')
  .map(({ reduction, divisor, penalty, ...accumulate }): Training => {
    const divided = reduction === 'mean' ? { divisor } : {};
    return { reduction, ...divided, accumulate, ...(penalty && { penalty }) };
  });

const partitions = fc.constantFrom(
  [[1, 2, 3, 4]],
  [
    [1, 2],
    [3, 4],
  ],
  [[1, 2, 3], [4]],
  [[1], [2], [3, 4]],
  [[1], [2], [3], [4]],
);

describe('whyOtherThanLarge', () => {
  it('has a reason wherever the two gradients differ', () => {
    fc.assert(
      fc.property(trainings, partitions, (training, batches) => {
        const { same, reasons } = lastCycle(training, batches);
        if (same === false) expect(reasons).not.toEqual([]);
        if (reasons.length === 1) expect(same).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('names an incomplete cycle and uneven batches', () => {
    const accumulate = { batches: 3, divide: 'planned', clear: true } as const;
    expect(lastCycle({ accumulate }, [[1], [2], [3], [4]]).reasons).toEqual([
      'Only 1 batch of 3 was added, but the sum is divided by 3. That is not a mean.',
    ]);
    expect(lastCycle({ accumulate: { ...accumulate, batches: 2 } }, [[1, 2, 3], [4]]).reasons[0]).toMatch(
      /one gives every sample the same say, the other every batch/,
    );
  });
});
