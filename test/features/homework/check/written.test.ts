import { describe, expect, it } from 'vitest';
import { readWritten } from '../../../../src/features/homework/check';
import { formatOf, halfUnit } from '../../../../src/features/homework/check/format';
import { isNumber } from '../../../../src/features/homework/check/written';

describe('a number as a student writes it', () => {
  it.each([
    ['0.35', 0.35, 0.005],
    ['0.350', 0.35, 0.0005],
    [' −0,35 ', -0.35, 0.005],
    ['–.5', -0.5, 0.05],
    ['+2', 2, 0.5],
    ['1e-05', 0.00001, 0.000005],
    ['1.2e-3', 0.0012, 0.00005],
    ['3.5×10^-2', 0.035, 0.0005],
    ['3,5·10^{-2}', 0.035, 0.0005],
    ['3.5 \\cdot 10^{-2}', 0.035, 0.0005],
    ['3.5·10⁻²', 0.035, 0.0005],
    ['12e2', 1200, 50],
    ['-7/8', -0.875, 0],
    ['−\\frac{7}{8}', -0.875, 0],
    // 0.3 may be anything from 0.25 to 0.35, a quarter of it from 0.0625 to 0.0875.
    ['0.3/4', 0.075, 0.0125],
    ['0,3/4', 0.075, 0.0125],
  ])('%s is %d, to within %d', (text, value, half) => {
    const written = readWritten(text);
    expect(isNumber(written) && written.value).toBeCloseTo(value, 14);
    expect(isNumber(written) && written.half).toBeCloseTo(half, 14);
  });

  it.each([
    ['NaN', 'notFinite'],
    ['−∞', 'notFinite'],
    ['three', 'notANumber'],
    ['1,000,000', 'notANumber'],
    ['1/2/3', 'notANumber'],
    ['x·', 'notANumber'],
    ['2/0', 'dividedByZero'],
  ])('%s is none: %s', (text, problem) => {
    expect(readWritten(text)).toEqual({ text, problem });
  });
});

describe('the format of a sheet', () => {
  const format = (...texts: readonly string[]) => formatOf(texts.map(readWritten).filter(isNumber));

  it('is its decimals, or its significant digits, or both where neither is clearly the commoner', () => {
    expect(format('0.123', '1.234', '12.345', '0.010')).toEqual({ decimals: 3 });
    expect(format('0.123', '1.23', '12.3', '0.0123')).toEqual({ digits: 3 });
    expect(format('0.0130')).toEqual({ decimals: 4, digits: 3 });
  });

  it('is not lowered by zeros that were left out, and not told by bare zeros', () => {
    expect(format('0.123', '1.2', '12.345', '0.01', '2.5')).toEqual({ decimals: 3 });
    expect(format('0', '0', '0', '1.23', '12.3')).toEqual({ digits: 3 });
    expect(format('0', '1/3')).toBeUndefined();
  });

  it('gives half a unit of the last digit', () => {
    expect(halfUnit({ decimals: 3 }, 12)).toBe(0.0005);
    // Three digits of 12 end in tenths, of 0.012 in ten-thousandths.
    expect(halfUnit({ digits: 3 }, 12)).toBe(0.05);
    expect(halfUnit({ digits: 3 }, 0.012)).toBe(0.00005);
    expect(halfUnit({ decimals: 4, digits: 3 }, 12)).toBe(0.05);
  });
});
