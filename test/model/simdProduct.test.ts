import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { benchCase } from '../../bench/cases';
import { computeStep, type Matrix, matrix, product, randomStream, transposed } from '../../src/model';
import { addBlockedProduct } from '../../src/model/blockedProduct';
import { windowOf } from '../../src/model/matrix';
import { type SimdKernel, simdKernel, simdModule, tile } from '../../src/model/simd/simdKernel';
import { setTiledProduct } from '../../src/model/simd/tiledProduct';

/** The tests run where there is WebAssembly with SIMD: without it they would compare TypeScript with itself. */
function kernelHere(): SimdKernel {
  const kernel = simdKernel();
  if (kernel === undefined) throw new Error('expected WebAssembly with SIMD');
  return kernel;
}

const special = [0, -0, 1, -1, Number.NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e-310, Number.MAX_VALUE, 2 ** -1022];

/** Normal numbers, one in `rare` of them special. */
function drawn(length: number, seed: number, rare: number): Float64Array {
  const random = randomStream(seed, 70);
  return Float64Array.from({ length }, () =>
    random.uniform() * rare < 1 ? (special[Math.floor(random.uniform() * special.length)] as number) : random.normal(),
  );
}

type Layout = 'rows' | 'columns' | 'window';

interface Wanted {
  readonly rows: number;
  readonly columns: number;
  readonly layout: Layout;
  readonly seed: number;
  readonly rare: number;
}

/** A matrix row by row, column by column, or in the middle of a larger one. */
function drawnMatrix({ rows, columns, layout, seed, rare }: Wanted): Matrix {
  if (layout === 'rows') return matrix(drawn(3 + rows * columns, seed, rare), { rows, columns }, 3);
  if (layout === 'columns')
    return transposed(drawnMatrix({ rows: columns, columns: rows, layout: 'rows', seed, rare }));
  const size = { rows: rows + 2, columns: columns + 3 };
  return windowOf(matrix(drawn(size.rows * size.columns, seed, rare), size), { row: 1, rows, column: 2, columns });
}

/** The first place where two arrays differ as values: 0 and −0 do, two NaN do not. */
function firstDifference(actual: Float64Array, expected: Float64Array): string | undefined {
  const at = expected.findIndex((value, index) => !Object.is(actual[index], value));
  return at < 0 ? undefined : `${at}: ${actual[at]}, not ${expected[at]}`;
}

function expectSame(rows: number, terms: number, columns: number, draw: Omit<Wanted, 'rows' | 'columns' | 'layout'>) {
  for (const [a, b] of [
    ['rows', 'rows'],
    ['columns', 'rows'],
    ['rows', 'columns'],
    ['window', 'window'],
    ['columns', 'columns'],
  ] as const) {
    const left = drawnMatrix({ ...draw, rows, columns: terms, layout: a });
    const right = drawnMatrix({ ...draw, rows: terms, columns, layout: b, seed: draw.seed + 1 });
    const [blocked, tiled] = [0, Number.NaN].map((before) =>
      matrix(new Float64Array(rows * columns).fill(before), { rows, columns }),
    ) as [Matrix, Matrix];
    addBlockedProduct(blocked, left, right);
    setTiledProduct(kernelHere(), { into: tiled, left, right });
    expect(firstDifference(tiled.values, blocked.values)).toBeUndefined();
  }
}

describe('the WebAssembly kernel', () => {
  it('computes what the TypeScript one adds to zeros, bit for bit, for any shape, strides and numbers', () => {
    const size = fc.integer({ min: 1, max: 19 });
    fc.assert(
      fc.property(size, size, size, fc.nat(), fc.constantFrom(3, 40, Infinity), (rows, terms, columns, seed, rare) => {
        expectSame(rows, terms, columns, { seed, rare });
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('does so over several tiles too, whole and begun ones', () => {
    expectSame(tile.rows + 5, 3, tile.columns + 3, { seed: 1, rare: 1000 });
    expectSame(7, 2 * tile.terms + 1, 6, { seed: 2, rare: Infinity });
    expectSame(2 * tile.rows, tile.terms, 2, { seed: 3, rare: Infinity });
    expectSame(3, tile.terms + 3, 2 * tile.columns + 1, { seed: 4, rare: 1000 });
  });

  it('keeps the order of a sum, which another order would show', () => {
    // 1 + 2⁻⁵³ rounds back to 1 each time; the small ones added first would not.
    const rows = 64;
    const left = matrix(new Float64Array(rows * 128).fill(1), { rows, columns: 128 });
    const right = matrix(new Float64Array(128).fill(2 ** -53), { rows: 128, columns: 1 });
    right.values[0] = 1;
    expect(product(left, right)).toEqual(new Float64Array(rows).fill(1));
  });

  it('is small enough to be compiled at once on the main thread of any browser', () => {
    expect(WebAssembly.validate(simdModule())).toBe(true);
    expect(simdModule().length).toBeLessThan(4096);
  });
});

describe('product(A, B)', () => {
  it('names the shapes that do not fit', () => {
    const square = matrix(new Float64Array(4), { rows: 2, columns: 2 });
    const tall = matrix(new Float64Array(6), { rows: 3, columns: 2 });
    expect(() => product(square, tall)).toThrow('expected 2 rows on the right of 2 × 2, got 3 × 2');
  });
});

describe('where WebAssembly cannot be had', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const refusing = {
    Module: class {
      constructor() {
        throw new EvalError('refused by the Content Security Policy');
      }
    },
  };

  it.each([
    ['there is none', undefined],
    ['it is forbidden or has no SIMD', refusing],
  ])('%s: a step is the same, from TypeScript', async (_, absence) => {
    const inputs = [benchCase('128-64-10 × 100').input, benchCase('784-100-10 × 32').input];
    expect(simdKernel()).toBeDefined();
    const expected = inputs.map((input) => computeStep(input));
    vi.resetModules();
    vi.stubGlobal('WebAssembly', absence);
    const { simdKernel: kernelThen } = await import('../../src/model/simd/simdKernel');
    const model = await import('../../src/model');
    const actual = inputs.map((input) => model.computeStep(input));
    expect(kernelThen()).toBeUndefined();
    expect(actual.map((trace) => trace.batchLoss())).toEqual(expected.map((trace) => trace.batchLoss()));
    expect(actual.map((trace) => trace.lossAfter())).toEqual(expected.map((trace) => trace.lossAfter()));
    expect(actual.map(({ stateAfter }) => stateAfter)).toEqual(expected.map(({ stateAfter }) => stateAfter));
  });
});
