import { describe, expect, it } from 'vitest';
import { isKnown, phaseNumber, reached } from '../../../../src/quantity';
import { type Change, createRun } from '../../../../src/run';
import { withBatches } from '../../../../src/scenario';
import {
  type Beat,
  beatText,
  isShown,
  lastBeatAt,
  linkedStop,
  nearestBeat,
  readBeat,
  stopOf,
  type ToldBeat,
} from '../../../../src/views/shared/beats/beat';
import { beatsOf } from '../../../../src/views/stories';
import { exampleScenario } from '../../../exampleScenario';

/** Averaging first is told where the reader has asked for it. */
const means: Readonly<Record<string, string>> = { 'ledger.whatif': 'productOfMeans' };

function beats(name: string, changes: readonly Change[] = [], step = 1, keys = means): readonly ToldBeat[] {
  const scenario = exampleScenario(name);
  return beatsOf({ keys, trace: createRun(scenario, changes).traceAt(step), place: scenario.view.weight });
}

const asking = (door: string): Readonly<Record<string, string>> => ({ 'ledger.whatif': door });

const named = (list: readonly Beat[]): readonly string[] =>
  list.map(({ phase, name, count }) => [phase, name, count].filter((part) => part !== undefined).join(' '));

const size = (value: number): readonly Change[] => [{ step: 1, setting: 'batchSize', value }];

describe('beatsOf the step', () => {
  it('tells an open question after the mean, and none that does not arise', () => {
    const sum = (door: string) =>
      named(beats('lecture', size(4), 1, asking(door)).filter(({ phase }) => phase === 'sum')).slice(-3);
    expect(sum('averagedInputs')).toEqual(['sum mean', 'sum asked', 'sum answered']);
    expect(sum('productOfMeans')).toEqual(['sum mean', 'sum averages', 'sum verdict']);
    expect(sum('firstOutput').at(-1)).toBe('sum mean');
    expect(sum('anything').at(-1)).toBe('sum mean');
  });

  it('has no press for a row whose sample has been shown: its product came with the first row of it', () => {
    const products = (batch: readonly number[]): readonly string[] => {
      const scenario = withBatches(exampleScenario('xor'), [batch]);
      const trace = createRun(scenario, []).traceAt(1);
      const told = beatsOf({ keys: {}, trace, place: scenario.view.weight });
      return named(told.filter(({ phase }) => phase === 'per-sample')).map((text) => text.replace('per-sample ', ''));
    };
    expect(products([2, 2, 3])).toEqual(['product 1', 'product 3']);
    expect(products([2, 3, 2])).toEqual(['product 1', 'product 2']);
    expect(products([2, 2])).toEqual(['product 1']);
  });

  it('is a layer at a time, a product at a time, a row at a time, Σ with the last row, ÷ ?, the mean, the averages and the verdict, then the update', () => {
    expect(named(beats('lecture', size(4)))).toEqual([
      'batch stop',
      'forward stop 1',
      'forward stop 2',
      'forward stop',
      'loss stop',
      'output-delta stop',
      'hidden-delta stop 2',
      'hidden-delta stop',
      ...[1, 2, 3, 4].map((row) => `per-sample product ${row}`),
      ...[1, 2, 3].map((row) => `sum row ${row}`),
      'sum sum',
      'sum division',
      'sum mean',
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
      'sum sum',
      'sum averages',
      'sum verdict',
    ]);
  });

  it('adds many rows in twelve groups, the last of which comes with Σ', () => {
    const list = beats('mse-128-64-10', size(100));
    const counts = list.filter(({ name }) => name === 'row').map(({ count }) => count);
    expect(counts).toHaveLength(11);
    // 11 × 100 ÷ 12 = 91.7, and then all 100.
    expect(counts.at(-1)).toBe(92);
    expect(list.find(({ name }) => name === 'sum')?.part).toBe(100);
  });

  it('computes more than eight products several at a press', () => {
    const counts = beats('mse-128-64-10', size(100))
      .filter(({ name }) => name === 'product')
      .map(({ count }) => count);
    // 100 ÷ 8 = 12.5
    expect(counts).toEqual([13, 25, 38, 50, 63, 75, 88, 100]);
  });

  it('of one sample has one press for its product and one for its sum', () => {
    expect(named(beats('lecture', size(1))).slice(8)).toEqual([
      'per-sample stop',
      'sum mean',
      'update rule 1',
      'update rule 2',
      'update loss',
    ]);
  });

  it('has a beat for each line of another optimizer', () => {
    const list = beats('xor', [{ step: 1, setting: 'optimizer', value: 'adam' }]);
    const rules = list.filter(({ name }) => name === 'rule').length;
    expect(rules).toBeGreaterThan(4);
    expect(list.at(-1)).toMatchObject({ phase: 'update', name: 'loss' });
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

  it('keeps a product away until its press, and the new weight until its row', () => {
    const list = beats('xor');
    const scenario = exampleScenario('xor');
    const trace = createRun(scenario, []).traceAt(1);
    const place = scenario.view.weight;
    const product = { kind: 'sampleGradient', ...place, sample: 3 } as const;
    const weight = { kind: 'weightAfter', ...place } as const;
    const known = (beat: Beat, quantity: typeof product | typeof weight): boolean =>
      isKnown(quantity, trace, stopOf(beat, list));
    expect(known({ phase: 'per-sample', name: 'product', count: 2 }, product)).toBe(false);
    expect(known({ phase: 'per-sample', name: 'product', count: 3 }, product)).toBe(true);
    expect(known({ phase: 'update', name: 'rule', count: 1 }, weight)).toBe(false);
    expect(known({ phase: 'update', name: 'rule', count: 2 }, weight)).toBe(true);
  });

  it('does not give the mean away before it is its turn', () => {
    const list = beats('xor');
    const complete = list.filter((beat) => beat.phase === 'sum' && stopOf(beat, list).part === undefined);
    expect(named(complete)).toEqual(['sum mean', 'sum averages', 'sum verdict']);
  });
});

describe('lastBeatAt', () => {
  it('is everything that a place in time has', () => {
    const list = beats('xor');
    expect(lastBeatAt({ phase: 'sum' }, list).name).toBe('verdict');
    expect(lastBeatAt({ phase: 'update' }, list).name).toBe('loss');
    expect(lastBeatAt({ phase: 'sum', part: 2 }, list)).toMatchObject({ phase: 'sum', name: 'row', count: 2 });
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
    expect(parts).toEqual([1, 2, 3, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('nearestBeat', () => {
  it('keeps a beat that the other batch has, and takes the last row of a shorter sum', () => {
    const four = beats('lecture', size(4));
    expect(nearestBeat({ phase: 'sum', name: 'verdict' }, four).name).toBe('verdict');
    expect(nearestBeat({ phase: 'sum', name: 'row', count: 7 }, four).count).toBe(3);
    const sum = beats('lecture', [{ step: 1, setting: 'reduction', value: 'sum' }]);
    expect(nearestBeat({ phase: 'sum', name: 'division' }, sum).phase).toBe('sum');
  });

  it('stays in a phase that has begun, where its rows come several at once or are one', () => {
    const one = beats('xor', size(1));
    const oneSum = beats('xor', [...size(1), { step: 1, setting: 'reduction', value: 'sum' }]);
    const many = beats('iris', size(150));
    const [product, row] = [
      { phase: 'per-sample', name: 'product', count: 1 },
      { phase: 'sum', name: 'row', count: 1 },
    ] as const;
    expect(nearestBeat(product, one)).toMatchObject({ phase: 'per-sample', name: 'stop' });
    expect(nearestBeat(row, one)).toMatchObject({ phase: 'sum', name: 'mean' });
    expect(nearestBeat({ phase: 'sum', name: 'division' }, one).phase).toBe('sum');
    expect(nearestBeat(row, oneSum)).toMatchObject({ phase: 'sum', name: 'sum' });
    expect(nearestBeat(product, many)).toMatchObject({ phase: 'per-sample', name: 'product', count: 19 });
    expect(nearestBeat(row, many)).toMatchObject({ phase: 'sum', name: 'row' });
  });

  it('shows no sum and not all products where a view has no row of the batch for a press', () => {
    const view = beats('xor').filter(({ name, phase }) => name !== 'row' && phase !== 'per-sample');
    const products: ToldBeat = { phase: 'per-sample', name: 'stop' };
    const list = [...view.filter(({ phase }) => phase !== 'sum' && phase !== 'update'), products, ...view.slice(-6)];
    expect(nearestBeat({ phase: 'per-sample', name: 'product', count: 1 }, list).phase).toBe('hidden-delta');
    expect(nearestBeat({ phase: 'sum', name: 'row', count: 1 }, list)).toEqual(products);
  });
});

describe('isShown', () => {
  it('holds from a beat on', () => {
    const list = beats('xor');
    const mean: Beat = { phase: 'sum', name: 'mean' };
    expect(isShown(mean, { phase: 'sum', name: 'division' }, list)).toBe(false);
    expect(isShown(mean, mean, list)).toBe(true);
    expect(isShown(mean, { phase: 'update', name: 'loss' }, list)).toBe(true);
  });
});

describe('readBeat', () => {
  it('reads what beatText writes, and nothing else', () => {
    for (const { phase, name, count } of beats('lecture')) {
      expect(readBeat(beatText({ phase, name, count }))).toMatchObject({ phase, name });
    }
    expect(readBeat('sum.row.3')).toEqual({ phase: 'sum', name: 'row', count: 3 });
    expect(readBeat('sum.verdict')).toEqual({ phase: 'sum', name: 'verdict' });
    for (const text of [undefined, '', 'sum', 'sum.none', 'none.row.1', 'sum.row.x', 'sum.row.1.2']) {
      expect(readBeat(text)).toBeUndefined();
    }
  });
});
