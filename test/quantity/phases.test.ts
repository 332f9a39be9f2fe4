import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaves } from '../../src/expression';
import {
  addressOf,
  isKnown,
  knownFrom,
  parseAddress,
  phases,
  quantityValue,
  reached,
  type Stop,
  valueAt,
} from '../../src/quantity';
import { hasPhase, phaseNumber } from '../../src/quantity/phases';
import { exampleTrace, quantityAt } from './exampleTrace';
import { allKinds, derivationsOf, endings, quantitiesOf, recipe, traceOf } from './traces';

describe('reached', () => {
  const order: readonly Stop[] = [
    { phase: 'batch' },
    { phase: 'forward', part: 1 },
    { phase: 'forward', part: 2 },
    { phase: 'forward', part: 3 },
    { phase: 'loss' },
    { phase: 'output-delta' },
    { phase: 'hidden-delta', part: 2 },
    { phase: 'hidden-delta', part: 1 },
    { phase: 'per-sample' },
    { phase: 'sum', part: 1 },
    { phase: 'sum', part: 2 },
    { phase: 'sum' },
    { phase: 'update' },
  ];

  it('follows the order of a step: forward upwards, δ downwards, the sum row by row', () => {
    for (const [needed, stop] of order.entries()) {
      for (const [now, where] of order.entries())
        expect(reached(stop, where), `${needed} at ${now}`).toBe(needed <= now);
    }
  });

  it('a phase without a part is complete', () => {
    expect(reached({ phase: 'forward', part: 7 }, { phase: 'forward' })).toBe(true);
    expect(reached({ phase: 'hidden-delta', part: 1 }, { phase: 'hidden-delta' })).toBe(true);
    expect(reached({ phase: 'sum' }, { phase: 'sum', part: 4 })).toBe(false);
    expect(reached({ phase: 'sum', part: 1 }, { phase: 'sum', part: 0 })).toBe(false);
  });
});

describe('knownFrom', () => {
  it('is no earlier than that of anything the quantity is computed from', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        for (const { quantity, expression } of derivationsOf(trace)) {
          const own = knownFrom(quantity, trace);
          for (const leaf of leaves(expression)) {
            if (!isKnown(leaf, trace, own)) {
              expect.fail(`${addressOf(quantity)} is known at ${JSON.stringify(own)}, before ${addressOf(leaf)}`);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every quantity is known at the end of the step, and at its own stop, and at no earlier phase', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        for (const quantity of allKinds.flatMap((kind) => quantitiesOf(kind, trace))) {
          const own = knownFrom(quantity, trace);
          expect(isKnown(quantity, trace, own)).toBe(true);
          expect(isKnown(quantity, trace, { phase: 'update' })).toBe(true);
          expect(hasPhase(trace.network, own.phase), addressOf(quantity)).toBe(true);
          const before = phases[phaseNumber(own.phase) - 2];
          if (before !== undefined) expect(isKnown(quantity, trace, { phase: before })).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['input.1.2', 'batch'],
    ['target.1.2', 'batch'],
    ['weight.2.2.1', 'batch'],
    ['learningRate', 'batch'],
    ['activation.1.0.2', 'batch'],
    ['preactivation.1.3.2', 'forward', 1],
    ['activation.2.1.2', 'forward', 2],
    ['sampleLoss.2', 'loss'],
    ['batchLoss', 'loss'],
    ['outputError.1.2', 'output-delta'],
    ['slope.2.1.2', 'output-delta'],
    ['delta.2.1.2', 'output-delta'],
    ['slope.1.3.2', 'hidden-delta', 1],
    ['delta.1.3.2', 'hidden-delta', 1],
    ['sampleGradient.2.2.1.2', 'per-sample'],
    ['outputShare.2.2.1.1.2', 'per-sample'],
    ['runningTotal.2.2.1.3', 'sum', 3],
    ['gradientSum.2.2.1', 'sum'],
    ['batchGradient.2.2.1', 'sum'],
    ['covariance.2.2.1', 'sum'],
    ['cosine.2', 'sum'],
    ['update.2.2.1', 'update'],
    ['weightAfter.2.2.1', 'update'],
    ['sampleLossAfter.2', 'update'],
    ['lossAfter', 'update'],
  ] as const)('%s from %s %s', (address, phase, part?: number) => {
    expect(knownFrom(quantityAt(address), exampleTrace('xor'))).toEqual(
      part === undefined ? { phase } : { phase, part },
    );
  });

  it('a running total is known by its place in the batch, not by its sample number', () => {
    const trace = traceOf(
      {
        layers: [1, 1],
        hidden: [],
        bias: 'none',
        reduction: 'mean',
        optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 },
        sampleCount: 15,
        batchSize: 3,
        steps: 1,
        seed: 5,
        scale: 1,
      },
      { loss: 'squaredError', output: 'identity' },
    );
    trace.batch.forEach((index, before) => {
      const total = { kind: 'runningTotal', layer: 1, from: 1, to: 1, sample: index + 1 } as const;
      expect(knownFrom(total, trace)).toEqual({ phase: 'sum', part: before + 1 });
    });
  });
});

describe('valueAt', () => {
  const trace = exampleTrace('xor');

  it('is pending until the quantity is known, then its value', () => {
    const gradient = quantityAt('batchGradient.2.2.1');
    expect(valueAt(gradient, trace, { phase: 'per-sample' })).toBe('pending');
    expect(valueAt(gradient, trace, { phase: 'sum', part: 4 })).toBe('pending');
    expect(valueAt(gradient, trace, { phase: 'sum' })).toBe(quantityValue(gradient, trace));
    const delta = quantityAt('delta.1.2.3');
    expect(valueAt(delta, trace, { phase: 'output-delta' })).toBe('pending');
    expect(valueAt(delta, trace, { phase: 'hidden-delta', part: 1 })).toBe(trace.delta(1, 2, 3));
  });

  it('shows no number of a later phase at any stop of the step', () => {
    for (const quantity of allKinds.flatMap((kind) => quantitiesOf(kind, trace))) {
      const values = phases.map((phase) => valueAt(quantity, trace, { phase }));
      const first = values.findIndex((value) => value !== 'pending');
      expect(values.slice(0, first).every((value) => value === 'pending')).toBe(true);
      expect(new Set(values.slice(first)).size, addressOf(quantity)).toBe(1);
    }
  });

  it('throws for a quantity that this step does not have', () => {
    const missing = parseAddress('weight.1.9.1');
    if (missing === undefined) throw new Error('an address');
    expect(() => valueAt(missing, trace, { phase: 'update' })).toThrow(RangeError);
  });
});
