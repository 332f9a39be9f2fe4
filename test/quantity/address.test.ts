import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyperparameterNames, ruleLines } from '../../src/model';
import {
  addressForm,
  addressOf,
  type IndexName,
  indexNames,
  parseAddress,
  parseWeightAddress,
  type Quantity,
  sameQuantity,
  weightAddress,
} from '../../src/quantity';
import { allKinds } from './traces';

function anyIndex(name: IndexName): fc.Arbitrary<number | string> {
  if (name === 'line') return fc.constantFrom(...Object.keys(ruleLines));
  return name === 'name' ? fc.constantFrom(...hyperparameterNames) : fc.integer({ min: 1, max: 1000 });
}

const anyQuantity: fc.Arbitrary<Quantity> = fc.constantFrom(...allKinds).chain((kind) =>
  fc.tuple(...indexNames[kind].map(anyIndex)).map((values) => {
    const indices = Object.fromEntries(indexNames[kind].map((name, at) => [name, values[at]]));
    return { kind, ...indices } as unknown as Quantity;
  }),
);

describe('parseAddress', () => {
  it('reads back what addressOf wrote, for every kind', () => {
    fc.assert(
      fc.property(anyQuantity, (quantity) => {
        expect(parseAddress(addressOf(quantity))).toEqual(quantity);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['delta.2.1.3', { kind: 'delta', layer: 2, unit: 1, sample: 3 }],
    ['input.2.4', { kind: 'input', unit: 2, sample: 4 }],
    ['sampleGradient.2.0.1.4', { kind: 'sampleGradient', layer: 2, from: 0, to: 1, sample: 4 }],
    ['outputShare.1.2.3.4.5', { kind: 'outputShare', layer: 1, from: 2, to: 3, output: 4, sample: 5 }],
    ['batchLoss', { kind: 'batchLoss' }],
    ['update.1.0.2', { kind: 'update', layer: 1, from: 0, to: 2 }],
    ['activation.1.0.3', { kind: 'activation', layer: 1, unit: 0, sample: 3 }],
    ['runningTotal.2.1.1.3', { kind: 'runningTotal', layer: 2, from: 1, to: 1, sample: 3 }],
    ['runningTotal.2.1.1.3.5', { kind: 'runningTotal', layer: 2, from: 1, to: 1, sample: 3, row: 5 }],
  ] as const)('%s', (address, quantity) => {
    expect(parseAddress(address)).toEqual(quantity);
    expect(addressOf(quantity)).toBe(address);
  });

  it('activation.0.i.k is the input i, and the bias of layer 0 stays the constant', () => {
    expect(parseAddress('activation.0.2.4')).toEqual({ kind: 'input', unit: 2, sample: 4 });
    expect(parseAddress('activation.0.0.4')).toEqual({ kind: 'activation', layer: 0, unit: 0, sample: 4 });
  });

  it.each([
    '',
    '.',
    'delta',
    'delta.2.1',
    'delta.2.1.3.4',
    'delta.2.1.',
    'delta.2.1.x',
    'delta.2.1.-3',
    'delta.2.1.03',
    'delta.2.1.1e3',
    'delta.2.1.1.5',
    'delta,2,1,3',
    'delta.2.1.99999999',
    ' delta.2.1.3',
    'Delta.2.1.3',
    'batchLoss.1',
    'runningTotal.2.1.1.3.5.1',
    'runningTotal.2.1.1.3.',
    'toString',
    '__proto__',
    'constructor.1',
  ])('%j is no address', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('any text is read or refused, never an error; what is read is written the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyQuantity.map(addressOf)), (text) => {
        const quantity = parseAddress(text);
        if (quantity !== undefined && !text.startsWith('activation.0.')) expect(addressOf(quantity)).toBe(text);
      }),
    );
  });

  it('addresses have no comma, which would end an attribute of a formula', () => {
    fc.assert(fc.property(anyQuantity, (quantity) => /^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/.test(addressOf(quantity))));
  });
});

describe('sameQuantity', () => {
  it('is told by kind and indices, not by identity or the order of keys', () => {
    const one: Quantity = { kind: 'delta', layer: 2, unit: 1, sample: 3 };
    expect(sameQuantity(one, { sample: 3, unit: 1, layer: 2, kind: 'delta' })).toBe(true);
    expect(sameQuantity(one, { ...one, sample: 4 })).toBe(false);
    expect(sameQuantity(one, { ...one, kind: 'slope' })).toBe(false);
  });
});

describe('addresses of former versions', () => {
  it.each<readonly [string, string]>([
    ['velocityBefore.2.1.1', 'optimizerState.velocity.2.1.1'],
    ['velocityAfter.2.1.1', 'optimizerLine.velocity.2.1.1'],
    ['firstMomentBefore.1.0.2', 'optimizerState.firstMoment.1.0.2'],
    ['secondMomentAfter.1.0.2', 'optimizerLine.secondMoment.1.0.2'],
    ['firstMomentCorrected.1.0.2', 'optimizerLine.firstMomentCorrected.1.0.2'],
    ['secondMomentCorrected.1.0.2', 'optimizerLine.secondMomentCorrected.1.0.2'],
    ...['momentum', 'weightDecay', 'beta1', 'beta2', 'epsilon'].map(
      (name) => [name, `hyperparameter.${name}`] as const,
    ),
  ])('%s reads as %s', (former, now) => {
    const quantity = parseAddress(former);
    expect(quantity && addressOf(quantity)).toBe(now);
    expect(parseAddress(now)).toEqual(quantity);
  });

  it.each([
    'optimizerState.delta.2.1.1',
    'optimizerLine.2.1.1',
    'hyperparameter.toString',
    'hyperparameter',
    'velocityCorrected.1.1.1',
    'momentum.1',
  ])('%s is none', (text) => expect(parseAddress(text)).toBeUndefined());
});

describe('parseWeightAddress', () => {
  it('reads l.i.j and writes it', () => {
    expect(parseWeightAddress('2.0.1')).toEqual({ layer: 2, from: 0, to: 1 });
    expect(weightAddress({ layer: 2, from: 0, to: 1 })).toBe('2.0.1');
  });

  it.each(['', '2.1', '2.1.1.1', 'a.b.c', '2.-1.1', '02.1.1', '2..1'])('%j is no weight', (text) => {
    expect(parseWeightAddress(text)).toBeUndefined();
  });
});

describe('the page on links', () => {
  it('has the form of every kind’s address, its indices by name', () => {
    const page = readFileSync('docs/address.md', 'utf8');
    const rows = [...page.matchAll(/^\| `KIND([\w.]*)` \| (.*) \|$/gm)];
    const told = rows.flatMap(([, indices = '', kinds = '']) =>
      [...kinds.matchAll(/`(\w+)`/g)].map(([, kind = '']) => kind + indices),
    );
    expect(told.sort()).toEqual(
      Object.keys(indexNames)
        .map((kind) => addressForm(kind) ?? '')
        .sort(),
    );
  });
});
