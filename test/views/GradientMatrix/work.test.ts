import { describe, expect, it } from 'vitest';
import { quantityValue } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { MatrixAggregates, type PictureShape, pictureOf } from '../../../src/views/GradientMatrix/aggregates';
import { batchWords } from '../../../src/views/GradientMatrix/batchWords';
import { columnGroups } from '../../../src/views/GradientMatrix/columnGroups';
import { layerSpans, placeOfColumn } from '../../../src/views/GradientMatrix/columns';
import { factorRows } from '../../../src/views/GradientMatrix/factorRows';
import { orderedRows, sampleMeasure } from '../../../src/views/GradientMatrix/sampleOrder';
import { exampleScenario } from '../../exampleScenario';
import { withTraining } from '../../run/support';
import { sampleGradientColumn } from '../../sampleGradients';

const large = createRun(withTraining(exampleScenario('mse-128-64-10'), { batchSize: 1000 }), []).traceAt(1);

describe('work in pieces comes to the same numbers', () => {
  it('Σ|∂e(k)/∂w| of every weight is that of its column', () => {
    const sizes = new MatrixAggregates(large).sizes.finish();
    for (const [column, layer, from, to] of [
      [0, 1, 0, 1],
      [129 * 64 - 1, 1, 128, 64],
      [129 * 64, 2, 0, 1],
      [8905, 2, 64, 10],
    ] as const) {
      const own = sampleGradientColumn(large, layer, from, to).reduce((sum, one) => sum + Math.abs(one), 0);
      expect(Math.abs((sizes[column] ?? 0) / own - 1)).toBeLessThan(1e-12);
    }
  });

  it('Σ|∂e(k)/∂w| of every weight is the quantity that its bar stands for, with the factors of the samples', () => {
    const xor = withTraining(exampleScenario('xor'), { clip: { per: 'sample', maxNorm: 0.2 } });
    const trace = createRun({ ...xor, data: { ...xor.data, sampleWeights: [1, 0.5, 0, 2] } }, []).traceAt(1);
    expect(trace.clipFactor(1)).toBeLessThan(1);
    const spans = layerSpans(trace.network);
    const sizes = new MatrixAggregates(trace).sizes.finish();
    for (const [column, size] of sizes.entries()) {
      const quantity = { kind: 'cancellation', ...placeOfColumn(spans, column) } as const;
      expect(size).toBeCloseTo(quantityValue(quantity, trace), 12);
    }
    expect(batchWords(trace).shown).toBe('batch');
    expect(batchWords(large).shown).toBe('mean');
  });

  it('Δw of every weight is the update', () => {
    const updates = new MatrixAggregates(large).updates.finish();
    expect([updates[0], updates[1], updates[129], updates[129 * 64], updates[8905]]).toEqual([
      large.update(1, 0, 1),
      large.update(1, 1, 1),
      large.update(1, 0, 2),
      large.update(2, 0, 1),
      large.update(2, 64, 10),
    ]);
  });

  it('cosines are the step’s, and sort the rows once they are there', () => {
    const work = sampleMeasure(large, 'agreement');
    expect(sampleMeasure(large, 'agreement')).toBe(work);
    const order = orderedRows(large, 'agreement');
    expect(work.isDone).toBe(true);
    const [first = 0, second = 0] = order;
    expect(work.value?.[first - 1]).toBe(large.cosine(first));
    expect(large.cosine(first)).toBeGreaterThanOrEqual(large.cosine(second));
  });

  it('rows of factors are the same, copied or read one by one', () => {
    const [span] = layerSpans(large.network);
    if (!span) throw new Error('no layer');
    for (const name of ['x', 'delta'] as const) {
      const read = factorRows(pretending(large, 1e9), name, span);
      expect([...read.row(7)]).toEqual([...factorRows(large, name, span).row(7)]);
    }
  });

  it('whoever returns to a step finds its picture, as long as nobody wants another of it', () => {
    const bands = layerSpans(large.network).map((span) => columnGroups(span, 0.3));
    const order = orderedRows(large, 'loss');
    expect(orderedRows(large, 'loss')).toBe(order);
    const picture = pictureOf(large, order, 320, bands, 'largest');
    expect(pictureOf(large, order, 320, bands, 'largest')).toBe(picture);
    expect(pictureOf(large, order, 320, bands, 'mean')).not.toBe(picture);
  });

  it('a picture comes in pieces, each with more rows of the same numbers', () => {
    const spans = layerSpans(large.network);
    const shape: PictureShape = {
      rows: { order: orderedRows(large, 'data'), groups: 320 },
      bands: spans.map((span) => columnGroups(span, 0.3)),
      shown: 'mean',
    };
    const whole = new MatrixAggregates(large).picture(shape).finish();
    const job = new MatrixAggregates(large).picture(shape);
    const seen: (number | undefined)[] = [];
    for (let pieces = 0; !job.isDone; pieces++) {
      if (job.advance()) seen.push(job.value?.bands[0]?.findLastIndex((cell) => cell !== 0));
      expect(pieces).toBeLessThan(1000);
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((one, other) => (one ?? 0) - (other ?? 0)));
    const bytes = (bands = whole.bands): readonly Buffer[] =>
      bands.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
    for (const [index, band] of bytes(job.value?.bands).entries()) expect(bytes()[index]?.equals(band)).toBe(true);
  });
});

/** The step as if its batch were another number of samples. */
function pretending(trace: typeof large, batchSize: number): typeof large {
  return new Proxy(trace, {
    get: (target, key) => {
      if (key === 'batchSize') return batchSize;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
