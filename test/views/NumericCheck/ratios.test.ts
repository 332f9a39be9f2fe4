import { describe, expect, it } from 'vitest';
import { differenceStep } from '../../../src/model';
import { readCompared, readStep } from '../../../src/views/NumericCheck/checkKeys';
import { digitsInCommon, printedApart, ratioOf, verdictOn } from '../../../src/views/NumericCheck/ratios';
import { tenDigits } from '../../../src/views/NumericCheck/tenDigits';

const step = { divisor: 8, loss: 0.5 };
const slopes = [0.2, -0.03, 0.004, 0.7];
const times = (factor: number) => slopes.map((numeric) => ({ numeric, gradient: factor * numeric }));

describe('verdictOn', () => {
  it.each([
    [8, 'divisor'],
    [1 / 8, 'perDivisor'],
    [5, 'other'],
  ] as const)('a ratio of %f everywhere is named: %s', (factor, name) => {
    expect(verdictOn(times(factor), step)).toMatchObject({ kind: 'constant', factor: name, outliers: 0 });
  });

  it('ratio 1 up to the rounding of the differences is a gradient that is right', () => {
    const nearly = times(1).map(({ numeric, gradient }) => ({ numeric: numeric * (1 + 1e-8), gradient }));
    expect(verdictOn(nearly, step)).toEqual({ kind: 'one', outliers: 0, counted: 4 });
  });

  it('the ratio that is called 1 is counted from 1, not from the one in the middle', () => {
    const kinked = [0.5, 0.9995, 0.9995, 0.9995, 0.9987, 1].map((ratio) => ({ numeric: 0.1, gradient: 0.1 * ratio }));
    expect(verdictOn(kinked, { ...step, hasKinks: true })).toEqual({ kind: 'one', outliers: 2, counted: 6 });
  });

  it('ratios that differ are no forgotten factor', () => {
    const others = slopes.map((numeric, index) => ({ numeric, gradient: numeric * (index + 1) }));
    expect(verdictOn(others, step)).toEqual({ kind: 'varies', smallest: 1, largest: 4 });
  });

  it('one weight in a hundred that is off is an outlier, not a verdict', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ numeric: 0.1, gradient: index === 7 ? 0.05 : 0.1 }));
    expect(verdictOn(many, step)).toEqual({ kind: 'one', outliers: 1, counted: 100 });
  });

  it('kinks may spoil the slopes of a gradient that is right, where the network has any', () => {
    const kinked = [...times(1).slice(0, 3), { numeric: 0.5, gradient: 0.25 }];
    expect(verdictOn(kinked, { ...step, hasKinks: true })).toEqual({ kind: 'one', outliers: 1, counted: 4 });
    expect(verdictOn(kinked, step)).toMatchObject({ kind: 'varies' });
  });

  it('gradients that are all 0 have no factor in common with slopes that are not', () => {
    expect(verdictOn(times(0), step)).toEqual({ kind: 'noGradient' });
  });

  it('numbers that are not finite cannot be compared', () => {
    expect(
      verdictOn(
        [...slopes.map((numeric) => ({ numeric, gradient: numeric })), { numeric: Number.NaN, gradient: 1 }],
        step,
      ),
    ).toEqual({
      kind: 'notFinite',
    });
  });

  it('slopes that are 0 both ways say nothing', () => {
    expect(ratioOf({ numeric: 1e-12, gradient: 0 }, step)).toBeUndefined();
    expect(verdictOn([{ numeric: 1e-12, gradient: 0 }], step)).toEqual({ kind: 'zero' });
  });

  it('slopes below the rounding of a large loss are measured where h is large, too', () => {
    const large = { divisor: 8, loss: 2.5e15 };
    const slopes = { numeric: 5e7, gradient: 5e7 };
    expect(ratioOf(slopes, large)).toBeUndefined();
    expect(ratioOf({ ...slopes, h: differenceStep(1e8) }, large)).toBe(1);
    // A narrower difference measures no more.
    expect(ratioOf({ ...slopes, h: 1e-13 }, large)).toBeUndefined();
  });
});

describe('printedApart', () => {
  it('prints two ratios with as many digits as tell them apart', () => {
    expect(printedApart(0.5, 4)).toEqual(['0.500', '4.00']);
    expect(printedApart(1.32192, 1.32423)).toEqual(['1.322', '1.324']);
  });
});

describe('digitsInCommon', () => {
  it('counts how far two numbers go together', () => {
    expect(digitsInCommon(0.0129736712, 0.0129736713)).toBe(8);
    expect(digitsInCommon(1, -1)).toBe(0);
    expect(digitsInCommon(0, 0)).toBe(15);
  });
});

describe('the keys of the link', () => {
  it('read what makes sense and nothing else', () => {
    expect(['0.01', '0', '-1', '11', 'x', undefined].map(readStep)).toEqual([0.01, ...Array(5).fill(undefined)]);
    expect(['gradientSum', 'delta', undefined].map(readCompared)).toEqual([
      'gradientSum',
      'batchGradient',
      'batchGradient',
    ]);
  });
});

it('a gradient beside a slope that is not computable has digits and a power of its own', () => {
  expect(tenDigits(Number.NaN, 2.9e159)).toEqual({ decimals: 9, exponent: 159 });
});
