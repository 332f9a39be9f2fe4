import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, checkChange, createRun, penaltyText, readPenalty, settingChange } from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { withTraining } from './support';

const xor = exampleScenario('xor');

describe('a penalty as a text', () => {
  it('reads back as it was, every digit', () => {
    const penalty = fc.record({
      l2: fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      divideBy: fc.constantFrom('none', 'batch', 'data'),
      biases: fc.boolean(),
    });
    fc.assert(
      fc.property(penalty, (made) => {
        expect(readPenalty(penaltyText(made))).toEqual({ penalty: made });
      }),
    );
    expect(readPenalty(penaltyText(undefined))).toEqual({});
  });

  it.each([
    ['0.1', '0.1'],
    ['0.10/none', '0.1'],
    ['1e-1/batch', '0.1/batch'],
    ['.5/biases', '0.5/biases'],
    ['0.5/data/biases', '0.5/data/biases'],
    ['none', 'none'],
  ])('%s is the change to %s', (text, value) => {
    expect(settingChange(xor, { step: 3, setting: 'penalty', text })).toEqual({ step: 3, setting: 'penalty', value });
  });

  it.each(['', '-1', '0.1/', '0.1/biases/batch', '0.1/batch/data', 'batch', 'NaN', '0.1/Batch', '1/2/biases'])(
    '%s is none',
    (text) => {
      expect(settingChange(xor, { step: 1, setting: 'penalty', text })).toBeUndefined();
    },
  );

  it('is refused in a sentence where it is not in its usual form', () => {
    const change: Change = { step: 1, setting: 'penalty', value: '-1' };
    expect(checkChange(xor, [], change)).toBe(
      'penalty: expected none, or a number ≥ 0, which /batch or /data and /biases may follow, as in 0.1/data/biases; got -1',
    );
  });
});

describe('a penalty that changes during the run', () => {
  it('holds from its step on, and replaces the scenario’s', () => {
    const penalty = { l2: 0.2, divideBy: 'data', biases: true } as const;
    const run = createRun(withTraining(xor, { penalty }), [
      { step: 3, setting: 'penalty', value: '0.5/batch' },
      { step: 4, setting: 'penalty', value: 'none' },
    ]);
    const inForce = [1, 2, 3, 4].map((step) => run.traceAt(step).settings.penalty);
    expect(inForce).toEqual([penalty, penalty, { l2: 0.5, divideBy: 'batch', biases: false }, undefined]);
    expect(run.traceAt(3).penalty()).toBeGreaterThan(0);
    expect(run.traceAt(4).penalty()).toBe(0);
  });
});

describe('accumulation as a text', () => {
  it.each([
    ['3', '3'],
    ['3/planned', '3'],
    ['3/actual/keep', '3/actual/keep'],
    ['3/keep', '3/keep'],
    ['03/none', '3/none'],
    ['none', 'none'],
  ])('%s is the change to %s', (text, value) => {
    const change = settingChange(xor, { step: 2, setting: 'accumulate', text });
    expect(change).toEqual({ step: 2, setting: 'accumulate', value });
  });

  it.each(['', '0', '1.5', '-2', 'actual', '3/keep/actual', '3/mean', '3/actual/none'])('%s is none', (text) => {
    expect(settingChange(xor, { step: 1, setting: 'accumulate', text })).toBeUndefined();
  });
});
