import { describe, expect, it } from 'vitest';
import { formatApart, formatWithPower } from '../../src/text';

function apart(one: number, other: number): readonly string[] | undefined {
  const format = formatApart(one, other);
  return format && [one, other].map((number) => formatWithPower(number, format));
}

describe('formatApart', () => {
  it('is absent where three digits tell two numbers apart, and where they are the same', () => {
    expect(formatApart(0.125, 0.126)).toBeUndefined();
    expect(formatApart(0.125, 0.125)).toBeUndefined();
    expect(formatApart(0, 0)).toBeUndefined();
    expect(formatApart(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(formatApart(0.125, 0.125 + 1e-16)).toBeUndefined();
  });

  it('has as many digits as tell them apart', () => {
    expect(apart(0.125, 0.12502)).toEqual(['0.12500', '0.12502']);
    expect(apart(1234.1, 1234.4)).toEqual(['1234.1', '1234.4']);
    expect(apart(2.51e-7, 2.52e-7)).toEqual(['2.51·10⁻⁷', '2.52·10⁻⁷']);
  });

  it('is absent where as many further digits as have room do not tell them apart', () => {
    expect(formatApart(0.125, 0.1250002, 2)).toBeUndefined();
    expect(formatApart(0.125, 0.12502, 2)).toEqual({ decimals: 5, exponent: 0 });
  });
});
