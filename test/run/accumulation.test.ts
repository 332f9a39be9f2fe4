import { describe, expect, it } from 'vitest';
import { type AccumulateSettings, stateBytes } from '../../src/model';
import { type Change, checkChange, createRun, type Run } from '../../src/run';
import { computePath } from '../../src/run/path';
import { parseScenario, serializeScenario } from '../../src/scenario';
import { readChanges } from '../../src/store/address/addressChanges';
import { exampleScenario } from '../exampleScenario';
import { withTraining } from './support';

const xor = exampleScenario('xor');
const two: AccumulateSettings = { batches: 2, divide: 'planned', clear: true };

function runWith(training: Parameters<typeof withTraining>[1], changes: readonly Change[] = []): Run {
  return createRun(withTraining(xor, { batchSize: 1, ...training }), changes);
}

/** `2/3` where the step is the second of three batches, with a star where it updates. */
function cycles(run: Run, upTo: number): readonly string[] {
  return Array.from({ length: upTo }, (_, index) => {
    const cycle = run.cycleAt(index + 1);
    return cycle ? `${cycle.batch}/${cycle.batches}${run.traceAt(index + 1).updates ? '*' : ''}` : '-';
  });
}

describe('the cycles of a run', () => {
  it('start with each epoch, and its last one may be shorter', () => {
    const run = runWith({ accumulate: { ...two, batches: 3 } });
    expect(cycles(run, 6)).toEqual(['1/3', '2/3', '3/3*', '1/1*', '1/3', '2/3']);
    expect([1, 2, 3, 4].map((step) => run.cycleAt(step)?.rows)).toEqual([1, 2, 3, 1]);
    expect(cycles(runWith({}), 2)).toEqual(['-', '-']);
  });

  it('count rows of uneven batches and of batches given by hand', () => {
    const uneven = createRun(withTraining(xor, { batchSize: 3, accumulate: two }), []);
    expect([1, 2, 3].map((step) => uneven.cycleAt(step)?.rows)).toEqual([3, 4, 3]);
    const byHand = createRun(
      withTraining(xor, { batches: [[1], [2, 2, 3], [], [4]], accumulate: { ...two, batches: 3 } }),
      [],
    );
    expect([1, 2, 3, 4].map((step) => byHand.cycleAt(step)?.rows)).toEqual([1, 4, 4, 1]);
  });

  it.each([
    { setting: 'batchSize', value: 2 },
    { setting: 'order', value: 'shuffled' },
    { setting: 'accumulate', value: '2/none' },
    { setting: 'optimizer', value: 'adam' },
  ] as const)('begin anew with nothing accumulated where $setting changes', ({ setting, value }) => {
    const run = runWith({ accumulate: two, order: 'sequential' }, [{ step: 2, setting, value } as Change]);
    expect(run.traceAt(1).updates).toBe(false);
    expect(run.cycleAt(2)?.batch).toBe(1);
    expect(run.traceAt(2).accumulatedBefore(2, 1, 1)).toBe(0);
    expect(run.stateAt(2).accumulated).toBeUndefined();
  });

  it('go on through changes of the learning rate and typed weights', () => {
    const run = runWith({ accumulate: two }, [
      { step: 2, setting: 'learningRate', value: 0.1 },
      { step: 2, setting: 'weight', layer: 2, from: 1, to: 1, value: 0.3 },
    ]);
    expect(run.cycleAt(2)).toMatchObject({ batch: 2, batches: 2 });
    expect(run.traceAt(2).accumulatedBefore(2, 1, 1)).toBe(run.traceAt(1).batchGradient(2, 1, 1));
  });

  it.each([true, false])('come out the same from any checkpoint, emptied: %s', (clear) => {
    const training = { accumulate: { ...two, batches: 3, clear } };
    const long = runWith(training);
    const wanted = Array.from({ length: 9 }, (_, index) => long.traceAt(index + 1).stateAfter);
    const small = createRun(withTraining(xor, { batchSize: 1, ...training }), [], {
      checkpointBytes: 1,
      recentCount: 1,
    });
    for (const step of [9, 2, 5, 3, 8]) expect(small.traceAt(step).stateAfter).toEqual(wanted[step - 1]);
    const [one, two_] = [long.traceAt(1).stateAfter, long.traceAt(3).stateAfter];
    // G is as large as the weights.
    expect(stateBytes(one)).toBe(2 * one.weights.reduce((sum, block) => sum + block.byteLength, 0));
    expect(stateBytes(two_)).toBe(clear ? stateBytes(one) / 2 : stateBytes(one));
  });

  it('come out the same where another thread computes them', () => {
    const run = runWith({ accumulate: two });
    const other = runWith({ accumulate: two });
    computePath(other.plan, other.pathTo(6), {
      isTime: () => true,
      report: (progress) => other.takeProgress(structuredClone(progress)),
    });
    expect(other.traceAt(6).stateAfter).toEqual(run.traceAt(6).stateAfter);
    expect(other.traceAt(6).accumulatedBefore(2, 1, 1)).toBe(run.traceAt(6).accumulatedBefore(2, 1, 1));
  });
});

describe('division by the number of samples', () => {
  const bySamples: AccumulateSettings = { ...two, divide: 'samples' };

  it('is refused under mean, by a sentence with its place', () => {
    const file = serializeScenario(withTraining(xor, { accumulate: bySamples }));
    const result = parseScenario(file);
    expect(result.ok ? '' : result.error.message).toBe(
      'training.accumulate.divide: expected planned, actual or none for reduction mean, which divides by the number of samples already; got samples',
    );
    expect(checkChange(xor, [], { step: 1, setting: 'accumulate', value: '2/samples' })).toMatch(
      /^accumulate: expected/,
    );
    const summed = withTraining(xor, { reduction: 'sum', accumulate: bySamples });
    expect(checkChange(summed, [], { step: 4, setting: 'reduction', value: 'mean' })).toBe(
      'reduction: expected sum, because accumulated gradients are divided by the number of samples; got mean',
    );
  });

  it('may come with the reduction sum in one link, in any order of the keys', () => {
    const entries = new Map([
      ['accumulate', '2/samples'],
      ['reduction', 'sum'],
    ]);
    const { changes, problems } = readChanges(entries, xor);
    expect(problems).toEqual([]);
    expect(createRun(xor, changes).traceAt(1).settings.accumulate?.divide).toBe('samples');
    expect(readChanges(new Map([['accumulate', '2/samples']]), xor).problems).toHaveLength(1);
  });
});
