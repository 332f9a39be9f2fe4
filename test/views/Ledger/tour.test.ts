/** The tour of a step: what each beat shows, of any batch, what it says, and which numbers it speaks of. */
import { describe, expect, it } from 'vitest';
import { isKnown, plainProse, proseParts, type Quantity } from '../../../src/quantity';
import { beatText, type Telling, type ToldBeat } from '../../../src/views';
import { stageSentence } from '../../../src/views/Ledger/staged/stageSentence';
import { tourOf } from '../../../src/views/Ledger/staged/tour';
import { oneWeight, onlyWeight, traceWith, xorWeight } from './ledgerSteps';

function tellingOf(trace = traceWith('xor'), place = xorWeight): Telling {
  return { keys: {}, trace, place };
}

const beatsOf = (telling: Telling): readonly ToldBeat[] => tourOf(telling).map(({ beat }) => beat);
const names = (telling: Telling): readonly string[] => beatsOf(telling).map(beatText);
const samples = (telling: Telling) => tourOf(telling).map(({ sample }) => sample);

function said(telling: Telling): readonly string[] {
  const { trace, place: weight } = telling;
  const beats = beatsOf(telling);
  const { batchSize } = trace;
  return beats.map((beat) =>
    stageSentence(beat, beats, {
      trace,
      stop: beat,
      weight,
      sample: 1,
      sampleCount: batchSize,
      setBatchSize: batchSize,
    })
      .map((sentence) => plainProse(proseParts(sentence, trace.network), trace.network, () => '#'))
      .join(' '),
  );
}

describe('tourOf', () => {
  it('leads one sample through the network, then adds, divides once, and changes the weight once', () => {
    expect(names(tellingOf())).toEqual([
      'forward.stop.1',
      'output-delta.stop',
      'per-sample.product.2',
      'per-sample.product.3',
      'per-sample.product.4',
      'sum.row.2',
      'sum.sum',
      'sum.mean',
      'update.rule.2',
    ]);
  });

  it('says what the stage says, of the rows that it leaves out too', () => {
    expect(said(tellingOf()).slice(3)).toEqual([
      'Sample 3 multiplies its own x by its own δ: its product is #.',
      'Sample 4 multiplies its own x by its own δ: its product is #.',
      'The first 2 of 4 products add up to #.',
      'The last 2 products are added. All 4 products add up to #.',
      'The sum is divided once, by B = 4. The batch gradient is #.',
      'The weight changes once, by #: from # to #.',
    ]);
  });

  it('follows a sample whose inputs are not all 0, if its x is not', () => {
    expect(samples(tellingOf()).slice(0, 3)).toEqual([2, 2, 2]);
    const onlyZeros = tellingOf(traceWith(oneWeight([[0, 3]])), { ...onlyWeight, from: 0 });
    expect(samples(onlyZeros).slice(0, 1)).toEqual([1]);
  });

  it('follows the first sample whose x is not 0', () => {
    const telling = tellingOf(traceWith('xor'), { layer: 1, from: 1, to: 2 });
    expect(names(telling).slice(0, 4)).toEqual([
      'hidden-delta.stop',
      'per-sample.product.3',
      'per-sample.product.4',
      'sum.row.3',
    ]);
    expect(said(telling)[4]).toBe('Sample 4 adds the last product, #. All 4 products add up to #.');
    expect(said(telling)[0]).toBe(
      'Each sample’s δ propagates back through the same weights. At hidden 2, δ is #, #, #, #.',
    );
    expect(said(telling)[1]).toBe(
      'Each of the first 3 samples multiplies its own x by its own δ. The product of sample 3 is #.',
    );
    expect(samples(telling).slice(0, 2)).toEqual([3, 3]);
  });

  it('has no division under sum, no running sum of two products, and one product of one sample', () => {
    expect(names(tellingOf(traceWith('xor', { reduction: 'sum' })))).not.toContain('sum.mean');
    expect(names(tellingOf(traceWith('xor', { batchSize: 2 }))).filter((name) => name.startsWith('sum.row'))).toEqual(
      [],
    );
    expect(
      names(tellingOf(traceWith(oneWeight([[2, 3]])), onlyWeight)).filter((name) => /^(per|sum)/.test(name)),
    ).toEqual(['per-sample.stop', 'sum.mean']);
  });

  it('shows at each beat what it speaks of, and no later product or mean', () => {
    const telling = tellingOf();
    const { trace } = telling;
    const stops = tourOf(telling);
    const from = (quantity: Quantity): number => stops.findIndex(({ stop }) => isKnown(quantity, trace, stop));
    const product = (sample: number): Quantity => ({ kind: 'sampleGradient', ...xorWeight, sample });
    expect([1, 2, 3, 4].map((sample) => from(product(sample)))).toEqual([2, 2, 3, 4]);
    expect(from({ kind: 'gradientSum', ...xorWeight })).toBe(6);
    expect(from({ kind: 'batchGradient', ...xorWeight })).toBe(7);
    for (const { spoken, stop } of stops) {
      expect(spoken.filter((quantity) => !isKnown(quantity, trace, stop))).toEqual([]);
      expect(spoken).not.toEqual([]);
    }
    expect(samples(telling).slice(0, 6)).toEqual([2, 2, 2, 3, 4, 2]);
  });
});
