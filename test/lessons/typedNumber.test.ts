/** Numbers in every form that means the same, and which of them are right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinDigits, readTypedNumber } from '../../src/lessons';
import { isTooShort } from '../../src/lessons/typedNumber';
import { formatDigits } from '../../src/text';

describe('readTypedNumber', () => {
  it.each([
    '0.0625',
    '.0625',
    '0,0625',
    '1/16',
    '6.25e-2',
    '6.25·10⁻²',
    '6.25×10^-2',
    '6.25 * 10^(-2)',
    ' +0.0625 ',
    '2/32',
    '.5/8',
  ])('reads %s as 1/16', (text) => expect(readTypedNumber(text)).toEqual({ value: 1 / 16 }));

  it.each(['-3', '−3', '–3', '- 3', '-6/2', '−3.0', '-3e0'])('reads %s as -3', (text) =>
    expect(readTypedNumber(text)).toEqual({ value: -3 }),
  );

  it.each([
    ['', 'Enter a number.'],
    ['1,000,000', '“1,000,000” is not a number. Write 0.0625, 1/16 or 6.25e-2, for example.'],
    ['1/0', 'A fraction cannot be divided by 0.'],
    ['1/2/3', '“1/2/3” is not a number. Write 0.0625, 1/16 or 6.25e-2, for example.'],
    ['half', '“half” is not a number. Write 0.0625, 1/16 or 6.25e-2, for example.'],
    ['1e999', '“1e999” is not a number. Write 0.0625, 1/16 or 6.25e-2, for example.'],
  ])('refuses %j with a sentence', (text, problem) => expect(readTypedNumber(text)).toEqual({ problem }));
});

describe('isWithinDigits', () => {
  it('accepts what rounds to the same digits, and nothing else', () => {
    expect([0.062, 0.0618, 0.0613].map((typed) => isWithinDigits(typed, 0.0618, 2))).toEqual([true, true, true]);
    expect([0.061, 0.0624, -0.0618, 0].map((typed) => isWithinDigits(typed, 0.0618, 2))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isWithinDigits(0, 0, 2)).toBe(true);
    expect(isWithinDigits(0.001, 0, 2)).toBe(false);
  });

  it('finds digits too few where the right number, rounded to as many, reads the same', () => {
    const right = 0.0264;
    const few = (texts: readonly string[]): readonly boolean[] => texts.map((text) => isTooShort(text, right, 3));
    expect(few(['0.03', '3e-2', '0.026', '0,026', '.03'])).toEqual([true, true, true, true, true]);
    // Another number, a zero that is claimed, enough digits, a fraction, nothing but zeros, the other sign.
    expect(few(['0.02', '0.030', '0.0263', '1/38', '0.0', '−0.03'])).toEqual(Array.from({ length: 6 }, () => false));
  });

  it('accepts every number as it is printed with so many digits', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => Math.abs(value) > 1e-9);
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 6 }), (value, digits) => {
        const read = readTypedNumber(formatDigits(value, digits));
        return 'value' in read && isWithinDigits(read.value, value, digits);
      }),
    );
  });
});
