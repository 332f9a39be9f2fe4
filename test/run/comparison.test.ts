import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mistakeNames } from '../../src/model';
import {
  type Change,
  type Comparison,
  checkComparison,
  comparisonWithBefore,
  createOtherRun,
  createRun,
  readComparison,
  swappedRuns,
  writtenComparison,
} from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { traceHash, withTraining } from './support';

const xor = exampleScenario('xor');

function read(text: string, scenario = xor): Comparison {
  const comparison = readComparison(text, scenario);
  if ('problem' in comparison) throw new Error(comparison.problem.inLink);
  return comparison;
}

function other(text: string, changes: readonly Change[] = [], scenario = xor) {
  const comparison = read(text, scenario);
  expect(checkComparison({ scenario, changes }, comparison)).toBeUndefined();
  return createOtherRun({ scenario, changes }, comparison);
}

function problemOf(text: string, changes: readonly Change[] = []): string | undefined {
  const comparison = readComparison(text, xor);
  return 'problem' in comparison ? comparison.problem.inLink : checkComparison({ scenario: xor, changes }, comparison);
}

describe('the other run', () => {
  it('is this run with the named settings replaced, and nothing else', () => {
    const changes: Change[] = [
      { step: 1, setting: 'learningRate', value: 0.3 },
      { step: 4, setting: 'batchSize', value: 2 },
      { step: 2, setting: 'weight', layer: 1, from: 1, to: 1, value: 0.5 },
    ];
    const expected = createRun(xor, [
      ...changes.slice(1),
      { step: 1, setting: 'reduction', value: 'sum' },
      { step: 1, setting: 'learningRate', value: 0.125 },
      { step: 3, setting: 'learningRate', value: 0.1 },
    ]);
    const run = other('reduction:sum;learningRate:0.125;learningRate:3:0.1', changes);
    for (const step of [1, 3, 6]) expect(traceHash(run.traceAt(step))).toBe(traceHash(expected.traceAt(step)));
  });

  it('has the scenario’s own value where the comparison gives none', () => {
    const run = other('learningRate:', [{ step: 1, setting: 'learningRate', value: 0.3 }]);
    expect(run.settingsAt(1).learningRate).toBe(xor.training.optimizer.learningRate);
  });

  it('starts with the weights of this one, also where they are drawn', () => {
    const { weights: _, biases: _biases, ...network } = xor.network;
    const drawn = { ...xor, network };
    const run = createRun(drawn, []);
    expect(other('reduction:sum', [], drawn).traceAt(1).weight(1, 1, 1)).toBe(run.traceAt(1).weight(1, 1, 1));
    expect(other('divisor:none', [], drawn).traceAt(1).weight(1, 1, 1)).toBe(run.traceAt(1).weight(1, 1, 1));
  });

  it('trains with divisor and clipping of its own', () => {
    const expected = createRun(withTraining(xor, { divisor: 8, clip: { per: 'sample', maxNorm: 0.1 } }), []);
    const run = other('divisor:8;clip:sample,0.1');
    expect(traceHash(run.traceAt(3))).toBe(traceHash(expected.traceAt(3)));
    const clipped = withTraining(xor, { clip: { per: 'batch', maxNorm: 0.01 } });
    expect(traceHash(other('clip:none', [], clipped).traceAt(3))).toBe(traceHash(createRun(xor, []).traceAt(3)));
  });

  it('trains without the samples left out, whose numbers the others keep', () => {
    const data = { inputs: [], targets: [], ...xor.data };
    const without = { ...xor, data: { inputs: data.inputs.toSpliced(1, 1), targets: data.targets.toSpliced(1, 1) } };
    const run = other('leaveOut:2');
    const expected = createRun(withTraining(without, { batchSize: 3 }), []);
    expect(run.epochInfo(1).samples).toEqual([1, 3, 4]);
    expect(run.traceAt(5).weight(2, 1, 1)).toBe(expected.traceAt(5).weight(2, 1, 1));
    const small = other('leaveOut:1,4;batchSize:1');
    expect([1, 2, 3].map((step) => small.epochInfo(step).samples)).toEqual([[2], [3], [2]]);
  });

  it('divides a penalty by the number of the samples that take part', () => {
    // w = 1 and x = 1: every δ of the first three is 5, and λ_P = 6.
    const data = { inputs: [[1], [1], [1], [1]], targets: [[-4], [-4], [-4], [9]] };
    const penalty = { l2: 6, divideBy: 'data', biases: false } as const;
    const scenario = withTraining({ ...exampleScenario('one-weight'), data }, { batchSize: 4, penalty });
    const trace = other('leaveOut:4', [], scenario).traceAt(1);
    expect(trace.penaltyDivisor).toBe(3);
    // 5 + 6 · 1/3; the divisor 4 would give 6.5.
    expect(trace.batchGradient(1, 1, 1)).toBeCloseTo(7, 12);
    const rows = { inputs: data.inputs.slice(0, 3), targets: data.targets.slice(0, 3) };
    const without = withTraining({ ...scenario, data: rows }, { batchSize: 3 });
    expect(trace.batchGradient(1, 1, 1)).toBe(createRun(without, []).traceAt(1).batchGradient(1, 1, 1));
  });

  it('makes a mistake in every step', () => {
    const run = other('method:lastSample');
    expect(run.traceAt(2).settings.method).toBe('lastSample');
    expect(run.traceAt(1).batchGradient(2, 2, 1)).toBe(run.traceAt(1).sampleGradient(2, 2, 1, 4));
  });

  it('takes over nothing of a run that does something else', () => {
    const scenario = xor;
    const previous = createRun(scenario, []);
    previous.traceAt(3);
    const run = createOtherRun({ scenario, changes: [] }, { method: 'lastSample' }, { previous });
    expect(run.traceAt(3).weight(1, 1, 1)).not.toBe(previous.traceAt(3).weight(1, 1, 1));
  });
});

describe('samplesBefore', () => {
  it('counts what the batches before have had, whatever was changed', () => {
    const size = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 2, max: 9 }), (first, second, at) => {
        const run = createRun(xor, [
          { step: 1, setting: 'batchSize', value: first },
          { step: at, setting: 'batchSize', value: second },
        ]);
        let seen = 0;
        for (let step = 1; step <= 14; step++) {
          expect(run.samplesBefore(step)).toBe(seen);
          seen += run.batchOf(step).length;
        }
      }),
    );
  });
});

describe('a comparison as text', () => {
  it.each([
    'reduction:sum',
    'learningRate:0.125;reduction:sum',
    'batchSize:1;learningRate:5:0.1',
    'momentum:',
    'divisor:none',
    'divisor:2.5',
    'clip:batch,0.1',
    'clip:none',
    'leaveOut:1,3',
    'leaveOut:1-3',
    'none',
    ...mistakeNames.map((name) => `method:${name}`),
  ])('%s reads as what it was written from', (text) => {
    expect(readComparison(writtenComparison(read(text)), xor)).toEqual(read(text));
  });

  it('takes ranges of samples, as Influence does', () => {
    expect(read('leaveOut:1,3-4')).toEqual({ changes: [{ step: 1, setting: 'leaveOut', value: [1, 3, 4] }] });
    expect(other('leaveOut:2-4').epochInfo(1).samples).toEqual([1]);
  });

  it.each([
    ['method:none', /expected one of averagedInputs/],
    ['speed:3', /expected method:NAME, or KEY:VALUE/],
    ['', /^The link’s compare is ignored: expected method:NAME, or KEY:VALUE.*; got nothing\.$/],
    ['learningRate:fast', /learningRate is ignored: expected a finite number ≥ 0; got fast/],
    ['batchSize:9', /^batchSize: expected an integer 1..4; got 9/],
    ['reduction:half', /^reduction: expected one of mean, sum/],
    ['loss:crossEntropy', /^network.activations/],
    ['loss:3:squaredError', /can only change at step 1/],
    ['clip:sample', /expected none, or sample,C/],
    ['clip:sample,0', /expected none, or sample,C/],
    ['divisor:-1', /expected one of batch, weights, none/],
    ['leaveOut:5', /expected numbers of samples 1..4/],
    ['leaveOut:1,2,3,4', /not all of them/],
    ['leaveOut:two', /expected numbers of samples/],
    ['leaveOut:3-1', /expected numbers of samples/],
    ['leaveOut:2-5', /expected numbers of samples 1..4/],
  ])('%s is refused in a sentence', (text, sentence) => {
    expect(problemOf(text)).toMatch(sentence);
  });

  it('of reduction and accumulation is refused where they do not fit together, in either order', () => {
    const byActual = ['reduction:mean;accumulate:2/actual', 'accumulate:2/actual;reduction:mean'];
    const bySamples = ['reduction:mean;accumulate:2/samples', 'accumulate:2/samples;reduction:mean', 'reduction:mean'];
    const changes: Change[] = [
      { step: 1, setting: 'reduction', value: 'sum' },
      { step: 1, setting: 'accumulate', value: '2/samples' },
    ];
    for (const text of byActual) expect(problemOf(text, changes), text).toBeUndefined();
    for (const text of bySamples) expect(problemOf(text, changes), text).toMatch(/expected/);
    // The scenario's own is the mean, which is not accumulated.
    expect(problemOf('reduction:', changes)).toMatch(/expected/);
    expect(problemOf('accumulate:', changes)).toBeUndefined();
    expect(problemOf('reduction:;accumulate:', changes)).toBeUndefined();
    expect(problemOf('reduction:mean;accumulate:2/samples;reduction:3:sum')).toMatch(/expected/);
    expect(problemOf('accumulate:2/samples;reduction:sum')).toBeUndefined();
    expect(problemOf('accumulate:3:2/samples;reduction:3:sum')).toBeUndefined();
  });

  it('of a mistake is refused where the run does not allow it at some step', () => {
    expect(problemOf('method:dividedTwice')).toBeUndefined();
    expect(problemOf('method:dividedTwice', [{ step: 5, setting: 'reduction', value: 'sum' }])).toMatch(/sum/);
    expect(problemOf('method:wrongAxis')).toMatch(/no layer has as many units.*wrong shape/);
    expect(problemOf('method:wrongAxis', [{ step: 1, setting: 'batchSize', value: 3 }])).toMatch(/different sizes/);
    expect(problemOf('method:wrongAxis', [{ step: 1, setting: 'batchSize', value: 1 }])).toBeUndefined();
    const clipped = withTraining(xor, { clip: { per: 'batch', maxNorm: 1 } });
    expect(checkComparison({ scenario: clipped, changes: [] }, { method: 'updatedWeights' })).toMatch(/clipping/);
  });
});

describe('comparisonWithBefore', () => {
  const before: Change[] = [{ step: 1, setting: 'learningRate', value: 0.3 }];

  it('makes the run that was there before', () => {
    const now: Change[] = [
      { step: 1, setting: 'learningRate', value: 0.1 },
      { step: 3, setting: 'reduction', value: 'sum' },
    ];
    const comparison = comparisonWithBefore(before, now);
    if (!comparison) throw new Error('no comparison');
    const old = createRun(xor, before);
    const again = createOtherRun({ scenario: xor, changes: now }, comparison);
    for (const step of [1, 4]) expect(traceHash(again.traceAt(step))).toBe(traceHash(old.traceAt(step)));
  });

  it('is nothing where nothing changed, or a weight did', () => {
    expect(comparisonWithBefore(before, before)).toBeUndefined();
    const typed: Change = { step: 1, setting: 'weight', layer: 1, from: 1, to: 1, value: 2 };
    expect(comparisonWithBefore(before, [...before, typed])).toBeUndefined();
  });
});

describe('swappedRuns', () => {
  it('exchanges the two, and twice is as before', () => {
    const compared = { scenario: xor, changes: [{ step: 1, setting: 'learningRate', value: 0.3 }] as const };
    const comparison = read('learningRate:0.125;reduction:sum');
    const swapped = swappedRuns(compared, comparison);
    if (!swapped) throw new Error('not swapped');
    const now = { scenario: xor, changes: swapped.changes };
    expect(createRun(xor, now.changes).settingsAt(1)).toEqual(createOtherRun(compared, comparison).settingsAt(1));
    const back = createOtherRun(now, swapped.comparison).settingsAt(1);
    expect(back).toEqual(createRun(xor, compared.changes).settingsAt(1));
  });

  it('is not possible for a mistake, nor for what is no setting of a run', () => {
    const compared = { scenario: xor, changes: [] };
    expect(swappedRuns(compared, { method: 'lastSample' })).toBeUndefined();
    expect(swappedRuns(compared, read('divisor:none'))).toBeUndefined();
  });
});
