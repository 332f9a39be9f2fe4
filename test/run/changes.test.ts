import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  checkChange,
  createRun,
  firstDifference,
  normalizeChanges,
  parseNumber,
  settingChange,
  settingValuesOf,
  withChange,
  withoutIdle,
} from '../../src/run';
import { exampleScenario } from '../exampleScenario';

const xor = exampleScenario('xor');

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    step: fc.integer({ min: 1, max: 6 }),
    setting: fc.constant('learningRate' as const),
    value: fc.constantFrom(0, 0.1, 0.5),
  }),
  fc.record({
    step: fc.integer({ min: 1, max: 6 }),
    setting: fc.constant('batchSize' as const),
    value: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    step: fc.integer({ min: 1, max: 6 }),
    setting: fc.constant('weight' as const),
    layer: fc.integer({ min: 1, max: 2 }),
    from: fc.integer({ min: 0, max: 2 }),
    to: fc.constant(1),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
);

describe('withChange', () => {
  const first: Change = { step: 2, setting: 'learningRate', value: 0.1 };

  it('replaces a change of the same setting at the same step', () => {
    const second: Change = { step: 2, setting: 'learningRate', value: 0.2 };
    expect(withChange([first], second)).toEqual([second]);
  });

  it('drops changes at later steps, of any setting, and keeps earlier ones', () => {
    const later: Change = { step: 5, setting: 'batchSize', value: 2 };
    const between: Change = { step: 3, setting: 'reduction', value: 'sum' };
    expect(withChange([first, later], between)).toEqual([first, between]);
  });

  it('keeps other settings and other weights of the same step', () => {
    const weight: Change = { step: 2, setting: 'weight', layer: 1, from: 0, to: 2, value: 3 };
    const other: Change = { ...weight, to: 1, value: 4 };
    expect(withChange(withChange([first], weight), other)).toEqual([first, other, weight]);
  });

  it('puts loss and bias at step 1, which drops all later changes', () => {
    expect(withChange([first], { step: 4, setting: 'loss', value: 'squaredError' })).toEqual([
      { step: 1, setting: 'loss', value: 'squaredError' },
    ]);
  });
});

describe('normalizeChanges', () => {
  it('has one form whatever the order of different changes, and normalizing twice is normalizing once', () => {
    fc.assert(
      fc.property(fc.array(anyChange), (changes) => {
        const normal = normalizeChanges(changes);
        expect(normalizeChanges(normal)).toEqual(normal);
        expect(normalizeChanges([...normal].reverse())).toEqual(normal);
        expect(firstDifference(normal, normal)).toBe(Infinity);
      }),
    );
  });
});

describe('firstDifference', () => {
  it('is the first step that one of the lists treats differently', () => {
    const first: Change = { step: 2, setting: 'learningRate', value: 0.1 };
    const third: Change = { step: 3, setting: 'learningRate', value: 0.2 };
    expect(firstDifference([first], [first, third])).toBe(3);
    expect(firstDifference([third], [first, third])).toBe(2);
    expect(firstDifference([], [])).toBe(Infinity);
  });
});

describe('withoutIdle', () => {
  it('leaves out what changes nothing', () => {
    const changes: readonly Change[] = [
      { step: 1, setting: 'learningRate', value: 0.5 },
      { step: 3, setting: 'learningRate', value: 0.1 },
      { step: 4, setting: 'learningRate', value: 0.1 },
      { step: 5, setting: 'learningRate', value: 0.5 },
    ];
    expect(withoutIdle(changes, settingValuesOf(xor)).map(({ step }) => step)).toEqual([3, 5]);
  });
});

describe('another optimizer', () => {
  const settingsAt = (changes: readonly Change[], step: number) =>
    createRun(xor, normalizeChanges(changes)).traceAt(step).settings.optimizer;

  it('has its own defaults, in a link from any step on', () => {
    const changes: readonly Change[] = [
      { step: 1, setting: 'optimizer', value: 'adamw' },
      { step: 3, setting: 'optimizer', value: 'nesterov' },
      { step: 4, setting: 'optimizer', value: 'sgd' },
    ];
    expect(settingsAt(changes, 1)).toMatchObject({ kind: 'adamw', weightDecay: 0.01, epsilon: 1e-8 });
    expect(settingsAt(changes, 3)).toEqual({ kind: 'nesterov', learningRate: 0.5, momentum: 0.9, weightDecay: 0 });
    expect(settingsAt(changes, 4)).toEqual({ kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0 });
  });

  it('keeps what has been chosen, whenever that was', () => {
    const changes: readonly Change[] = [
      { step: 2, setting: 'weightDecay', value: 0.2 },
      { step: 2, setting: 'momentum', value: 0.5 },
      { step: 3, setting: 'optimizer', value: 'adamw' },
      { step: 4, setting: 'optimizer', value: 'nesterov' },
    ];
    expect(settingsAt(changes, 3)).toMatchObject({ kind: 'adamw', weightDecay: 0.2 });
    expect(settingsAt(changes, 4)).toMatchObject({ kind: 'nesterov', momentum: 0.5, weightDecay: 0.2 });
  });

  it('takes a value given at the same step, though it is the former default', () => {
    const changes: readonly Change[] = [
      { step: 2, setting: 'weightDecay', value: 0 },
      { step: 2, setting: 'optimizer', value: 'adamw' },
    ];
    expect(settingsAt(changes, 2)).toMatchObject({ kind: 'adamw', weightDecay: 0 });
    expect(withoutIdle(normalizeChanges(changes), settingValuesOf(xor))).toHaveLength(2);
  });
});

describe('checkChange', () => {
  const refusals: readonly (readonly [Change, string])[] = [
    [{ step: 1, setting: 'batchSize', value: 9 }, 'batchSize: expected an integer 1..4; got 9'],
    [{ step: 1, setting: 'batchSize', value: 1.5 }, 'batchSize: expected an integer 1..4; got 1.5'],
    [{ step: 1, setting: 'learningRate', value: -1 }, 'learningRate: expected a finite number ≥ 0; got -1'],
    [{ step: 1, setting: 'learningRate', value: Infinity }, 'learningRate: expected a finite number ≥ 0; got Infinity'],
    [{ step: 1, setting: 'momentum', value: 1 }, 'momentum: expected a number in [0, 1); got 1'],
    [{ step: 1, setting: 'seed', value: 0.5 }, 'seed: expected an integer ≥ 0; got 0.5'],
    [
      { step: 1, setting: 'weight', layer: 2, from: 4, to: 1, value: 0 },
      'weight 2.4.1: expected i in 0..3 and j in 1..1 for layer 2',
    ],
    [{ step: 1, setting: 'weight', layer: 3, from: 1, to: 1, value: 0 }, 'weight 3.1.1: expected a layer 1..2'],
    [
      { step: 1, setting: 'weight', layer: 1, from: 1, to: 1, value: Number.NaN },
      'weight 1.1.1: expected a finite number; got NaN',
    ],
  ];

  it.each(refusals)('%j is refused in one sentence', (change, sentence) => {
    expect(checkChange(xor, [], change)).toBe(sentence);
  });

  it('a loss that does not go with the outputs is refused by the rules of the scenario', () => {
    expect(checkChange(xor, [], { step: 1, setting: 'loss', value: 'crossEntropy' })).toBe(
      'network.activations[1]: expected softmax, which loss crossEntropy needs; got sigmoid',
    );
    expect(checkChange(xor, [], { step: 1, setting: 'loss', value: 'binaryCrossEntropy' })).toBeUndefined();
  });

  it('a bias weight cannot be typed where there is no bias', () => {
    const none: Change = { step: 1, setting: 'bias', value: 'none' };
    expect(checkChange(xor, [], none)).toBeUndefined();
    expect(checkChange(xor, [none], { step: 2, setting: 'weight', layer: 1, from: 0, to: 1, value: 1 })).toBe(
      'weight 1.0.1: expected i in 1..2 and j in 1..3 for layer 1',
    );
  });

  it('words are checked against the words there are', () => {
    const change = settingChange(xor, { step: 1, setting: 'reduction', text: 'median' });
    expect(change && checkChange(xor, [], change)).toBe('reduction: expected one of mean, sum; got median');
  });
});

describe('parseNumber', () => {
  it('reads what String writes, bit for bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(Object.is(value, -0) ? '-0' : String(value))).toBe(value);
      }),
    );
  });

  it.each(['', 'abc', '1e999', 'NaN', 'Infinity', '0x10', '1,5', '--1'])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
