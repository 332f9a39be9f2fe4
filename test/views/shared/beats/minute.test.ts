/** One step in a minute: what each beat shows, of any batch, and which numbers a beat speaks of. */
import { describe, expect, it } from 'vitest';
import { isKnown, type Quantity } from '../../../../src/quantity';
import {
  minuteBeats,
  sampleOfMinute,
  spokenOfMinute,
  stopOfMinute,
} from '../../../../src/views/shared/beats/minuteBeats';
import { oneWeight, onlyWeight, traceWith, xorWeight } from '../../Ledger/ledgerSteps';

const names = (...told: Parameters<typeof minuteBeats>): readonly string[] =>
  minuteBeats(...told).map(({ phase, name, count }) =>
    [phase, name, count].filter((part) => part !== undefined).join(' '),
  );

describe('minuteBeats', () => {
  it('leads one sample through the network, then adds, divides once, and changes the weight once', () => {
    expect(names(traceWith('xor'), xorWeight)).toEqual([
      'forward stop',
      'output-delta stop',
      'per-sample product 1',
      'per-sample product 2',
      'per-sample product 4',
      'sum row 2',
      'sum total 1',
      'sum total 2',
      'update rule 2',
    ]);
  });

  it('of a weight of the first layer tells δ of its own unit', () => {
    expect(names(traceWith('xor'), { layer: 1, from: 1, to: 2 })[1]).toBe('hidden-delta stop');
  });

  it('has no division under sum, no running sum of two products, and only the batch if it is empty', () => {
    expect(names(traceWith('xor', { reduction: 'sum' }), xorWeight)).not.toContain('sum total 2');
    expect(names(traceWith('xor', { batchSize: 2 }), xorWeight)).not.toContain('sum row 2');
    const one = names(traceWith(oneWeight([[2, 3]])), onlyWeight);
    expect(one[2]).toBe('per-sample product 1');
    expect(one).not.toContain('per-sample product 2');
  });

  it('shows at each beat what it speaks of, and no later product or mean', () => {
    const trace = traceWith('xor');
    const beats = minuteBeats(trace, xorWeight);
    const known = (at: number, quantity: Quantity): boolean => {
      const beat = beats[at];
      return beat !== undefined && isKnown(quantity, trace, stopOfMinute(beat, beats));
    };
    const product = (sample: number): Quantity => ({ kind: 'sampleGradient', ...xorWeight, sample });
    const mean: Quantity = { kind: 'batchGradient', ...xorWeight };
    expect([1, 2, 3, 4].map((sample) => beats.findIndex((_, at) => known(at, product(sample))))).toEqual([2, 3, 4, 4]);
    expect(beats.findIndex((_, at) => known(at, { kind: 'gradientSum', ...xorWeight }))).toBe(6);
    expect(beats.findIndex((_, at) => known(at, mean))).toBe(7);
    for (const [at, beat] of beats.entries()) {
      const spoken = spokenOfMinute(beat, beats, { trace, place: xorWeight });
      expect(spoken.filter((quantity) => !known(at, quantity))).toEqual([]);
      expect(spoken).not.toEqual([]);
    }
    expect(beats.map((beat) => sampleOfMinute(beat, trace))).toEqual([1, 1, 1, 2, 4, 2, ...Array(3).fill(undefined)]);
  });
});
