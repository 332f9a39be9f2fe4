import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buffersOf } from '../../src/model';
import { createRun, type PathProgress, type Run } from '../../src/run';
import { computePath } from '../../src/run/path';
import { exampleScenario } from '../exampleScenario';
import { traceHash, withTraining } from './support';

const adam = withTraining(exampleScenario('lecture'), {
  batchSize: 3,
  order: 'shuffled',
  optimizer: { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.001 },
});

/** The reports of the way to a step, each with at most so many steps, as a message carries them. */
function progressTo(run: Run, step: number, atATime = Number.POSITIVE_INFINITY): PathProgress[] {
  const reports: PathProgress[] = [];
  let done = 0;
  const plan = structuredClone(run.plan);
  computePath(plan, structuredClone(run.pathTo(step)), {
    isTime: () => ++done % atATime === 0,
    report: (progress) => reports.push(structuredClone(progress)),
  });
  return reports;
}

describe('a way gone elsewhere', () => {
  it('leaves the very bits that the run itself computes, whatever is kept, however far it was known', () => {
    const whole = createRun(adam, []);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            step: fc.integer({ min: 1, max: 90 }),
            atATime: fc.integer({ min: 1, max: 40 }),
            elsewhere: fc.boolean(),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (ways) => {
          const run = createRun(adam, [], { checkpointBytes: 4000, recentCount: 2 });
          for (const { step, atATime, elsewhere } of ways) {
            if (elsewhere && run.stepsToCompute(step) > 0)
              for (const progress of progressTo(run, step, atATime)) run.takeProgress(progress);
            if (elsewhere) expect(run.stepsToCompute(step)).toBe(0);
            expect(traceHash(run.traceAt(step))).toBe(traceHash(whole.traceAt(step)));
            expect(run.lossPoints(step)).toEqual(whole.lossPoints(step));
            expect(run.firstNonFiniteStep(step)).toBe(whole.firstNonFiniteStep(step));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('reports each loss and each kept state once, and after each report the state to go on from', () => {
    for (const atATime of [1, 3, 8, 40]) {
      const run = createRun(adam, [], { checkpointBytes: 4000 });
      const reports = progressTo(run, 40, atATime);
      const steps = reports.flatMap(({ states }) => states.map(([step]) => step));
      expect(steps).toEqual([...new Set(steps)].sort((one, other) => one - other));
      for (const { from, losses, states, reached } of reports) {
        if (!reached) expect(states.at(-1)?.[0]).toBe(from + losses.length);
      }
      expect(reports.flatMap(({ losses }) => losses)).toHaveLength(40);
    }
  });

  it('keeps the states that lie as far apart as it was asked', () => {
    const run = createRun(adam, [], { checkpointBytes: 1 });
    for (const spacing of [1, 4, 16]) {
      const reports: PathProgress[] = [];
      const report = (progress: PathProgress): void => void reports.push(structuredClone(progress));
      computePath(
        structuredClone(run.plan),
        { ...structuredClone(run.pathTo(33)), spacing },
        { isTime: () => false, report },
      );
      const steps = reports.flatMap(({ states }) => states.map(([step]) => step));
      expect(steps).toEqual(Array.from({ length: 32 / spacing }, (_, index) => 1 + (index + 1) * spacing));
    }
  });

  it('goes on from where it was given up', () => {
    const run = createRun(adam, [], { checkpointBytes: 1 });
    const [first] = progressTo(run, 50, 20);
    if (first) run.takeProgress(first);
    expect(run.stepsToCompute(50)).toBe(30);
    for (const progress of progressTo(run, 50)) run.takeProgress(progress);
    expect(traceHash(run.traceAt(50))).toBe(traceHash(createRun(adam, []).traceAt(50)));
  });

  it('knows what was changed on the way: settings, weights, the optimizer', () => {
    const changes = [
      { step: 4, setting: 'optimizer', value: 'sgd' },
      { step: 6, setting: 'weight', layer: 1, from: 1, to: 1, value: 0.5 },
      { step: 6, setting: 'batchSize', value: 2 },
    ] as const;
    const run = createRun(adam, changes);
    for (const progress of progressTo(run, 6)) run.takeProgress(progress);
    const itself = createRun(adam, changes);
    expect(traceHash(run.traceAt(6))).toBe(traceHash(itself.traceAt(6)));
    for (const progress of progressTo(run, 9)) run.takeProgress(progress);
    expect(traceHash(run.traceAt(9))).toBe(traceHash(itself.traceAt(9)));
  });

  it('begins with drawing the weights where nobody has drawn them yet', () => {
    const { network } = exampleScenario('mse-128-64-10');
    const anew = { ...withTraining(exampleScenario('mse-128-64-10'), { batchSize: 10 }), network: { ...network } };
    const run = createRun(anew, []);
    expect(run.pathTo(2)).not.toHaveProperty('state');
    for (const progress of progressTo(run, 2)) run.takeProgress(progress);
    expect(run.pathTo(3)).toHaveProperty('state');
    const itself = createRun({ ...anew, network: { ...network } }, []);
    expect(traceHash(run.traceAt(2))).toBe(traceHash(itself.traceAt(2)));
    expect(traceHash(run.traceAt(1))).toBe(traceHash(itself.traceAt(1)));
  });

  it('leaves the data to who has it: the next way finds them whole', () => {
    const run = createRun(withTraining(exampleScenario('lecture'), { batchSize: 8 }), []);
    const plan = structuredClone(run.plan);
    for (const step of [1, 2]) {
      computePath(plan, structuredClone(run.pathTo(step)), {
        isTime: () => false,
        report: (progress) => {
          const transfer = progress.reached ? [...buffersOf(progress.reached)] : [];
          run.takeProgress(structuredClone(progress, { transfer }));
        },
      });
      expect(plan.data).toEqual(run.data);
    }
    expect(traceHash(run.traceAt(2))).toBe(traceHash(createRun(run.scenario, []).traceAt(2)));
  });

  it('tells the first step with a number that is not finite', () => {
    const wild = withTraining(exampleScenario('one-weight'), {
      optimizer: { kind: 'sgd', learningRate: 1e100, momentum: 0, weightDecay: 0 },
    });
    const run = createRun(wild, []);
    for (const progress of progressTo(run, 20, 3)) run.takeProgress(progress);
    const expected = createRun(wild, []).firstNonFiniteStep(20);
    expect(expected).toBeDefined();
    expect(run.firstNonFiniteStep(20)).toBe(expected);
  });
});

describe('outlineAt', () => {
  it('computes nothing, not even one step', () => {
    const run = createRun(adam, []);
    const outline = run.outlineAt(1);
    expect(run.stepsToCompute(1)).toBe(1);
    expect(outline.batchLoss()).toBe(0);
  });
});
