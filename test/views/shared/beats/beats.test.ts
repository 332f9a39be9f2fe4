import { describe, expect, it } from 'vitest';
import { phaseNumber, reached } from '../../../../src/quantity';
import { type Change, createRun } from '../../../../src/run';
import { exampleNamed } from '../../../../src/scenario';
import {
  type Beat,
  beatsOf,
  isShown,
  lastBeatAt,
  linkedStop,
  nearestBeat,
  stopOf,
} from '../../../../src/views/shared/beats/beats';

function beats(name: string, changes: readonly Change[] = [], step = 1): readonly Beat[] {
  const scenario = exampleNamed(name)?.scenario;
  if (!scenario) throw new Error(`no example ${name}`);
  return beatsOf(createRun(scenario, changes).traceAt(step), scenario.view.weight);
}

const named = (list: readonly Beat[]): readonly string[] =>
  list.map(({ phase, name, count }) => [phase, name, count].filter((part) => part !== undefined).join(' '));

const size = (value: number): readonly Change[] => [{ step: 1, setting: 'batchSize', value }];

describe('beatsOf', () => {
  it('is a layer at a time, a row at a time, then Σ, ÷ ?, the mean, the averages and the verdict, then the update', () => {
    expect(named(beats('lecture', size(4)))).toEqual([
      'batch stop',
      'forward stop 1',
      'forward stop 2',
      'forward stop',
      'loss stop',
      'output-delta stop',
      'hidden-delta stop 2',
      'hidden-delta stop',
      'per-sample stop',
      ...[1, 2, 3, 4].map((row) => `sum row ${row}`),
      'sum total 1',
      'sum division',
      'sum total 2',
      'sum averages',
      'sum verdict',
      'update rule 1',
      'update rule 2',
      'update loss',
    ]);
  });

  it('asks for no divisor under sum', () => {
    const list = named(beats('lecture', [{ step: 1, setting: 'reduction', value: 'sum' }]));
    expect(list.filter((beat) => beat.startsWith('sum ') && !beat.includes('row'))).toEqual([
      'sum total 1',
      'sum averages',
      'sum verdict',
    ]);
  });

  it('adds many rows in twelve groups, the last of which ends the batch', () => {
    const counts = beats('mse-128-64-10', size(100))
      .filter(({ name }) => name === 'row')
      .map(({ count }) => count);
    expect(counts).toHaveLength(12);
    expect(counts.at(-1)).toBe(100);
  });

  it('has a beat for each line of another optimizer', () => {
    const list = beats('xor', [{ step: 1, setting: 'optimizer', value: 'adam' }]);
    const rules = list.filter(({ name }) => name === 'rule').length;
    expect(rules).toBeGreaterThan(4);
    expect(list.at(-1)).toEqual({ phase: 'update', name: 'loss' });
  });

  it.each(['xor', 'one-weight', 'iris', 'lecture', 'square-batch'])('names each beat of %s once', (name) => {
    const list = named(beats(name));
    expect(new Set(list).size).toBe(list.length);
  });
});

describe('stopOf', () => {
  it.each(['xor', 'one-weight', 'iris', 'lecture', 'square-batch'])(
    'never hides again what it showed, in %s',
    (name) => {
      const list = beats(name);
      const stops = list.map((beat) => stopOf(beat, list));
      for (const [index, stop] of stops.entries()) {
        const before = stops[index - 1];
        if (before) expect(reached(before, stop)).toBe(true);
        expect(phaseNumber(stop.phase)).toBe(phaseNumber(list[index]?.phase ?? 'batch'));
      }
    },
  );

  it('does not give the mean away before it is its turn', () => {
    const list = beats('xor');
    const complete = list.filter((beat) => beat.phase === 'sum' && stopOf(beat, list).part === undefined);
    expect(named(complete)).toEqual(['sum total 2', 'sum averages', 'sum verdict']);
  });
});

describe('lastBeatAt', () => {
  it('is everything that a place in time has', () => {
    const list = beats('xor');
    expect(lastBeatAt({ phase: 'sum' }, list).name).toBe('verdict');
    expect(lastBeatAt({ phase: 'update' }, list).name).toBe('loss');
    expect(lastBeatAt({ phase: 'sum', part: 2 }, list)).toEqual({ phase: 'sum', name: 'row', count: 2 });
    expect(lastBeatAt({ phase: 'forward', part: 1 }, list).count).toBe(1);
  });

  it('is what comes before a sum of which no row is added', () => {
    expect(lastBeatAt({ phase: 'sum', part: 0 }, beats('xor')).phase).toBe('per-sample');
  });
});

describe('linkedStop', () => {
  it('is a place that a link can name: with all rows added, the phase', () => {
    const list = beats('xor');
    const parts = list.filter(({ phase }) => phase === 'sum').map((beat) => linkedStop(beat, list).part);
    expect(parts).toEqual([1, 2, 3, undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('nearestBeat', () => {
  it('keeps a beat that the other batch has, and takes the last row of a shorter sum', () => {
    const four = beats('lecture', size(4));
    expect(nearestBeat({ phase: 'sum', name: 'verdict' }, four).name).toBe('verdict');
    expect(nearestBeat({ phase: 'sum', name: 'row', count: 7 }, four).count).toBe(4);
    const sum = beats('lecture', [{ step: 1, setting: 'reduction', value: 'sum' }]);
    expect(nearestBeat({ phase: 'sum', name: 'division' }, sum).phase).toBe('sum');
  });
});

describe('isShown', () => {
  it('holds from a beat on', () => {
    const list = beats('xor');
    const mean: Beat = { phase: 'sum', name: 'total', count: 2 };
    expect(isShown(mean, { phase: 'sum', name: 'division' }, list)).toBe(false);
    expect(isShown(mean, mean, list)).toBe(true);
    expect(isShown(mean, { phase: 'update', name: 'loss' }, list)).toBe(true);
  });
});
