import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, createRun } from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { traceHash, withTraining } from './support';

const xor = exampleScenario('xor');
const lecture = exampleScenario('lecture');

describe('createRun', () => {
  it('traceAt gives the very same bits before and after a hundred further steps', () => {
    const run = createRun(xor, [], { recentCount: 3 });
    const before = traceHash(run.traceAt(5));
    for (let step = 6; step <= 105; step++) run.traceAt(step);
    expect(traceHash(run.traceAt(5))).toBe(before);
  });

  it('traceAt gives the same bits after thousands of steps, with next to no memory to replay from', () => {
    const adam = withTraining(lecture, {
      batchSize: 3,
      order: 'shuffled',
      optimizer: { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.001 },
    });
    const frugal = createRun(adam, [], { checkpointBytes: 20_000, recentCount: 2 });
    const lavish = createRun(adam, []);
    const steps = [1, 2, 777, 1500, 2999, 3000];
    const hashes = steps.map((step) => traceHash(lavish.traceAt(step)));
    frugal.traceAt(3000);
    for (const [at, step] of [...steps.entries()].reverse()) {
      expect(traceHash(frugal.traceAt(step))).toBe(hashes[at]);
    }
  });

  it('traceAt of any steps in any order is that of a fresh run', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), (steps) => {
        const run = createRun(lecture, [], { checkpointBytes: 4000, recentCount: 2 });
        for (const step of steps) run.traceAt(step);
        const last = steps.at(-1) ?? 1;
        expect(traceHash(run.traceAt(last))).toBe(traceHash(createRun(lecture, []).traceAt(last)));
      }),
      { numRuns: 30 },
    );
  });

  it('traceAt keeps the last traces as they are and forgets older ones', () => {
    const run = createRun(xor, [], { recentCount: 2 });
    const one = run.traceAt(1);
    expect(run.traceAt(1)).toBe(one);
    run.traceAt(2);
    run.traceAt(3);
    expect(run.traceAt(1)).not.toBe(one);
    expect(traceHash(run.traceAt(1))).toBe(traceHash(one));
  });

  it('traceAt refuses a step that is none', () => {
    const run = createRun(xor, []);
    for (const step of [0, -1, 1.5, Number.NaN, 1e9]) {
      expect(() => run.traceAt(step)).toThrow(`step ${step}: expected an integer 1..${run.lastStep}`);
    }
  });

  it('lastStep is 100,000 for a small network and less for a dear one', () => {
    expect(createRun(xor, []).lastStep).toBe(100_000);
    const dear = createRun(exampleScenario('mse-128-64-10'), [{ step: 1, setting: 'batchSize', value: 1000 }]).lastStep;
    const multiplicationsAndAdditions = 6 * 8906 * 1000;
    expect(dear).toBe(Math.floor(2e10 / (multiplicationsAndAdditions + 5000)));
    expect(dear).toBe(374);
  });

  it('lastStep is never before a step at which something was changed while it was allowed', () => {
    const free = createRun(exampleScenario('mse-128-64-10'), []);
    const changes: readonly Change[] = [{ step: free.lastStep, setting: 'batchSize', value: 1000 }];
    expect(createRun(exampleScenario('mse-128-64-10'), changes).lastStep).toBe(free.lastStep);
  });

  it('stepsToCompute counts what a replay costs', () => {
    const run = createRun(xor, []);
    expect(run.stepsToCompute(10)).toBe(10);
    run.traceAt(10);
    expect(run.stepsToCompute(10)).toBe(0);
    expect(run.stepsToCompute(11)).toBe(1);
    expect(run.stepsToCompute(4)).toBe(1);
  });
});

describe('changes during a run', () => {
  it('learningRate from a step on leaves earlier steps and their weights alone', () => {
    const plain = createRun(xor, []);
    const changed = createRun(xor, [{ step: 3, setting: 'learningRate', value: 0.1 }]);
    expect(traceHash(changed.traceAt(2))).toBe(traceHash(plain.traceAt(2)));
    const [now, before] = [changed.traceAt(3), plain.traceAt(3)];
    expect(now.weight(2, 2, 1)).toBe(before.weight(2, 2, 1));
    expect(now.update(2, 2, 1)).toBe(0 - 0.1 * before.batchGradient(2, 2, 1));
    expect(changed.settingsAt(2).learningRate).toBe(0.5);
    expect(changed.settingsAt(4).learningRate).toBe(0.1);
  });

  it('batchSize starts a new epoch at its step', () => {
    const run = createRun(lecture, [
      { step: 1, setting: 'batchSize', value: 4 },
      { step: 4, setting: 'batchSize', value: 3 },
    ]);
    expect([1, 2, 3, 4, 5, 6, 7].map((step) => [run.epochOf(step), run.batchOf(step)])).toEqual([
      [1, [0, 1, 2, 3]],
      [1, [4, 5, 6, 7]],
      [2, [0, 1, 2, 3]],
      [3, [0, 1, 2]],
      [3, [3, 4, 5]],
      [3, [6, 7]],
      [4, [0, 1, 2]],
    ]);
    expect(run.epochInfo(6)).toEqual({ epoch: 3, batch: 3, batches: 3, samples: [7, 8] });
  });

  it('batchSize set to what it is starts nothing', () => {
    const small = withTraining(lecture, { batchSize: 3 });
    const run = createRun(small, [{ step: 2, setting: 'batchSize', value: 3 }]);
    expect(run.epochInfo(2)).toEqual({ epoch: 1, batch: 2, batches: 3, samples: [4, 5, 6] });
  });

  it('order and seed start a new epoch, in which every sample comes once', () => {
    const small = withTraining(lecture, { batchSize: 3 });
    const run = createRun(small, [{ step: 3, setting: 'order', value: 'shuffled' }]);
    expect(run.epochInfo(3)).toMatchObject({ epoch: 2, batch: 1 });
    const samples = [3, 4, 5].flatMap((step) => run.batchOf(step));
    expect([...samples].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('optimizer resets its memory; learning rate and the rest keep it', () => {
    const momentum = withTraining(xor, {
      optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0.9, weightDecay: 0 },
    });
    const run = createRun(momentum, [
      { step: 3, setting: 'learningRate', value: 0.1 },
      { step: 4, setting: 'optimizer', value: 'adam' },
      { step: 6, setting: 'optimizer', value: 'sgd' },
    ]);
    expect(run.traceAt(3).optimizerState('velocity', 2, 1, 1)).toBe(run.traceAt(2).optimizerLine('velocity', 2, 1, 1));
    expect(run.traceAt(3).optimizerState('velocity', 2, 1, 1)).not.toBe(0);
    expect(run.traceAt(4).optimizerState('firstMoment', 2, 1, 1)).toBe(0);
    expect(run.traceAt(4).optimizerStep).toBe(1);
    expect(run.traceAt(5).optimizerState('firstMoment', 2, 1, 1)).toBe(
      run.traceAt(4).optimizerLine('firstMoment', 2, 1, 1),
    );
    expect(run.traceAt(6).optimizerState('velocity', 2, 1, 1)).toBe(0);
    expect(run.settingsAt(6).momentum).toBe(0.9);
  });

  it('weight typed at a step holds from that step, and the others are untouched', () => {
    const plain = createRun(xor, []);
    const run = createRun(xor, [{ step: 3, setting: 'weight', layer: 1, from: 2, to: 3, value: 0.7 }]);
    expect(run.traceAt(2).weightAfter(1, 2, 3)).toBe(plain.traceAt(2).weightAfter(1, 2, 3));
    expect(run.traceAt(3).weight(1, 2, 3)).toBe(0.7);
    expect(run.traceAt(3).weight(1, 2, 2)).toBe(plain.traceAt(3).weight(1, 2, 2));
    expect(run.traceAt(3).weight(1, 0, 3)).toBe(plain.traceAt(3).weight(1, 0, 3));
    expect(run.traceAt(4).weight(1, 2, 3)).toBe(run.traceAt(3).weightAfter(1, 2, 3));
  });

  it('loss and bias hold from step 1', () => {
    const run = createRun(xor, [
      { step: 1, setting: 'loss', value: 'binaryCrossEntropy' },
      { step: 1, setting: 'bias', value: 'none' },
    ]);
    expect(run.traceAt(1).settings.loss).toBe('binaryCrossEntropy');
    expect(run.network.bias).toBe('none');
    expect(run.traceAt(1).preactivation(1, 1, 1)).toBe(0);
  });
});

describe('previous', () => {
  it('a run that takes over from another gives the same bits as one that does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 20 }), (changed, looked) => {
        const changes: readonly Change[] = [{ step: changed, setting: 'learningRate', value: 0.05 }];
        const previous = createRun(xor, []);
        previous.traceAt(15);
        const run = createRun(xor, changes, { previous });
        const fresh = createRun(xor, changes);
        expect(traceHash(run.traceAt(looked))).toBe(traceHash(fresh.traceAt(looked)));
        expect(run.lossPoints(20)).toEqual(fresh.lossPoints(20));
      }),
    );
  });

  it('takes over the steps before the change', () => {
    const previous = createRun(xor, []);
    previous.traceAt(10);
    const run = createRun(xor, [{ step: 10, setting: 'learningRate', value: 0.05 }], { previous });
    expect(run.stepsToCompute(10)).toBe(1);
  });
});

describe('lossPoints', () => {
  it('are the batch losses of steps 1..n, each before its own update', () => {
    const run = createRun(withTraining(lecture, { batchSize: 3 }), []);
    const points = run.lossPoints(5);
    expect(points.map(({ step, epoch, batch }) => [step, epoch, batch])).toEqual([
      [1, 1, 1],
      [2, 1, 2],
      [3, 1, 3],
      [4, 2, 1],
      [5, 2, 2],
    ]);
    expect(points.map(({ loss }) => loss)).toEqual([1, 2, 3, 4, 5].map((step) => run.traceAt(step).batchLoss()));
  });
});

describe('firstNonFiniteStep', () => {
  it('of a tame run there is none', () => {
    expect(createRun(xor, []).firstNonFiniteStep(50)).toBeUndefined();
  });

  it('of a rate far too high is the first step that is not finite, and it is only told up to where one looks', () => {
    const run = createRun(exampleScenario('one-weight'), [{ step: 1, setting: 'learningRate', value: 1e6 }]);
    const first = run.firstNonFiniteStep(200);
    expect(first).toBeGreaterThan(1);
    if (first === undefined) return;
    expect(run.traceAt(first).finite).toBe(false);
    expect(run.traceAt(first - 1).finite).toBe(true);
    expect(run.firstNonFiniteStep(first - 1)).toBeUndefined();
    expect(run.firstNonFiniteStep(first)).toBe(first);
  });
});
