import { describe, expect, it } from 'vitest';
import { computeStep } from '../../src/model';
import { type Change, createRun, type Run, wholeDataLosses } from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { withTraining } from './support';

function finished(run: Run, upTo: number): ReadonlyMap<number, number> {
  const { losses, work } = wholeDataLosses(run, upTo);
  for (const _ of work());
  return losses;
}

/** The batch loss of a step that takes every sample, from the weights that step starts from. */
function lossOnAll(run: Run, step: number): number {
  const { network, data } = run;
  const { stateBefore, settings, epoch } = run.traceAt(step);
  const batch = Array.from({ length: data.sampleCount }, (_, index) => index);
  return computeStep({ network, data, batch, step, epoch, state: stateBefore, settings }).batchLoss();
}

const typed: readonly Change[] = [
  { step: 3, setting: 'weight', layer: 2, from: 1, to: 1, value: 0.25 },
  { step: 4, setting: 'optimizer', value: 'adam' },
  { step: 5, setting: 'reduction', value: 'sum' },
];

describe('wholeDataLosses', () => {
  it('is the batch loss itself where a batch is the full data set', () => {
    const run = createRun(exampleScenario('xor'), []);
    const losses = finished(run, 6);
    expect([...losses]).toEqual(run.lossPoints(6).map(({ step, loss }) => [step, loss]));
  });

  it.each([
    ['plain', {}],
    ['divided by a number', { divisor: 2.5 }],
    ['not divided', { divisor: 'none' }],
    ['by weights that are not there', { divisor: 'weights' }],
  ] as const)('is what a step on all samples would have for its loss, through changes: %s', (_, training) => {
    const run = createRun(withTraining(exampleScenario('xor'), { batchSize: 1, ...training }), typed);
    const losses = finished(run, 7);
    for (let step = 1; step <= 7; step++) expect(losses.get(step)).toBeCloseTo(lossOnAll(run, step), 14);
  });

  it('has nothing to do before the first step’s loss is known', () => {
    expect(finished(createRun(exampleScenario('iris'), []), 0).size).toBe(0);
  });

  it('knows sample weights, 0 among them', () => {
    const xor = exampleScenario('xor');
    for (const divisor of ['batch', 'weights'] as const) {
      const weighted = {
        ...withTraining(xor, { batchSize: 2, divisor }),
        data: { ...xor.data, sampleWeights: [0, 2, 0.5, 1] },
      } as typeof xor;
      const run = createRun(weighted, []);
      expect(run.data.sampleWeights?.[1]).toBe(2);
      const losses = finished(run, 4);
      for (let step = 1; step <= 4; step++) expect(losses.get(step)).toBeCloseTo(lossOnAll(run, step), 14);
    }
  });

  it('remembers what was computed for a run, and only asks for the rest', () => {
    const run = createRun(withTraining(exampleScenario('xor'), { batchSize: 2 }), []);
    finished(run, 10);
    expect(wholeDataLosses(run, 4).missing).toEqual([]);
    expect(wholeDataLosses(run, 12).missing).toEqual([11, 12]);
    expect(wholeDataLosses(run, 12).losses.size).toBe(10);
    expect(wholeDataLosses(createRun(run.scenario, []), 4).missing).toEqual([1, 2, 3, 4]);
  });

  it('cuts large data into pieces, and leaves out steps where all would take too long, never the last', () => {
    const run = createRun(withTraining(exampleScenario('mse-128-64-10'), { batchSize: 100 }), []);
    const { every, losses, work } = wholeDataLosses(run, 2);
    expect(every).toBe(1);
    expect([...work()].length).toBeGreaterThan(2 * 5);
    expect(losses.get(2)).toBeCloseTo(lossOnAll(run, 2), 12);
    const many = wholeDataLosses(run, run.lastStep);
    expect(many.every).toBeGreaterThan(1);
    expect(many.missing.length).toBeLessThan(1200);
  });
});

describe('stateAt', () => {
  it('is what the step starts from, in any order, and leaves the traces in use alone', () => {
    const run = createRun(withTraining(exampleScenario('xor'), { batchSize: 1 }), typed, { checkpointBytes: 4000 });
    const trace = run.traceAt(40);
    const weights = Array.from({ length: 40 }, (_, index) => run.stateAt(index + 1).weights);
    expect(run.traceAt(40)).toBe(trace);
    for (const step of [40, 3, 4, 17, 1]) {
      expect(run.stateAt(step).weights).toEqual(run.traceAt(step).stateBefore.weights);
      expect(weights[step - 1]).toEqual(run.traceAt(step).stateBefore.weights);
    }
  });

  it('computes no long step once more: only of states that are at hand does it tell the loss', () => {
    const whole = withTraining(exampleScenario('mse-128-64-10'), { batchSize: 1000 });
    const run = createRun(whole, [], { checkpointBytes: 4 * 80_000 });
    for (let step = 1; step <= 7; step++) run.traceAt(step);
    expect(run.keptEvery()).toBe(2);
    const { every, losses, work } = wholeDataLosses(run, 7);
    expect(every).toBe(2);
    for (const _ of work());
    expect([...losses.keys()]).toEqual([1, 3, 5, 7]);
    expect(losses.get(7)).toBeCloseTo(run.traceAt(7).batchLoss(), 12);
  });
});
