import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastLayer } from '../../../src/model';
import { exists, quantityValue, samplesOf, weightPlaces } from '../../../src/quantity';
import { shownValue } from '../../../src/text';
import { fitsSideBySide, visibleCounts, wholeAxis } from '../../../src/views/MatrixProduct/axisWindows';
import { dotProduct, shownRows } from '../../../src/views/MatrixProduct/dotProduct';
import { factorPicture, pictureSize } from '../../../src/views/MatrixProduct/factorPixels';
import { factorScale, strideFor } from '../../../src/views/MatrixProduct/factorScale';
import { deltasFirst, inputsFirst } from '../../../src/views/MatrixProduct/productForm';
import {
  addedAt,
  cellQuantity,
  cellReader,
  productShape,
  squareFactor,
} from '../../../src/views/MatrixProduct/productShape';
import { endings, recipe, traceOf } from '../../quantity/traces';

const steps = fc.tuple(recipe, fc.constantFrom(...endings)).map(([made, ending]) => traceOf(made, ending));

describe.each([
  ['with inputs first', inputsFirst],
  ['with deltas first', deltasFirst],
])('productShape, %s', (_, form) => {
  it('every cell of every factor is a quantity of the step, and its reader reads that quantity', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (trace, any) => {
        const layer = (any % lastLayer(trace.network)) + 1;
        const shape = productShape(trace, layer);
        for (const factor of form.factors) {
          const { rows, columns } = form.axes[factor];
          const read = cellReader(trace, factor, shape, form);
          for (const row of [0, shape[rows].length - 1]) {
            for (const column of [0, shape[columns].length - 1]) {
              const at = { from: 0, sample: 0, to: 0, [rows]: row, [columns]: column };
              const indices = {
                from: shape.from[at.from] ?? -1,
                sample: shape.sample[at.sample] ?? -1,
                to: shape.to[at.to] ?? -1,
              };
              const quantity = cellQuantity(factor, layer, indices);
              expect(exists(quantity, trace)).toBe(true);
              expect(read(row, column)).toBe(quantityValue(quantity, trace));
            }
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('a row of the first factor times a column of the second, the samples’ factors between, is the cell of G', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (trace, any) => {
        const places = weightPlaces(trace.network);
        const place = places[any % places.length];
        if (!place) return;
        const shape = productShape(trace, place.layer);
        const at = { from: shape.from.indexOf(place.from), to: shape.to.indexOf(place.to) };
        const [row, column] = [at[form.rows], at[form.columns]];
        const first = cellReader(trace, form.factors[0], shape, form);
        const second = cellReader(trace, form.factors[1], shape, form);
        const terms = shape.sample.map(
          (_, k) => first(row, k) * second(k, column) * trace.sampleWeight(k + 1) * trace.clipFactor(k + 1),
        );
        const sum = terms.reduce((total, term) => total + term, 0);
        const size = terms.reduce((total, term) => total + Math.abs(term), 0);
        expect(Math.abs(sum - cellReader(trace, 'gradient', shape, form)(row, column))).toBeLessThanOrEqual(
          1e-10 * Math.max(1, size),
        );
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('productShape', () => {
  it('squareFactor: Δ where units are as many as samples, else Xᵀ, the bias’s row counted; never for one sample', () => {
    const shape = { layer: 1, from: [0, 1, 2], sample: [1, 2, 3], to: [1, 2, 3] };
    expect(squareFactor(shape)).toBe('delta');
    expect(squareFactor({ ...shape, to: [1] })).toBe('x');
    expect(squareFactor({ ...shape, from: [1, 2], to: [1] })).toBeUndefined();
    expect(squareFactor({ ...shape, sample: [1], to: [1] })).toBeUndefined();
  });

  it('addedAt: nothing before Sum, its part in it, everything after', () => {
    expect(addedAt({ phase: 'per-sample' }, 4)).toBe(0);
    expect(addedAt({ phase: 'sum', part: 2 }, 4)).toBe(2);
    expect(addedAt({ phase: 'sum' }, 4)).toBe(4);
    expect(addedAt({ phase: 'update' }, 4)).toBe(4);
  });
});

describe('axis windows', () => {
  const length = fc.integer({ min: 1, max: 2000 });

  it('short axes are whole where they fit, and no frame is longer than its axis', () => {
    fc.assert(
      fc.property(length, length, length, fc.integer({ min: 9, max: 40 }), (from, sample, to, line) => {
        const lengths = { from, sample, to };
        const columns = { x: 1, delta: 1, gradient: 1 };
        const visible = visibleCounts(lengths, { width: line, columns, stacked: false, form: inputsFirst });
        expect(visible.sample + 2 * visible.to).toBeLessThanOrEqual(Math.max(line, 9));
        expect(visible.from).toBe(from <= wholeAxis ? from : visible.from);
        for (const axis of ['from', 'sample', 'to'] as const) {
          expect(visible[axis]).toBeLessThanOrEqual(lengths[axis]);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('xor’s factors are whole on a laptop', () => {
    const line = { width: 75, columns: { x: 4, delta: 4, gradient: 4 }, stacked: false, form: inputsFirst };
    expect(visibleCounts({ from: 4, sample: 4, to: 1 }, line)).toEqual({ from: 4, sample: 4, to: 1 });
  });

  it('long numbers leave room for fewer columns, and none of them is cut', () => {
    const columns = { x: 3, delta: 4, gradient: 5 };
    fc.assert(
      fc.property(length, length, fc.integer({ min: 36, max: 120 }), fc.boolean(), (sample, to, width, stacked) => {
        const visible = visibleCounts({ from: 5, sample, to }, { width, columns, stacked, form: inputsFirst });
        const [x, delta, gradient] = [
          visible.sample * columns.x,
          visible.to * columns.delta,
          visible.to * columns.gradient,
        ];
        expect(stacked ? Math.max(x, delta, gradient) : x + delta + gradient).toBeLessThanOrEqual(width);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('with deltas first, units below are across, and samples in the first factor', () => {
    const columns = { x: 3, delta: 4, gradient: 5 };
    fc.assert(
      fc.property(length, length, fc.integer({ min: 36, max: 120 }), (sample, from, width) => {
        const visible = visibleCounts({ from, sample, to: 5 }, { width, columns, stacked: false, form: deltasFirst });
        expect(visible.sample * columns.delta + visible.from * (columns.x + columns.gradient)).toBeLessThanOrEqual(
          width,
        );
        expect(visible.to).toBe(5);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('factors stand side by side only where the fewest columns of each have room', () => {
    const columns = { x: 3, delta: 4, gradient: 5 };
    const lengths = { from: 5, sample: 30, to: 3 };
    expect(fitsSideBySide(lengths, { width: 36, columns, form: inputsFirst })).toBe(true);
    expect(fitsSideBySide(lengths, { width: 35, columns, form: inputsFirst })).toBe(false);
    expect(fitsSideBySide({ ...lengths, to: 1 }, { width: 35, columns, form: inputsFirst })).toBe(true);
  });
});

describe('dotProduct', () => {
  it('holds when it is recomputed from the digits shown, or says ≈', () => {
    fc.assert(
      fc.property(steps, (trace) => {
        const place = { layer: 1, from: 1, to: 1 };
        const dot = dotProduct(trace, place, samplesOf(trace)[0] ?? 1);
        if (!dot.sumHolds || dot.terms.length < trace.batchSize) return;
        const sum = trace.gradientSum(1, 1, 1);
        if (!Number.isFinite(sum)) return;
        const again = dot.terms.reduce(
          (total, { factors, x, delta }) =>
            total +
            factors.reduce((all, one) => all * shownValue(quantityValue(one, trace), dot.formats[one.kind]), 1) *
              shownValue(quantityValue(x, trace), dot.formats.x) *
              shownValue(quantityValue(delta, trace), dot.formats.delta),
          0,
        );
        const { decimals, exponent } = dot.formats.sum;
        expect(Math.abs(again - shownValue(sum, dot.formats.sum))).toBeLessThanOrEqual(
          0.501 * 10 ** (exponent - decimals),
        );
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('writes the first three terms, the last, and the selected one; gaps count the rest', () => {
    expect(shownRows({ batchSize: 100 }, 50, 12)).toEqual([1, 2, 3, 50, 100]);
    expect(shownRows({ batchSize: 100 }, 2, 12)).toEqual([1, 2, 3, 100]);
    expect(shownRows({ batchSize: 12 }, 2, 12)).toHaveLength(12);
  });
});

describe('factorScale and pictures', () => {
  it('prints short decimals as they are, other numbers with four decimals', () => {
    const of = (values: readonly number[]) =>
      factorScale({ rows: 1, columns: values.length, read: (_, at) => values[at] ?? 0 });
    expect(of([0, 1, 1]).format).toEqual({ decimals: 0, exponent: 0 });
    expect(of([0.25, -1.5]).format).toEqual({ decimals: 2, exponent: 0 });
    expect(of([1 / 3]).format).toEqual({ decimals: 4, exponent: 0 });
    expect(of([Number.NaN, -3]).largest).toBe(3);
  });

  it('a picture has the largest cell of all, and one point a cell where cells are few', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 700 }),
        fc.nat(),
        (rows, columns, any) => {
          const at = any % (rows * columns);
          const read = (row: number, column: number): number =>
            row * columns + column === at ? -9 : ((row + column) % 7) / 7;
          const { values } = factorPicture({ rows, columns, read });
          const { width, height } = pictureSize({ rows, columns });
          expect(values).toHaveLength(width * height);
          expect(values.filter((value) => value === -9)).toHaveLength(1);
          if (rows <= 160 && columns <= 320) expect(values[at]).toBe(-9);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('reads no more than it may of huge factors, and still fills every point', () => {
    let reads = 0;
    const cells = {
      rows: 785,
      columns: 50_000,
      read: () => {
        reads++;
        return 1;
      },
    };
    expect(factorPicture(cells).values.every((value) => value === 1)).toBe(true);
    expect(reads).toBeLessThanOrEqual(310_000);
    expect(strideFor(cells)).toBeGreaterThan(100);
  });

  it('NaN is never hidden', () => {
    const { values } = factorPicture({ rows: 1, columns: 700, read: (_, at) => (at === 3 ? Number.NaN : 5) });
    expect(values.filter(Number.isNaN)).toHaveLength(1);
  });
});
