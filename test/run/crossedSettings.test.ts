/**
 * Runs with all settings crossed, compared with the same data computed again in another way: by moved weights, by repeated rows, and by a file that
 * has the other setting.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Job } from '../../src/kit/work/job';
import { clipsEachBatch, computeStep, type StepInput, type StepTrace, unitsIn, weightWithout } from '../../src/model';
import { weightPlaces } from '../../src/quantity';
import {
  type Change,
  checkComparison,
  createOtherRun,
  createRun,
  dataContributions,
  epochPlan,
  readComparison,
  scenarioInForce,
  trainedBatches,
  wholeDataLosses,
} from '../../src/run';
import { stepContext } from '../../src/run/stepPlan';
import { traceChunks } from '../../src/run/traceJson';
import { parseScenario } from '../../src/scenario';
import { type DrawnRun, generatedRun, type ScenarioFile } from './generatedScenario';

/** What the drawn step is computed from. */
function inputOf({ run, step }: DrawnRun): StepInput {
  return { ...stepContext(run.plan, step), state: run.stateAt(step) };
}

function expectClose(actual: number, expected: number, accuracy: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(accuracy * Math.max(1, Math.abs(expected)));
}

/** As `npm run trace` prints it. */
function jsonOf(trace: StepTrace): string {
  return [...traceChunks(trace, { sampleGradients: true })].join('');
}

describe('a step with all settings crossed', () => {
  it('has the slope of its own loss as its gradient, unless samples are clipped', () => {
    fc.assert(
      fc.property(
        // A kink of ReLU between w − h and w + h has no slope.
        generatedRun().filter(({ scenario: { network, training } }) => {
          return training.clip?.per !== 'sample' && !network.activations.some((name) => /relu/i.test(name));
        }),
        (drawn) => {
          const input = inputOf(drawn);
          const trace = computeStep(input);
          const lossAt = (place: { layer: number; from: number; to: number }, by: number): number => {
            const weights = input.state.weights.map((block) => block.slice());
            const at = place.from * unitsIn(input.network, place.layer) + place.to - 1;
            const block = weights[place.layer - 1];
            if (block) block[at] = (block[at] ?? Number.NaN) + by;
            return computeStep({ ...input, state: { ...input.state, weights } }).batchLoss();
          };
          for (const place of weightPlaces(input.network)) {
            const h = 1e-5;
            const slope = (lossAt(place, h) - lossAt(place, -h)) / (2 * h);
            expectClose(trace.batchGradient(place.layer, place.from, place.to), slope, 1e-6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts a sample of weight 2 as two rows, where nothing counts rows', () => {
    let clipped = 0;
    fc.assert(
      fc.property(
        generatedRun({ sampleCounts: { min: 2, max: 5 } }).filter(({ scenario: { data, training }, run, step }) => {
          const { reduction, divisor = 'batch', penalty } = training;
          const countsRows = (reduction === 'mean' && divisor === 'batch') || penalty?.divideBy === 'batch';
          return !countsRows && 'inputs' in data && new Set(run.batchOf(step)).size > 1;
        }),
        (drawn) => {
          const { cycle: _, ...input } = inputOf(drawn);
          const { accumulate: _accumulate, ...settings } = input.settings;
          const [first = 0, ...others] = new Set(input.batch);
          const { inputs, targets, inputWidth, targetWidth, sampleCount } = input.data;
          const weights = Float64Array.from({ length: sampleCount }, () => 1);
          const data = { inputs, targets, inputWidth, targetWidth, sampleCount, sampleWeights: weights };
          const repeated = computeStep({ ...input, settings, data, batch: [first, first, ...others] });
          const doubled = { ...data, sampleWeights: weights.with(first, 2) };
          const weighted = computeStep({ ...input, settings, data: doubled, batch: [first, ...others] });
          expectClose(weighted.batchLoss(), repeated.batchLoss(), 1e-12);
          for (const { layer, from, to } of weightPlaces(input.network)) {
            expectClose(weighted.gradientSum(layer, from, to), repeated.gradientSum(layer, from, to), 1e-12);
            expectClose(weighted.batchGradient(layer, from, to), repeated.batchGradient(layer, from, to), 1e-12);
            expectClose(weighted.update(layer, from, to), repeated.update(layer, from, to), 1e-9);
          }
          if (settings.clip?.per === 'sample') clipped++;
        },
      ),
      { numRuns: 60 },
    );
    expect(clipped).toBeGreaterThan(3);
  });
});

describe('weightWithout with all settings crossed', () => {
  it('is the step computed without the rows of the samples left out, in its batch and its cycle', () => {
    let [leftOut, cycles] = [0, 0];
    fc.assert(
      fc.property(generatedRun({ lastStep: 6 }), fc.nat({ max: 1 }), (drawn, odd) => {
        const input = inputOf(drawn);
        const trace = computeStep(input);
        const samples = [...new Set(input.batch)].filter((_, index) => index % 2 === odd).map((index) => index + 1);
        const batch = input.batch.filter((index) => !samples.includes(index + 1));
        if (batch.length === 0 || samples.length === 0) return;
        const rows = (input.cycle?.rows ?? 0) - (input.batch.length - batch.length);
        const anew = computeStep({ ...input, batch, ...(input.cycle && { cycle: { ...input.cycle, rows } }) });
        for (const place of weightPlaces(input.network)) {
          const { layer, from, to } = place;
          const found = weightWithout({ trace, data: input.data }, place, samples);
          expectClose(found?.batchGradient ?? Number.NaN, anew.batchGradient(layer, from, to), 1e-12);
          expectClose(found?.update ?? Number.NaN, anew.update(layer, from, to), 1e-9);
        }
        leftOut++;
        if (trace.cycle && trace.updates) cycles++;
      }),
      { numRuns: 200 },
    );
    expect(leftOut).toBeGreaterThan(80);
    expect(cycles).toBeGreaterThan(10);
  });
});

describe('an accumulated gradient with all settings crossed', () => {
  it('is the sum of the batch gradients of its cycle, over what the file divides by', () => {
    let [updates, empty] = [0, 0];
    // Of all settings, few draw a cycle of empty batches that is divided by its samples: these do so more often.
    const bySamples = { reduction: 'sum', divisor: undefined, accumulate: { batches: 1, divide: 'samples' } };
    const cases = fc
      .oneof(
        { weight: 7, arbitrary: generatedRun({ lastStep: 8 }) },
        { weight: 1, arbitrary: generatedRun({ lastStep: 8, orders: ['byHand'], training: bySamples }) },
      )
      .filter(({ scenario: { training } }) => training.accumulate !== undefined);
    fc.assert(
      fc.property(cases, ({ scenario, run, step }) => {
        const { accumulate } = scenario.training;
        if (!accumulate) return;
        const { batch, batches } = run.epochInfo(step);
        const place = (batch - 1) % accumulate.batches;
        const planned = Math.min(accumulate.batches, batches - (batch - 1 - place));
        const ofCycle = Array.from({ length: place + 1 }, (_, index) => step - place + index);
        const added = accumulate.clear ? ofCycle : Array.from({ length: step }, (_, index) => index + 1);
        const trace = run.traceAt(step);
        expect(trace.updates).toBe(place + 1 === planned);
        if (!trace.updates) return;
        const rows = ofCycle.reduce((sum, one) => sum + run.batchOf(one).length, 0);
        const over = { planned: accumulate.batches, actual: planned, samples: rows, none: 1 }[accumulate.divide];
        for (const { layer, from, to } of weightPlaces(run.network)) {
          const isClipped = clipsEachBatch(trace.settings);
          const ofBatch = (one: StepTrace) =>
            (isClipped ? one.clippedGradient : one.batchGradient).call(one, layer, from, to);
          const sum = added.reduce((total, one) => total + ofBatch(run.traceAt(one)), 0);
          expectClose(trace.accumulatedAfter(layer, from, to), sum, 1e-12);
          // A cycle of empty batches has only its penalties, and there is nothing to divide them by.
          expectClose(trace.cycleGradient(layer, from, to), over === 0 ? sum : sum / over, 1e-12);
        }
        updates++;
        if (over === 0) empty++;
      }),
      { numRuns: 400 },
    );
    expect(updates).toBeGreaterThan(100);
    expect(empty).toBeGreaterThan(0);
  });
});

describe('scenarioInForce', () => {
  it('is a scenario that starts as the run does with its changes of step 1', () => {
    fc.assert(
      fc.property(generatedRun(), fc.nat(), fc.boolean(), ({ scenario, run, step }, index, typed) => {
        const places = weightPlaces(run.network);
        const place = places[index % places.length];
        if (!place) return;
        const changes: readonly Change[] = [
          { step: 1, setting: 'learningRate', value: 0.03 },
          ...(typed ? [{ step: 1, setting: 'weight', ...place, value: 0.375 } as const] : []),
        ];
        const changed = createRun(scenario, changes);
        const anew = createRun(scenarioInForce(changed), []);
        const at = Math.min(step, changed.lastStep);
        expect(jsonOf(anew.traceAt(at))).toBe(jsonOf(changed.traceAt(at)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('dataContributions', () => {
  it('are those of a batch of all samples, in however many pieces', () => {
    const cases = generatedRun({ sampleCounts: { min: 520, max: 530 }, orders: ['sequential'], lastStep: 1 });
    fc.assert(
      fc.property(cases, fc.nat(), (drawn, index) => {
        const { run } = drawn;
        const places = weightPlaces(run.network);
        const place = places[index % places.length];
        if (!place) return;
        const { cycle: _, ...input } = inputOf(drawn);
        const batch = Array.from({ length: run.data.sampleCount }, (_sample, at) => at);
        const whole = computeStep({ ...input, batch });
        const owner = { network: run.network, stateBefore: input.state, settings: input.settings };
        const found = new Job(dataContributions(owner, run.data, place)).finish();
        for (const at of batch) {
          expectClose(found[at] ?? Number.NaN, whole.contribution(place.layer, place.from, place.to, at + 1), 1e-12);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('an epoch with all settings crossed', () => {
  it('has the numbers of the run’s own steps in its batches, for any two weights in turn', () => {
    fc.assert(
      fc.property(generatedRun(), fc.nat(), fc.nat(), ({ run, step }, one, other) => {
        const plan = epochPlan(run, step);
        const places = weightPlaces(run.network);
        for (const index of [one, other, one]) {
          const place = places[index % places.length];
          if (!place) return;
          const { layer, from, to } = place;
          const batches = new Job(trainedBatches(run, plan, { place, last: step })).finish();
          const traces = batches.map((batch) => run.traceAt(batch.step));
          expect(batches).toEqual(
            traces.map((trace) => ({
              step: trace.step,
              weight: trace.weight(layer, from, to),
              sum: trace.gradientSum(layer, from, to),
              gradient: trace.dataGradient(layer, from, to),
              weightAfter: trace.weightAfter(layer, from, to),
              ...(trace.cycle && {
                cycle: {
                  before: trace.accumulatedBefore(layer, from, to),
                  after: trace.accumulatedAfter(layer, from, to),
                  updates: trace.updates,
                  gradient: trace.cycleGradient(layer, from, to),
                  divisor: trace.cycleDivisor,
                  clipFactor: trace.batchClipFactor(),
                },
              }),
            })),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the loss of a batch of all samples as its loss on the full data set', () => {
    fc.assert(
      fc.property(generatedRun(), (drawn) => {
        const { run, step } = drawn;
        const { losses, work } = wholeDataLosses(run, step);
        for (const _ of work());
        const { cycle: _, ...input } = inputOf(drawn);
        const batch = Array.from({ length: run.data.sampleCount }, (_sample, index) => index);
        expectClose(losses.get(step) ?? Number.NaN, computeStep({ ...input, batch }).batchLoss(), 1e-12);
      }),
      { numRuns: 100 },
    );
  });
});

/** A comparison, and the same difference written into the file. */
const differences: readonly (readonly [text: string, edited: (training: Settings) => Settings])[] = [
  ['reduction:sum', (training) => ({ ...training, reduction: 'sum' })],
  ['reduction:mean', (training) => ({ ...training, reduction: 'mean' })],
  ['batchSize:1', ({ batches: _, ...training }) => ({ ...training, batchSize: 1 })],
  ['order:shuffled', ({ batches: _, ...training }) => ({ ...training, order: 'shuffled' })],
  ['order:shuffled;seed:5', ({ batches: _, ...training }) => ({ ...training, order: 'shuffled', seed: 5 })],
  ['learningRate:0.07', (training) => ({ ...training, optimizer: { ...training.optimizer, learningRate: 0.07 } })],
  ['divisor:none', (training) => ({ ...training, divisor: 'none' })],
  ['divisor:3', (training) => ({ ...training, divisor: 3 })],
  ['divisor:weights', (training) => ({ ...training, divisor: 'weights' })],
  ['clip:sample,0.1', (training) => ({ ...training, clip: { per: 'sample', maxNorm: 0.1 } })],
  ['clip:batch,0.1', (training) => ({ ...training, clip: { per: 'batch', maxNorm: 0.1 } })],
  ['clip:none', ({ clip: _, ...training }) => training],
  ['penalty:0.3/batch/biases', (training) => ({ ...training, penalty: { l2: 0.3, divideBy: 'batch', biases: true } })],
  ['penalty:0.3/data', (training) => ({ ...training, penalty: { l2: 0.3, divideBy: 'data' } })],
  ['penalty:none', ({ penalty: _, ...training }) => training],
  ['accumulate:2/none', (training) => ({ ...training, accumulate: { batches: 2, divide: 'none' } })],
  [
    'accumulate:3/actual/keep',
    (training) => ({ ...training, accumulate: { batches: 3, divide: 'actual', clear: false } }),
  ],
  ['accumulate:2/samples', (training) => ({ ...training, accumulate: { batches: 2, divide: 'samples' } })],
  ['accumulate:none', ({ accumulate: _, ...training }) => training],
];

interface Settings {
  readonly reduction: 'mean' | 'sum';
  readonly optimizer?: object;
  readonly [key: string]: unknown;
}

describe('a comparison with all settings crossed', () => {
  it.each(differences)('%s is the run of the file that has it', (text, edited) => {
    let compared = 0;
    fc.assert(
      fc.property(generatedRun(), ({ file, scenario, step }) => {
        const read = readComparison(text, scenario);
        if ('problem' in read || checkComparison({ scenario, changes: [] }, read) !== undefined) return;
        const changed: ScenarioFile = { ...file, training: edited(file.training as Settings) };
        const parsed = parseScenario(JSON.parse(JSON.stringify(changed)));
        if (!parsed.ok) return;
        const other = createOtherRun({ scenario, changes: [] }, read);
        const run = createRun(parsed.scenario, []);
        expect(other.lastStep).toBe(run.lastStep);
        const at = Math.min(step, run.lastStep);
        expect(jsonOf(other.traceAt(at))).toBe(jsonOf(run.traceAt(at)));
        compared++;
      }),
      { numRuns: 25 },
    );
    expect(compared).toBeGreaterThan(3);
  });
});
