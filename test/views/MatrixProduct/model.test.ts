import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastLayer, type StepTrace } from '../../../src/model';
import {
  exists,
  type MatrixLayout,
  type Phase,
  phases,
  productForm,
  productNames,
  quantityValue,
  samplesOf,
  shownStep,
  sidesOf,
} from '../../../src/quantity';
import { createExplainerStore, traceOf as stepOf } from '../../../src/store';
import { shownValue } from '../../../src/text';
import { fitsSideBySide, visibleCounts, wholeAxis } from '../../../src/views/MatrixProduct/axisWindows';
import { dotProduct } from '../../../src/views/MatrixProduct/dotProduct';
import { shownRows } from '../../../src/views/MatrixProduct/dotTerms';
import { factorPicture, pictureSize } from '../../../src/views/MatrixProduct/factorPixels';
import { matrixScales } from '../../../src/views/MatrixProduct/factorScale';
import {
  addedAt,
  cellQuantity,
  cellReader,
  hasProduct,
  type LayerProduct,
  layerProduct,
  squareFactor,
} from '../../../src/views/MatrixProduct/layerProduct';
import { inLowRoom, lineRoom, onStage, usual } from '../../../src/views/MatrixProduct/lineRoom';
import { openProduct } from '../../../src/views/MatrixProduct/openProduct';
import { chosenCell, isPointed, pointedCell } from '../../../src/views/MatrixProduct/pointedCell';
import type { ProductFit } from '../../../src/views/MatrixProduct/productFits';
import { factorScale, strideFor } from '../../../src/views/shared/matrix/cellScale';
import { endings, recipe, traceOf } from '../../quantity/traces';
import { passOf } from './plainPass';

const steps = fc.tuple(recipe, fc.constantFrom(...endings)).map(([made, ending]) => traceOf(made, ending));

const layouts: readonly MatrixLayout[] = [
  { samples: 'rows', weights: 'inOut' },
  { samples: 'rows', weights: 'outIn' },
  { samples: 'columns', weights: 'outIn' },
  { samples: 'columns', weights: 'inOut' },
];
const [inputsFirst, deltasFirst] = [layouts[0], layouts[1]].map((layout) =>
  productForm('gradient', layout ?? { samples: 'rows', weights: 'inOut' }),
) as [ReturnType<typeof productForm>, ReturnType<typeof productForm>];

/** Every product of a step, in a layout. */
function productsOf(trace: StepTrace, layout: MatrixLayout): readonly LayerProduct[] {
  const layers = Array.from({ length: lastLayer(trace.network) }, (_, index) => index + 1);
  return layers.flatMap((layer) =>
    productNames.filter((of) => hasProduct(of, layer)).map((of) => layerProduct(trace, { of, layer, layout })),
  );
}

const cellsOf = ({ form, shape }: LayerProduct, matrix: (typeof form.factors)[number]) => {
  const { rows, columns } = sidesOf(form, matrix);
  return shape[rows].flatMap((_, row) => shape[columns].map((__, column) => ({ row, column })));
};

const near = (one: number, other: number, size: number): void => {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return;
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-10 * Math.max(1, size, Math.abs(one)));
};

describe.each(layouts)('layerProduct, %o', (layout) => {
  it('every cell of every matrix is a quantity of the step, and its reader reads that quantity', () => {
    fc.assert(
      fc.property(steps, (trace) => {
        for (const product of productsOf(trace, layout)) {
          for (const matrix of product.matrices) {
            const read = cellReader(trace, product, matrix);
            const { rows, columns } = sidesOf(product.form, matrix);
            for (const { row, column } of cellsOf(product, matrix)) {
              const at = { from: 0, sample: 0, to: 0, [rows]: row, [columns]: column };
              const indices = {
                from: product.shape.from[at.from] ?? -1,
                sample: product.shape.sample[at.sample] ?? -1,
                to: product.shape.to[at.to] ?? -1,
              };
              const quantity = cellQuantity(matrix, product.layer, indices);
              expect(exists(quantity, trace)).toBe(true);
              expect(read(row, column)).toBe(quantityValue(quantity, trace));
            }
          }
        }
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it('a row of the first factor times a column of the second, times the slope, is the cell of the result', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (plain, carried) => {
        const trace = shownStep(plain, { divide: carried ? 'delta' : 'end' });
        for (const product of productsOf(trace, layout)) {
          const { form, shape } = product;
          const [first, second] = form.factors.map((factor) => cellReader(trace, product, factor));
          const slopes = form.slopes && cellReader(trace, product, form.slopes);
          const result = cellReader(trace, product, form.result);
          if (!first || !second) throw new Error('expected two factors');
          // In G each sample has its factors, which δ may contain already.
          const factor = (at: number): number =>
            form.of === 'gradient' && !(carried && trace.settings.clip?.per !== 'sample')
              ? trace.sampleWeight(at + 1) * trace.clipFactor(at + 1)
              : 1;
          for (const { row, column } of cellsOf(product, form.result)) {
            const terms = shape[form.summed].map((_, at) => first(row, at) * second(at, column) * factor(at));
            const slope = slopes?.(row, column) ?? 1;
            const sum = terms.reduce((total, term) => total + term, 0) * slope;
            const size = terms.reduce((total, term) => total + Math.abs(term), 0) * Math.abs(slope);
            near(result(row, column), sum, size);
          }
        }
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('has the numbers of plain loops over samples and units', () => {
    fc.assert(
      fc.property(steps, (trace) => {
        const pass = passOf(trace);
        for (const product of productsOf(trace, layout)) {
          const { form, layer, shape } = product;
          const read = cellReader(trace, product, form.result);
          for (const { row, column } of cellsOf(product, form.result)) {
            const at = { from: -1, sample: -1, to: -1, [form.rows]: row, [form.columns]: column };
            const [i, k, j] = [shape.from[at.from] ?? 0, at.sample, (shape.to[at.to] ?? 1) - 1];
            const expected = {
              forward: () => pass.s[layer - 1]?.[k]?.[j],
              backward: () => pass.delta[layer - 2]?.[k]?.[i - 1],
              gradient: () => pass.sums[layer - 1]?.[i]?.[j],
            }[form.of]();
            expect(expected).toBeDefined();
            near(read(row, column), expected ?? Number.NaN, pass.size);
          }
        }
      }),
      { numRuns: 25, seed: 9 },
    );
  });
});

describe('layerProduct', () => {
  const trace = traceOf(
    {
      layers: [2, 3, 2],
      hidden: ['tanh'],
      bias: 'trained',
      reduction: 'mean',
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 },
      sampleCount: 15,
      batchSize: 4,
      steps: 1,
      seed: 1,
      scale: 1,
    },
    { loss: 'halfSquaredError', output: 'identity' },
  );
  const layout: MatrixLayout = { samples: 'rows', weights: 'inOut' };

  it('has the bias forward and in the gradient, and leaves its row out going back', () => {
    const from = (of: (typeof productNames)[number]) => layerProduct(trace, { of, layer: 2, layout }).shape.from;
    expect(from('forward')).toEqual([0, 1, 2, 3]);
    expect(from('gradient')).toEqual([0, 1, 2, 3]);
    expect(from('backward')).toEqual([1, 2, 3]);
  });

  it('has none going back through the first layer', () => {
    expect(productNames.map((of) => hasProduct(of, 1))).toEqual([true, false, true]);
    expect(() => layerProduct(trace, { of: 'backward', layer: 1, layout })).toThrow(/layer from 2 on/);
  });

  it('chosenCell is the focus in the result, otherwise the selection; a bias has no δ', () => {
    const chosen = { weight: { layer: 2, from: 2, to: 1 }, sample: 3, focus: undefined };
    const back = layerProduct(trace, { of: 'backward', layer: 2, layout });
    const forward = layerProduct(trace, { of: 'forward', layer: 2, layout });
    expect(chosenCell(chosen, back)).toEqual({ from: 2, sample: 3, to: 1 });
    expect(chosenCell({ ...chosen, focus: { kind: 'delta', layer: 1, unit: 3, sample: 3 } }, back).from).toBe(3);
    // δ of the layer itself is in the first factor.
    expect(chosenCell({ ...chosen, focus: { kind: 'delta', layer: 2, unit: 2, sample: 3 } }, back).from).toBe(2);
    expect(chosenCell({ ...chosen, focus: { kind: 'preactivation', layer: 2, unit: 2, sample: 3 } }, forward).to).toBe(
      2,
    );
    expect(chosenCell({ ...chosen, weight: { layer: 2, from: 0, to: 1 } }, back).from).toBe(1);
    expect(chosenCell({ ...chosen, weight: { layer: 2, from: 0, to: 1 } }, forward).from).toBe(0);
  });

  it('pointedCell marks a whole row of the first factor and a whole column of the second', () => {
    const back = layerProduct(trace, { of: 'backward', layer: 2, layout });
    const [, sample = 0] = back.shape.sample;
    const pointed = pointedCell({ kind: 'slope', layer: 1, unit: 3, sample }, back);
    expect(pointed).toBe(`3.${sample}.`);
    expect([0, 1].map((row) => isPointed(pointed, back, 'sample', row))).toEqual([false, true]);
    expect(isPointed(pointed, back, 'to', 0)).toBe(true);
    expect(isPointed(pointed, back, 'from', 2)).toBe(true);
    expect(isPointed(pointed, back, 'from', 0)).toBe(false);
    expect(pointedCell({ kind: 'weight', layer: 2, from: 1, to: 1 }, back)).toBe('');
    expect(
      pointedCell(
        { kind: 'gradientSum', layer: 2, from: 1, to: 2 },
        layerProduct(trace, { of: 'gradient', layer: 2, layout }),
      ),
    ).toBe('1..2');
  });

  it('openProduct: the phase’s own, or the chosen one if there is such a product', () => {
    const own = Object.fromEntries(phases.map((phase) => [phase, openProduct(phase, undefined)]));
    const gradients = phases.filter((phase) => own[phase] === 'gradient');
    expect(own).toMatchObject({ forward: 'forward', 'hidden-delta': 'backward' });
    expect(gradients).toEqual(['batch', 'loss', 'output-delta', 'per-sample', 'sum', 'update'] satisfies Phase[]);
    expect(openProduct('sum', 'backward')).toBe('backward');
    expect(openProduct('forward', 'sideways')).toBe('forward');
  });

  it('squareFactor: Δ where units are as many as samples, else Xᵀ, the bias’s row counted; never for one sample', () => {
    const shape = { from: [0, 1, 2], sample: [1, 2, 3], to: [1, 2, 3] };
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

  it('of the last two, the second term of the sum is kept where the column that left after it has made room', () => {
    const columns = { x: 3, delta: 3, gradient: 3 };
    const line = { columns, stacked: false, form: inputsFirst, fewest: 1 };
    // 2 · 3 + 2 · (3 + 3) = 18, 2 · 3 + 3 + 3 = 12, 3 + 3 + 3 = 9
    expect(visibleCounts({ from: 4, sample: 4, to: 3 }, { ...line, width: 18 })).toMatchObject({ sample: 2, to: 2 });
    expect(visibleCounts({ from: 4, sample: 4, to: 3 }, { ...line, width: 14 })).toMatchObject({ sample: 2, to: 1 });
    expect(visibleCounts({ from: 4, sample: 4, to: 3 }, { ...line, width: 9 })).toMatchObject({ sample: 1, to: 1 });
    expect(visibleCounts({ from: 4, sample: 4, to: 1 }, { ...line, width: 18 })).toMatchObject({ sample: 4, to: 1 });
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
    const { few } = usual;
    expect(fitsSideBySide(lengths, { width: 36, columns, form: inputsFirst }, few)).toBe(true);
    expect(fitsSideBySide(lengths, { width: 35, columns, form: inputsFirst }, few)).toBe(false);
    expect(fitsSideBySide({ ...lengths, to: 1 }, { width: 35, columns, form: inputsFirst }, few)).toBe(true);
  });

  it('on a page no axis of up to six is cut for it; on a stage, all matrices are in sight', () => {
    // Xᵀ has a column for each sample; Δ and the gradient one for each of the five units: three of each have 3 · 3 + 3 · (4 + 5) = 36.
    const columns = { x: 3, delta: 4, gradient: 5 };
    const line = { width: 36, columns, form: inputsFirst };
    expect(fitsSideBySide({ from: 5, sample: 6, to: 5 }, line, usual.few)).toBe(false);
    expect(fitsSideBySide({ from: 5, sample: 6, to: 5 }, line, onStage.few)).toBe(true);
  });

  it('where there is room for fewer rows, the axes that are down are shorter, and the other one is whole', () => {
    const columns = { x: 1, delta: 1, gradient: 1 };
    const lengths = { from: 4, sample: 8, to: 6 };
    const line = { width: 40, columns, stacked: false };
    // Xᵀ has a row for each unit below, Δ one for each sample.
    expect(visibleCounts(lengths, { ...line, form: inputsFirst, rows: 5 })).toEqual({ from: 4, sample: 5, to: 6 });
    // Δᵀ has a row for each unit of the layer, X one for each sample.
    expect(visibleCounts(lengths, { ...line, form: deltasFirst, rows: 3 })).toEqual({ from: 4, sample: 3, to: 3 });
  });
});

describe('lineRoom', () => {
  const store = createExplainerStore();
  store.getState().loadExample('lecture');
  const trace = stepOf(store.getState());
  const product = layerProduct(trace, { of: 'gradient', layer: 2, layout: { samples: 'rows', weights: 'inOut' } });
  const low = { widths: inLowRoom, isOuter: false };
  const room = (width: number, beside: ProductFit['beside']) =>
    lineRoom(product, matrixScales(trace, product), { ...low, width, beside });

  // Xᵀ, Δ and G have 8 + 2 + 2 columns of seven characters, and the cell takes the width of 20 rem.
  const columns = 12 * (7 * inLowRoom.character + inLowRoom.around) + 3 * inLowRoom.besideEach;

  it('the cell is written out beside the matrices where no column has to leave for it', () => {
    const whole = { from: 4, sample: 8, to: 2 };
    expect(room(columns + 20.5, 'whole')).toEqual({ stacked: false, isBeside: true, visible: whole });
    expect(room(columns + 19.5, 'whole')).toEqual({ stacked: false, isBeside: false, visible: whole });
    expect(room(columns + 20.5, 'never').isBeside).toBe(false);
  });

  it('otherwise columns leave for it, if any of each matrix are left', () => {
    expect(room(columns + 19.5, 'anyway')).toMatchObject({ isBeside: true, visible: { sample: 7, to: 2 } });
    expect(room(columns + 2, 'anyway')).toMatchObject({ isBeside: true, visible: { sample: 3, to: 2 } });
    expect(room(columns - 2, 'anyway').isBeside).toBe(false);
  });
});

describe('dotProduct', () => {
  it.each(productNames)('%s holds when it is recomputed from the digits shown, or says ≈', (of) => {
    let checked = 0;
    fc.assert(
      fc.property(steps, fc.nat(), (trace, any) => {
        const layer = lastLayer(trace.network);
        if (!hasProduct(of, layer)) return;
        const product = layerProduct(trace, { of, layer, layout: { samples: 'rows', weights: 'inOut' } });
        const [from = 1, to = 1] = [product.shape.from.at(any % product.shape.from.length), 1];
        const cell = { from, to, sample: samplesOf(trace)[0] ?? 1 };
        const dot = dotProduct(trace, product, { cell, scales: matrixScales(trace, product) });
        const value = quantityValue(dot.result, trace);
        if (!dot.sumHolds || !dot.isWhole || !Number.isFinite(value)) return;
        const format = (name: string) => {
          const found = dot.formats[name];
          if (!found) throw new Error(`expected a format of ${name}`);
          return found;
        };
        const [first, second] = product.form.factors;
        const sum = dot.terms.reduce(
          (total, term) =>
            total +
            term.factors.reduce((all, one) => all * shownValue(quantityValue(one, trace), format(one.kind)), 1) *
              shownValue(quantityValue(term.first, trace), format(first)) *
              shownValue(quantityValue(term.second, trace), format(second)),
          0,
        );
        const slope = dot.slope ? shownValue(quantityValue(dot.slope, trace), format('slopes')) : 1;
        const { decimals, exponent } = format(product.form.result);
        expect(Math.abs(sum * slope - shownValue(value, format(product.form.result)))).toBeLessThanOrEqual(
          0.501 * 10 ** (exponent - decimals),
        );
        checked++;
      }),
      { numRuns: 120, seed: 7 },
    );
    expect(checked).toBeGreaterThan(40);
  });

  it('writes the first three terms, the last, and the selected one; gaps count the rest', () => {
    expect(shownRows(100, 50, 12)).toEqual([1, 2, 3, 50, 100]);
    expect(shownRows(100, 2, 12)).toEqual([1, 2, 3, 100]);
    expect(shownRows(12, 2, 12)).toHaveLength(12);
  });

  it('of four rows, one is the selected one, and one the last', () => {
    expect(shownRows(8, 2, 4)).toEqual([1, 2, 3, 8]);
    expect(shownRows(8, 5, 4)).toEqual([1, 2, 5, 8]);
    expect(shownRows(8, 8, 4)).toEqual([1, 2, 3, 8]);
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
