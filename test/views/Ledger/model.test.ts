import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeSumTerms } from '../../../src/expression';
import { firstFrom, lastLayer, type StepTrace } from '../../../src/model';
import {
  dataGradientOf,
  divisionRow,
  formatsThatHold,
  isShownAs,
  type Quantity,
  quantityValue,
  samplesOf,
  type TableLine,
  type WeightPlace,
} from '../../../src/quantity';
import { formatNumber, halfPlace, mostDecimals, shownValue } from '../../../src/text';
import { addingUp } from '../../../src/views/Ledger/addingUp';
import { largestFirst } from '../../../src/views/Ledger/sorting';
import { ownRowFormat } from '../../../src/views/shared/ledger/footFormats';
import { type LedgerModel, ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { formatInLedger, printedAs } from '../../../src/views/shared/ledger/printedAs';
import { endings, recipe, traceOf } from '../../quantity/traces';
import { oneWeight, onlyWeight, traceWith, xorWeight } from './ledgerSteps';

const places = (trace: StepTrace): readonly WeightPlace[] =>
  Array.from({ length: lastLayer(trace.network) }, (_, index) => index + 1).flatMap((layer) => [
    { layer, from: firstFrom(trace.network), to: 1 },
    { layer, from: 1, to: trace.network.layers[layer] ?? 1 },
  ]);

const samples = (trace: StepTrace, place: WeightPlace): readonly number[] =>
  largestFirst(ledgerModel(trace, place).rows, trace).map(({ sample }) => sample);

const names = (model: LedgerModel): readonly string[] => [...model.totals, ...model.updateRows].map(({ name }) => name);

describe('formatsThatHold', () => {
  /** x × y = z, each in a column of its own. */
  const products = (pairs: readonly (readonly [number, number])[]) => {
    const lines = pairs.map(
      ([x, y]): TableLine<'x' | 'y' | 'z'> => ({
        operands: [
          { column: 'x', value: x },
          { column: 'y', value: y },
        ],
        result: { column: 'z', value: x * y },
        recompute: ([a = 0, b = 0]) => a * b,
      }),
    );
    const columns = {
      x: { values: pairs.map(([x]) => x), role: 'operand' as const },
      y: { values: pairs.map(([, y]) => y), role: 'operand' as const },
      z: { values: pairs.map(([x, y]) => x * y), role: 'result' as const },
    };
    return formatsThatHold(columns, lines);
  };

  it('every line that is said to hold does, recomputed from the digits shown', () => {
    const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 6 }), (pairs) => {
        const { formats, holds } = products(pairs);
        pairs.forEach(([x, y], line) => {
          const again = shownValue(x, formats.x) * shownValue(y, formats.y);
          const half = halfPlace(x * y, formats.z);
          const off = Math.abs(again - shownValue(x * y, formats.z));
          expect(off <= half * (1 + 1e-6)).toBe(holds[line]);
        });
      }),
    );
  });

  it('factors get a digit more than their product where four of them do not give it', () => {
    // Sample 3: −0.9801 × −0.0630 is 0.06175, which rounds to 0.0617; its product is 0.06178.
    const { formats } = ledgerModel(traceWith('xor'), xorWeight);
    expect([formats.x.decimals, formats.delta.decimals, formats.product.decimals]).toEqual([5, 5, 4]);
  });

  it('short decimals stand as they are', () => {
    const { formats, holds } = products([
      [0.5, 3],
      [-2, 1.25],
    ]);
    expect([formats.x.decimals, formats.y.decimals, formats.z.decimals]).toEqual([1, 2, 1]);
    expect(holds).toEqual([true, true]);
  });

  it('never has more than seven decimals, nor fails over what is not finite', () => {
    const { formats, holds } = products([
      [1 / 3, 1e5 / 7],
      [Number.NaN, 1],
      [Infinity, 0],
    ]);
    for (const format of Object.values(formats)) expect(format.decimals).toBeLessThanOrEqual(mostDecimals);
    expect(holds.slice(1)).toEqual([true, true]);
  });
});

function penaltyOf({ layer, from, to }: WeightPlace): Quantity {
  return { kind: 'penaltyGradient', layer, from, to };
}

describe('ledgerModel', () => {
  it('every row with an = can be recomputed from its printed digits, and every Σ, mean, update and averages row', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), fc.nat(), (made, ending, pick) => {
        const trace = traceOf(made, ending);
        const all = places(trace);
        const place = all[pick % all.length] ?? onlyWeight;
        const model = ledgerModel(trace, place);
        const { x, delta, product } = model.formats;
        const half = 0.5 * 10 ** (product.exponent - product.decimals) * (1 + 1e-6);
        const value = (quantity: Parameters<typeof quantityValue>[0]): number => quantityValue(quantity, trace);
        const sum = shownValue(value({ kind: 'gradientSum', ...place }), model.totals[0]?.format ?? product);
        const printed = (quantity: Quantity): number => shownValue(value(quantity), product);
        const given = model.totals.findLast(({ name }) => name !== 'clipped')?.format ?? product;
        for (const row of model.rows) {
          const counts = row.factors.map((factor) => shownValue(value(factor), model.formats[factor.kind]));
          const again = counts.reduce(
            (made, one) => made * one,
            shownValue(value(row.x), x) * shownValue(value(row.delta), delta),
          );
          if (row.holds) expect(Math.abs(again - shownValue(value(row.product), product))).toBeLessThanOrEqual(half);
        }
        // A row that stands in no column has digits of its own.
        for (const row of model.totals.filter(({ holds, column }) => holds && column === 'product')) {
          if (row.name === 'mean') {
            const plain = divisionRow(trace) === 'batch' ? trace.batchSize : undefined;
            const divisor = plain ?? shownValue(trace.divisor, model.formats.divisor);
            const again = trace.divisor === 0 ? sum : sum / divisor;
            expect(Math.abs(again - printed(row.quantity))).toBeLessThanOrEqual(half);
          } else if (row.name === 'clipped') {
            const gamma = shownValue(trace.batchClipFactor(), model.formats.batchClipFactor);
            const again = gamma * shownValue(value({ kind: 'batchGradient', ...place }), given);
            expect(Math.abs(again - printed(row.quantity))).toBeLessThanOrEqual(half);
          } else if (row.name === 'penalty') {
            const { weight } = model.formats;
            const rate = (trace.settings.penalty?.l2 ?? 0) / trace.penaltyDivisor;
            const again = rate * shownValue(value({ kind: 'weight', ...place }), weight);
            expect(Math.abs(again - printed(row.quantity))).toBeLessThanOrEqual(half);
          } else if (row.name === 'gradient') {
            const data = model.totals.find(({ name }) => name === 'mean');
            const parts = [data?.quantity ?? ({ kind: 'gradientSum', ...place } as const), penaltyOf(place)];
            const shown = parts.map((part) => shownValue(value(part), formatInLedger(model, part)));
            const again = shown.reduce((total, one) => total + one, 0);
            expect(Math.abs(again - printed(row.quantity))).toBeLessThanOrEqual(half);
          } else if (trace.batchSize <= wholeSumTerms) {
            const added = model.rows.reduce((total, one) => total + shownValue(value(one.product), product), 0);
            expect(Math.abs(added - sum)).toBeLessThanOrEqual(half);
          }
        }
        // Rows outside the columns are recomputed from what is printed above them, too.
        const mean = model.totals.find(({ name }) => name === 'mean');
        if (mean?.column === 'own' && mean.holds && divisionRow(trace) === 'batch') {
          expect(isShownAs(value(mean.quantity), sum / trace.batchSize, mean.format)).toBe(true);
        }
        const like = mean?.format ?? product;
        const gradient = (quantity: Quantity): number => shownValue(value(quantity), like);
        const halfOfMean = 0.5 * 10 ** (like.exponent - like.decimals) * (1 + 1e-6);
        if (model.showsAverages && model.averages.holds) {
          const factor = made.reduction === 'sum' ? trace.batchSize : 1;
          const meanX = value({ kind: 'meanActivation', layer: place.layer - 1, unit: place.from });
          const meanDelta = value({ kind: 'meanDelta', layer: place.layer, unit: place.to });
          const again = factor * shownValue(meanX, model.averages.x) * shownValue(meanDelta, model.averages.delta);
          expect(Math.abs(again - gradient({ kind: 'productOfMeans', ...place }))).toBeLessThanOrEqual(halfOfMean);
        }
        if (model.showsAverages && model.averages.gapHolds) {
          const factor = made.reduction === 'sum' ? trace.batchSize : 1;
          const gap = gradient(dataGradientOf(trace, place)) - gradient({ kind: 'productOfMeans', ...place });
          expect(Math.abs(gap / factor - gradient({ kind: 'covariance', ...place }))).toBeLessThanOrEqual(halfOfMean);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('no total and no update is printed as nothing but zeros, and the mean of a thousand can be recomputed from their sum', () => {
    const trace = traceWith('mse-128-64-10', { batchSize: 1000, learningRate: 0.01 });
    const own: number[] = [];
    for (let from = 1; from <= 12; from++) {
      const place = { layer: 1, from, to: 1 };
      const model = ledgerModel(trace, place);
      for (const { quantity, format } of [...model.totals, ...model.updateRows]) {
        const shown = shownValue(quantityValue(quantity, trace), format);
        expect(Math.abs(shown)).toBeGreaterThanOrEqual(10 ** (1 + format.exponent - format.decimals));
      }
      const [sum, mean] = model.totals;
      if (!sum || !mean) throw new Error('no totals');
      if (mean.column === 'own') own.push(from);
      const again = shownValue(quantityValue(sum.quantity, trace), sum.format) / 1000;
      expect(isShownAs(quantityValue(mean.quantity, trace), again, mean.format)).toBe(mean.holds);
    }
    expect(own.length).toBeGreaterThan(0);
  });

  it('every line of the first screens holds', () => {
    for (const name of ['xor', 'lecture', 'one-weight']) {
      const trace = traceWith(name);
      const place = name === 'xor' ? xorWeight : name === 'lecture' ? { layer: 2, from: 1, to: 1 } : onlyWeight;
      const model = ledgerModel(trace, place);
      expect(model.rows.every(({ holds }) => holds)).toBe(true);
      expect([...model.totals, ...model.updateRows].every(({ holds }) => holds)).toBe(true);
      expect(model.averages.holds).toBe(true);
    }
  });

  it('means get the digits they need under a column that needs fewer: inputs 0, 0, 1, 1 have the mean 0.5', () => {
    const { formats, averages } = ledgerModel(traceWith('xor'), { layer: 1, from: 1, to: 1 });
    expect(formats.x.decimals).toBe(0);
    expect(averages.x.decimals).toBe(1);
    expect(averages.delta.decimals).toBeGreaterThanOrEqual(formats.delta.decimals);
    expect(averages.holds).toBe(true);
  });

  it('has a row a sample, in the order of the batch, by their numbers in the data', () => {
    const trace = traceWith('lecture', { batchSize: 3 }, 2);
    expect(ledgerModel(trace, onlyWeight).rows.map(({ sample, row }) => [sample, row])).toEqual([
      [4, 1],
      [5, 2],
      [6, 3],
    ]);
    expect(traceWith('lecture', { batchSize: 3 }, 3).batchSize).toBe(2);
  });

  it('plain SGD: Σ, mean, × −η, new weight', () => {
    expect(names(ledgerModel(traceWith('xor'), xorWeight))).toEqual(['sum', 'mean', 'update', 'newWeight']);
  });

  it('the new weight can be recomputed from the digits shown, or says that it cannot', () => {
    const held = ['xor', 'lecture', 'iris', 'one-weight', 'square-batch'].flatMap((example) =>
      [1, 2, 5, 40].flatMap((step) => {
        const trace = traceWith(example, {}, step);
        return places(trace).map((place) => {
          const { updateRows, formats } = ledgerModel(trace, place);
          const [update, after] = [updateRows.at(-2), updateRows.at(-1)];
          if (update === undefined || after === undefined) throw new Error('expected the update and the new weight');
          const again =
            shownValue(quantityValue({ kind: 'weight', ...place }, trace), formats.weight) +
            shownValue(quantityValue(update.quantity, trace), update.format);
          expect(after.holds).toBe(isShownAs(quantityValue(after.quantity, trace), again, after.format));
          return after.holds;
        });
      }),
    );
    // ≈ is the exception.
    expect(held.filter((holds) => !holds).length).toBeLessThan(0.2 * held.length);
  });

  it('reduction sum has no ÷B row', () => {
    const model = ledgerModel(traceWith('xor', { reduction: 'sum' }), xorWeight);
    expect(names(model)).toEqual(['sum', 'update', 'newWeight']);
  });

  it('weight decay adds its row for a weight, none for a bias', () => {
    const trace = traceWith('xor', { weightDecay: 0.1 });
    expect(names(ledgerModel(trace, xorWeight))).toEqual(['sum', 'mean', 'decay', 'update', 'newWeight']);
    expect(names(ledgerModel(trace, { ...xorWeight, from: 0 }))).toEqual(['sum', 'mean', 'update', 'newWeight']);
  });

  it('momentum shows v before and after', () => {
    const model = ledgerModel(traceWith('xor', { momentum: 0.9 }, 2), xorWeight);
    expect(names(model)).toEqual(['sum', 'mean', 'before', 'line', 'update', 'newWeight']);
  });

  it('Adam shows m, v, m̂, v̂ and the quotient, with decay before them', () => {
    const adam = ['line', 'line', 'line', 'line', 'update'];
    const trace = traceWith('xor', { optimizer: 'adam', weightDecay: 0.01 });
    expect(names(ledgerModel(trace, xorWeight))).toEqual(['sum', 'mean', 'decay', ...adam, 'newWeight']);
  });

  it('a frozen bias is not updated, a weight beside it is', () => {
    const trace = traceWith('xor', { bias: 'frozen' });
    expect(names(ledgerModel(trace, { ...xorWeight, from: 0 }))).toEqual(['sum', 'mean', 'frozen', 'newWeight']);
    expect(names(ledgerModel(trace, xorWeight))).toContain('update');
  });

  it('a batch of one has its one row and is still divided once', () => {
    const model = ledgerModel(traceWith('xor', { batchSize: 1 }), xorWeight);
    expect(model.rows).toHaveLength(1);
    expect(names(model)).toEqual(['sum', 'mean', 'update', 'newWeight']);
  });

  it('an update out of all scale leaves the products their digits', () => {
    const model = ledgerModel(traceWith('one-weight', { learningRate: 1e6 }, 2), onlyWeight);
    // −2,000,002 and −17,999,994, beside an update of 10¹³: no head has a power of ten for all of them.
    expect(model.formats.product.exponent).toBe(0);
    expect(formatNumber(-2_000_002, model.formats.product)).toMatch(/^−2\.00+·10⁶$/);
    expect(model.updateRows[0]).toMatchObject({ name: 'update', column: 'own' });
    expect(ledgerModel(traceWith('one-weight'), onlyWeight).updateRows[0]).toMatchObject({ column: 'product' });
  });

  it('integers stay integers', () => {
    const { formats } = ledgerModel(traceWith('one-weight'), onlyWeight);
    expect(formats).toMatchObject({ x: { decimals: 0 }, delta: { decimals: 0 }, weight: { decimals: 1 } });
  });

  it('a row that stands in no column has at least the digits of the products, or its own power of ten', () => {
    const product = { decimals: 5, exponent: 0 };
    expect(ownRowFormat(0.013, product)).toEqual({ format: product, holds: true });
    expect(ownRowFormat(1.69e-7, product)).toEqual({ format: { decimals: 4, exponent: -7 }, holds: true });
  });

  it('and no more digits than can be recomputed from what is printed above it, two at least', () => {
    const product = { decimals: 5, exponent: 0 };
    // Σ −0.0012503 is printed as −0.00125.
    expect(ownRowFormat(-1.2503e-6, product, -0.00125 / 1000)).toEqual({
      format: { decimals: 3, exponent: -6 },
      holds: true,
    });
    expect(ownRowFormat(-1.4e-6, product, -0.00125 / 1000)).toMatchObject({ holds: false });
  });
});

describe('largestFirst', () => {
  it('is by the size of the product; equal rows keep the order of the batch', () => {
    const trace = traceWith('xor');
    const value = (sample: number): number => trace.sampleGradient(2, 2, 1, sample);
    const bySize = [...samplesOf(trace)].sort((one, other) => Math.abs(value(other)) - Math.abs(value(one)));
    expect(samples(trace, xorWeight)).toEqual(bySize);
    expect(bySize).toEqual([2, 4, 3, 1]);
    // x of input 1 is 0 for the first two.
    expect(samples(trace, { layer: 1, from: 1, to: 1 }).slice(2)).toEqual([1, 2]);
  });

  it('what is not a number stands last, and infinities first', () => {
    // 1e200 × 1e200 overflows to −∞, and −∞ × 0 is no number.
    const wild = oneWeight([
      [1, 2],
      [0, 1],
      [3, -1],
    ]);
    const diverged = traceWith(wild, { learningRate: 1e200 }, 3);
    const found = largestFirst(ledgerModel(diverged, onlyWeight).rows, diverged).map(({ product }) =>
      Math.abs(quantityValue(product, diverged)),
    );
    expect(found.map((one) => (Number.isNaN(one) ? 'none' : one))).toEqual([Infinity, Infinity, 'none']);
  });
});

describe('addingUp', () => {
  const trace = traceWith('one-weight');
  const { rows } = ledgerModel(trace, onlyWeight);

  it('bars from zero are the products; end to end they end at Σ', () => {
    const { fromZero, stacked, domain } = addingUp(rows, trace);
    expect([...fromZero.values()]).toEqual([
      { from: 0, to: 1 * -2 },
      { from: 0, to: 3 * 2 },
    ]);
    expect([...stacked.values()]).toEqual([
      { from: 0, to: -2 },
      { from: -2, to: -2 + 6 },
    ]);
    expect(domain).toEqual([-2, 6]);
  });

  it('follows the order of the rows', () => {
    const stacked = addingUp([...rows].reverse(), trace).stacked;
    expect([...stacked.values()].at(-1)).toEqual({ from: 6, to: 4 });
  });

  it('has a scale for products that are short beside their sum, until they are added', () => {
    const many = traceWith(oneWeight(Array.from({ length: 20 }, () => [1, 2] as const)));
    const ofMany = ledgerModel(many, onlyWeight).rows;
    expect(addingUp(ofMany, many)).toMatchObject({ domain: [0, 40], enlarged: [0, 2] });
    expect(addingUp(rows, trace)).toMatchObject({ domain: [-2, 6], enlarged: undefined });
  });

  it('has a scale even where all products are 0', () => {
    const still = traceWith(
      oneWeight([
        [1, 0],
        [2, 0],
      ]),
    );
    expect(addingUp(ledgerModel(still, onlyWeight).rows, still).domain).toEqual([-1, 1]);
  });
});

describe('The gradient of a sample whose contribution the ledger has', () => {
  it.each([0.5285, 0.01, -3.27])(
    'is never printed with the few digits of contributions that are all 0: %d',
    (delta) => {
      const scenario = oneWeight([
        [1, delta],
        [1, delta],
      ]);
      const trace = traceWith({ ...scenario, data: { ...scenario.data, sampleWeights: [0, 0] } });
      const model = ledgerModel(trace, onlyWeight);
      const gradient: Quantity = { kind: 'sampleGradient', ...onlyWeight, sample: 1 };
      const printed = Number(printedAs(model, gradient, trace).replace('−', '-'));
      expect(Math.abs(printed / quantityValue(gradient, trace) - 1)).toBeLessThan(0.01);
    },
  );
});
