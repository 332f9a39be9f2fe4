import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnFormat,
  formatExact,
  formatNumber,
  formatShort,
  formatWithPower,
  readTyped,
  shownValue,
  superscript,
  withCommonPower,
} from '../../src/text';

/** Numbers of every size from 1e−9 to 1e9, each size as often as the others. */
const ordinary = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -12, max: 5 }))
  .map(([m, e]) => m * 10 ** e);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

describe('columnFormat', () => {
  it.each([
    [[], 4, 0],
    [[0, 0], 4, 0],
    [[Number.NaN, Number.POSITIVE_INFINITY], 4, 0],
    [[0.5, -3.25], 4, 0],
    [[0.05], 4, 0],
    [[0.0123, 0.001], 4, 0],
    [[0.00456], 5, 0],
    [[-0.00045], 6, 0],
    [[0.000045], 7, 0],
    [[0.0000045], 4, -6],
    [[123456], 4, 0],
    [[1e6], 4, 6],
    [[-2.5e9, 1], 4, 9],
    [[5, Number.NaN], 4, 0],
  ])('of %j: %i decimals, ×10^%i', (values, decimals, exponent) => {
    expect(columnFormat(values)).toEqual({ decimals, exponent });
  });

  it('leaves the largest value three significant digits, within 4 to 7 decimals', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(finite, ordinary), { minLength: 1 }), (values) => {
        const format = columnFormat(values);
        const largest = Math.max(...values.map(Math.abs));
        expect(format.decimals).toBeGreaterThanOrEqual(4);
        expect(format.decimals).toBeLessThanOrEqual(7);
        if (largest > 1e-300)
          expect(Math.abs(shownValue(largest, format) - largest)).toBeLessThanOrEqual(largest * 0.00501);
      }),
    );
  });
});

describe('formatNumber', () => {
  it.each([
    [0.5, 4, 0, '0.5000'],
    [-0.0291, 4, 0, '−0.0291'],
    [-0.00001, 4, 0, '0.0000'],
    [-0, 4, 0, '0'],
    [2.5e-7, 4, -7, '2.5000'],
    [Number.NaN, 4, 0, 'NaN'],
    [Number.POSITIVE_INFINITY, 4, 0, '∞'],
    [Number.NEGATIVE_INFINITY, 4, 3, '−∞'],
  ])('%d with %i decimals, ×10^%i: %s', (value, decimals, exponent, text) => {
    expect(formatNumber(value, { decimals, exponent })).toBe(text);
  });

  it('prints what shownValue says, and never a hyphen', () => {
    fc.assert(
      fc.property(fc.oneof(finite, ordinary), fc.array(ordinary), (value, others) => {
        const format = columnFormat([value, ...others]);
        const text = formatNumber(value, format);
        expect(text).not.toContain('-');
        expect(readTyped(`${text}e${format.exponent}`)).toBe(shownValue(value, format) + 0);
      }),
    );
  });
});

describe('a power of ten in the head of a column', () => {
  it('stands there only if every number has that power itself; otherwise each number has its own', () => {
    const format = columnFormat([5.67e-6, -4.94e-15]);
    expect(withCommonPower(format, [5.67e-6, 1.2e-6, 0])).toEqual(format);
    const own = withCommonPower(format, [5.67e-6, -4.94e-15, 0]);
    expect(own.exponent).toBe(0);
    expect([5.67e-6, -4.94e-15, 0, 0.5].map((value) => formatNumber(value, own))).toEqual([
      '5.67·10⁻⁶',
      '−4.94·10⁻¹⁵',
      '0',
      '0.500',
    ]);
    expect(withCommonPower(format, [5.67e-6, 0.2921e-6]).exponent).toBe(0);
  });

  it('goes with the number in a sentence, with one digit before the point', () => {
    expect(formatWithPower(-2.9212743e-15, { decimals: 4, exponent: -14 })).toBe('−2.921·10⁻¹⁵');
    expect(formatWithPower(-1.16850973e-14, { decimals: 4, exponent: -14 })).toBe('−1.1685·10⁻¹⁴');
    expect(formatWithPower(1.5e9, { decimals: 4, exponent: 7 })).toBe('1.500000·10⁹');
  });

  it('is never over a number that it does not multiply, in no ledger', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 8 }), (values) => {
        const format = withCommonPower({ ...columnFormat(values), ownDigits: 2 }, values);
        if (format.exponent === 0) return;
        for (const value of values) expect(formatNumber(value, format)).not.toContain('·10');
      }),
    );
  });
});

describe('shownValue', () => {
  it('is the rounded value; non-finite ones as they are', () => {
    expect(shownValue(0.123456, { decimals: 4, exponent: 0 })).toBe(0.1235);
    expect(shownValue(Number.NaN, { decimals: 4, exponent: 0 })).toBeNaN();
    expect(shownValue(Number.NEGATIVE_INFINITY, { decimals: 4, exponent: 2 })).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('formatShort', () => {
  it.each([
    [0, '0'],
    [1, '1.00'],
    [-1.234, '−1.23'],
    [12.34, '12.3'],
    [123.4, '123'],
    [12345, '12345'],
    [0.0291, '0.0291'],
    [0.5, '0.500'],
    [-0.00045, '−0.000450'],
    [123456, '1.2·10⁵'],
    [-0.0000321, '−3.2·10⁻⁵'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d: %s', (value, text) => {
    expect(formatShort(value)).toBe(text);
  });

  it('shows three significant digits, or two beside a power of ten', () => {
    fc.assert(
      fc.property(fc.oneof(finite, fc.double({ min: -1, max: 1, noNaN: true }), ordinary), (value) => {
        if (Math.abs(value) < 1e-300) return;
        const [mantissa = '', power] = formatShort(value).split('·10');
        const shown = readTyped(mantissa) * 10 ** (power === undefined ? 0 : readTyped(plainDigits(power)));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.abs(value) * (power === undefined ? 0.00501 : 0.0501));
      }),
    );
  });
});

describe('formatExact', () => {
  it('gives the very same number back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readTyped(formatExact(value))).toBe(value + 0);
      }),
    );
  });

  it.each([
    [-1.5e-9, '−1.5e−9'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d: %s', (value, text) => {
    expect(formatExact(value)).toBe(text);
  });
});

describe('readTyped', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    [' −1,5 ', -1.5],
    ['–2', -2],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['2E6', 2e6],
    ['1e−3', 0.001],
    ['1/3', 1 / 3],
    ['−0,5/2', -0.25],
    ['3·10⁻²', 0.03],
  ])('%j is %d', (text, value) => {
    expect(readTyped(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    'abc',
    '1.2.3',
    '1,2,3',
    '1 000',
    '0x10',
    '1e',
    'Infinity',
    '∞',
    'NaN',
    '1e999',
    '5%',
    '1/0',
    '1/2/3',
    '/2',
  ])('%j is no number', (text) => {
    expect(readTyped(text)).toBeNaN();
  });
});

describe('superscript', () => {
  it.each([
    [0, '⁰'],
    [7, '⁷'],
    [-12, '⁻¹²'],
    [1234567890, '¹²³⁴⁵⁶⁷⁸⁹⁰'],
  ])('%i: %s', (exponent, text) => {
    expect(superscript(exponent)).toBe(text);
  });
});

function plainDigits(power: string): string {
  return [...power].map((sign) => (sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))).join('');
}
