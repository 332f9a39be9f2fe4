/** One rule for a column's scale, over all sizes of numbers: nothing prints as zero, nothing is wider than its column is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  derivationOf,
  formatsThatHold,
  numericForm,
  type Quantity,
  quantityValue,
  type TableLine,
} from '../../../src/quantity';
import { formatNumber, halfPlace, type NumberFormat, shownValue, superscript, widthInFormat } from '../../../src/text';
import { ownRowFormat } from '../../../src/views/shared/ledger/footFormats';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { printedAs } from '../../../src/views/shared/ledger/printedAs';
import { oneWeight, onlyWeight, scenarioOf, traceWith } from './ledgerSteps';

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What a reader makes of a printed number: its own power of ten if it has one, else the head's. */
function readBack(text: string, headExponent: number): number {
  const [mantissa = '', power] = text.replaceAll('−', '-').split('·10');
  const own = power && Number([...power].map((sign) => (sign === '⁻' ? '-' : digits.indexOf(sign))).join(''));
  return Number(`${mantissa}e${own ?? headExponent}`);
}

/** Numbers of every size from 10⁻³⁰⁰ to 10³⁰⁰, each as often as the others, with either sign; and 0. */
const wild = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .tuple(
        fc.double({ min: 1, max: 10, maxExcluded: true, noNaN: true }),
        fc.integer({ min: -300, max: 300 }),
        fc.boolean(),
      )
      .map(([m, e, minus]) => (minus ? -1 : 1) * m * 10 ** e),
  },
  {
    weight: 5,
    arbitrary: fc.double({ min: -1, max: 1, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-300),
  },
  { weight: 2, arbitrary: fc.constantFrom(0, -0, 0.5, -1, 999_999, 1e6, 9.99999e-8) },
);

/** Sign, ten digits, a point; or a mantissa of five digits and a power of three. */
const widest = 14;

describe('a column of numbers of any sizes', () => {
  const line = (x: number, y: number): TableLine<'x' | 'y' | 'z'> => ({
    operands: [
      { column: 'x', value: x },
      { column: 'y', value: y },
    ],
    result: { column: 'z', value: x * y },
    recompute: ([a = 0, b = 0]) => a * b,
  });
  const columnsOf = (pairs: readonly (readonly [number, number])[]) => {
    const values = {
      x: pairs.map(([x]) => x),
      y: pairs.map(([, y]) => y),
      z: pairs.map(([x, y]) => x * y),
    };
    const { formats, holds } = formatsThatHold(
      {
        x: { values: values.x, role: 'operand' },
        y: { values: values.y, role: 'operand' },
        z: { values: values.z, role: 'result' },
      },
      pairs.map(([x, y]) => line(x, y)),
    );
    return { values, formats, holds };
  };
  const pairs = fc.array(fc.tuple(wild, wild), { minLength: 1, maxLength: 8 });

  it('prints nothing as zero that is not, within its width, and each number with one power of ten or none', () => {
    fc.assert(
      fc.property(pairs, (made) => {
        const { values, formats } = columnsOf(made);
        for (const name of ['x', 'y', 'z'] as const) {
          const format = formats[name];
          const width = widthInFormat(values[name], format);
          expect(width).toBeLessThanOrEqual(widest);
          for (const value of values[name]) {
            const text = formatNumber(value, format);
            expect(text.length).toBeLessThanOrEqual(widest);
            expect(widthInFormat([value], format)).toBeLessThanOrEqual(width);
            if (!Number.isFinite(value)) continue;
            const read = readBack(text, format.exponent);
            expect(read).toBe(shownValue(value, format) + 0);
            expect(read === 0).toBe(value === 0);
            expect(Math.abs(read - value)).toBeLessThanOrEqual(halfPlace(value, format) * (1 + 1e-9));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('every line that is said to hold does, at any size', () => {
    fc.assert(
      fc.property(pairs, (made) => {
        const { formats, holds } = columnsOf(made);
        made.forEach(([x, y], index) => {
          if (![x, y, x * y].every(Number.isFinite)) return;
          const again = shownValue(x, formats.x) * shownValue(y, formats.y);
          const off = Math.abs(again - shownValue(x * y, formats.z));
          expect(off <= halfPlace(x * y, formats.z) * (1 + 1e-6)).toBe(holds[index]);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a row under the rule', () => {
  it('of any size, beside a column of any scale, shows two digits of itself within the width', () => {
    fc.assert(
      fc.property(
        wild,
        fc.integer({ min: 4, max: 7 }),
        fc.integer({ min: -300, max: 300 }),
        (value, decimals, order) => {
          const column: NumberFormat = { decimals, exponent: order > -6 && order < 6 ? 0 : order };
          const { format } = ownRowFormat(value, column);
          const own = format.exponent === column.exponent ? '' : `·10${superscript(format.exponent)}`;
          const text = `${formatNumber(value, format)}${format.exponent === 0 ? '' : own}`;
          expect(text).not.toContain('10⁰');
          expect(text.length).toBeLessThanOrEqual(widest);
          const read = readBack(text, format.exponent);
          expect(read === 0).toBe(value === 0);
          if (value !== 0) expect(Math.abs(read / value - 1)).toBeLessThanOrEqual(0.05);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the ledger', () => {
  it('after 300 steps: terms that cancel to 10⁻¹⁶ leave the product of the means its own size', () => {
    const model = ledgerModel(traceWith('one-weight', {}, 300), onlyWeight);
    expect(model.averages.product.exponent).toBe(0);
    expect(model.totals.map(({ format }) => format.exponent)).toEqual([-16, -16]);
  });

  it('a weight that diverges under sum: each number has its own power of ten, and no head has one', () => {
    const trace = traceWith('one-weight', { reduction: 'sum', learningRate: 0.9 }, 10);
    const model = ledgerModel(trace, onlyWeight);
    expect(Math.abs(trace.batchGradient(1, 1, 1))).toBeGreaterThan(1e6);
    for (const { exponent, ownPowers } of [
      model.formats.product,
      ...[...model.totals, ...model.updateRows].map(({ format }) => format),
      model.averages.product,
    ]) {
      expect({ exponent, ownPowers }).toEqual({ exponent: 0, ownPowers: true });
    }
  });

  it('numbers from 10⁻⁶ to 10⁻¹⁵: no head has a power, and formula and sentence print what the table prints', () => {
    const xor = scenarioOf('xor');
    const trace = traceWith({
      ...xor,
      network: {
        ...xor.network,
        layers: [2, 2, 1],
        activations: ['sigmoid', 'sigmoid'],
        weights: [
          [
            [20, 20],
            [20, -20],
          ],
          [[1], [-1]],
        ],
        biases: [[10, 10], [0]],
      },
    });
    const place = { layer: 1, from: 1, to: 1 };
    const model = ledgerModel(trace, place);
    expect([model.formats.delta, model.formats.product].map(({ exponent }) => exponent)).toEqual([0, 0]);
    const gradient: Quantity = { kind: 'batchGradient', ...place };
    const mean = model.totals.find(({ name }) => name === 'mean');
    if (!mean) throw new Error('no mean');
    expect(formatNumber(quantityValue(gradient, trace), mean.format)).toBe('−2.92·10⁻¹⁵');
    expect(printedAs(model, gradient, trace)).toBe('−2.92·10⁻¹⁵');
    const tree = derivationOf(gradient, trace)?.expression;
    if (!tree) throw new Error('no formula');
    expect(numericForm(gradient, tree, trace, { linked: false }).result).toBe('-2.92\\cdot10^{-15}');
  });

  it('a new weight of usual size stands beside products of 10⁻⁸, not among them', () => {
    const trace = traceWith(
      oneWeight([
        [1, 4e-8 / 3],
        [2, 3e-8],
      ]),
      { learningRate: 1 },
    );
    const model = ledgerModel(trace, onlyWeight);
    expect(model.formats.product.exponent).toBeLessThan(0);
    expect(model.updateRows.map(({ name, beside }) => [name, beside])).toEqual([
      ['update', false],
      ['newWeight', true],
    ]);
  });

  it('a δ of 10⁻⁸ among ordinary ones is no zero', () => {
    const pairs = [
      [1, -1.5e-8],
      [3, 0.25],
    ] as const;
    const trace = traceWith(oneWeight(pairs));
    const { formats } = ledgerModel(trace, onlyWeight);
    expect(formatNumber(trace.delta(1, 1, 1), formats.delta)).toMatch(/^−1\.50*·10⁻⁸$/);
  });
});
