/** Tries to make the sentences of Epoch lie: each is checked against a gradient computed another way. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Job } from '../../../src/kit/work/job';
import { computeStep } from '../../../src/model';
import { createRun, dataContributions, epochPlan, trainedBatches } from '../../../src/run';
import { stepContext } from '../../../src/run/stepPlan';
import { type FilledScenario, withBatches } from '../../../src/scenario';
import { batchesSentence } from '../../../src/views/Epoch/batchesSentence';
import { epochModel, meanOfMeans } from '../../../src/views/Epoch/epochModel';
import { exampleScenario } from '../../exampleScenario';

const place = { layer: 2, from: 2, to: 1 };

const batches = fc
  .array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .filter((all) => all.some(({ length }) => length > 0));

/** The four samples, each once, cut anywhere. */
const partitions = fc
  .tuple(
    fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
  )
  .map(([samples, cuts]) => {
    const edges = [0, ...cuts.sort((one, other) => one - other), samples.length];
    return edges.slice(1).map((end, index) => samples.slice(edges[index], end));
  });

const sampleWeights = fc.option(fc.constantFrom([2, 1, 0.5, 1], [1, 0, 3, 1]), { nil: undefined });

const trainings = fc.record(
  {
    reduction: fc.constantFrom('mean', 'sum'),
    divisor: fc.constantFrom('batch', 'weights', 'none', 3, 4),
    clip: fc.constantFrom({ per: 'sample', maxNorm: 0.2 }, { per: 'batch', maxNorm: 0.05 }),
  } as const,
  { requiredKeys: ['reduction'] },
);

it('what Epoch says of the full-batch gradient and of the mean of the means is so', () => {
  const xor = exampleScenario('xor');
  fc.assert(
    fc.property(fc.oneof(partitions, batches), trainings, sampleWeights, (list, training, weights) => {
      const settings = training.reduction === 'sum' ? { ...training, divisor: undefined } : training;
      const data = { ...xor.data, ...(weights && { sampleWeights: weights }) };
      const scenario = withBatches(
        { ...xor, data, training: { ...xor.training, ...settings } } as FilledScenario,
        list,
      );
      const run = createRun(scenario, []);
      const plan = epochPlan(run, 1);
      const start = run.traceAt(1);
      const last = plan.batches.length;
      const contributions = new Job(dataContributions(start, run.data, place)).finish();
      const trained = new Job(trainedBatches(run, plan, { place, last })).finish();
      const model = epochModel({ plan, data: run.data, step: last, sumKnown: true, contributions, trained });
      const said = batchesSentence(model, { frozen: String, trained: String })
        .map(({ text }) => text)
        .join(' ');
      // One step with all samples, by the same rule.
      const full = computeStep({ ...stepContext(run.plan, 1), batch: [0, 1, 2, 3], state: start.stateBefore });
      const wanted = full.batchGradient(2, 2, 1);
      const tiny = 1e-14;
      const sizes = list.map(({ length }) => length);
      const each = list.flat().sort().join() === '1,2,3,4';
      const claims =
        /(are|is) the full-batch gradient|add up to the full-batch gradient\.|one batch of all samples|has one batch, and/.test(
          said,
        );
      // Neither weights nor the clipping of a batch gradient change that.
      expect(claims).toBe(each && settings.clip?.per !== 'sample');
      const divided = /divided (?:once )?by [^=]*= ([\d.]+)/.exec(said);
      if (claims && divided) {
        expect((model.totals?.sum ?? Number.NaN) / Number(divided[1])).toBeCloseTo(wanted, 12);
      }
      if (claims && said.includes('full-batch')) {
        const isMean = settings.reduction === 'mean' && settings.divisor !== 'none';
        const mean = contributions.reduce((sum, one) => sum + one, 0) / (isMean ? 4 : 1);
        expect(wanted).toBeCloseTo(mean, 14);
      }
      if (said.includes('so the batch gradients add up to it too')) {
        const added = plan.batches.reduce((sum, { samples }) => sum + gradientOf(samples), 0);
        expect(added).toBeCloseTo(wanted, 14);
      }
      if (claims) expect(Math.abs((model.totals?.reduced ?? Number.NaN) - wanted)).toBeLessThan(tiny);
      const mean =
        list.reduce(
          (sum, batch) =>
            sum + (batch.length === 0 ? 0 : batch.reduce((all, sample) => all + start_(sample), 0) / batch.length),
          0,
        ) / list.length;
      if (said.includes('So is the mean of the batch means')) {
        expect(new Set(sizes).size).toBe(1);
        expect(Math.abs(mean - wanted)).toBeLessThan(tiny);
      }
      if (said.includes('The mean of the batch means is not.')) {
        expect(Math.abs(mean - wanted)).toBeGreaterThan(tiny);
        const means = meanOfMeans(model);
        expect(means.kind === 'differs' && means.by).toBeCloseTo(mean - wanted, 14);
      }
      const more = /(\d+) times as much/.exec(said);
      if (more && !weights) expect(Number(more[1])).toBe(Math.max(...sizes) / Math.min(...sizes));
      const differs = /add up to (\S+) instead of (\S+)\./.exec(said);
      if (differs) {
        const sums = plan.batches.reduce((sum, { step }) => sum + run.traceAt(step).gradientSum(2, 2, 1), 0);
        expect(Number(differs[1])).toBeCloseTo(sums, 14);
        expect(Math.abs(sums - Number(differs[2]))).toBeGreaterThan(tiny);
      }

      function gradientOf(samples: readonly number[]): number {
        const batch = samples.map((sample) => sample - 1);
        const context = { ...stepContext(run.plan, 1), batch, state: start.stateBefore };
        return computeStep(context).batchGradient(2, 2, 1);
      }

      function start_(sample: number): number {
        return contributions[sample - 1] ?? Number.NaN;
      }
    }),
    { numRuns: 300 },
  );
});

it('says what the sums leave out as soon as a batch is added: an accumulator has it already', () => {
  const xor = exampleScenario('xor');
  const penalty = { l2: 0.1, divideBy: 'none', biases: false } as const;
  const training = { ...xor.training, reduction: 'sum', penalty } as const;
  const run = createRun(withBatches({ ...xor, training }, [[1, 2], [3], [4]]), []);
  const plan = epochPlan(run, 1);
  const contributions = new Job(dataContributions(run.traceAt(1), run.data, place)).finish();
  const trained = new Job(trainedBatches(run, plan, { place, last: 3 })).finish();
  const saidAt = (step: number, sumKnown: boolean): string =>
    batchesSentence(epochModel({ plan, data: run.data, step, sumKnown, contributions, trained }), {
      frozen: String,
      trained: String,
    })
      .map(({ text }) => text)
      .join(' ');
  const apart = 'The gradient of the penalty is added to each batch’s sum.';
  expect(saidAt(1, false)).not.toContain(apart);
  expect(saidAt(1, true)).toContain(apart);
  expect(saidAt(2, true)).toContain(apart);
});
