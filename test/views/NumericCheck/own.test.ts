import { describe, expect, it } from 'vitest';
import { type NamedFactor, ownVerdict } from '../../../src/views/NumericCheck/ownVerdict';
import { ownKeyText, readOwn } from '../../../src/views/NumericCheck/readOwn';

const valuesOf = (text: string, parameters = 9): unknown => {
  const read = readOwn(text, parameters);
  return read.ok ? read.numbers.map((number) => number?.value) : read.problem;
};

describe('readOwn', () => {
  it('reads lists of programs, columns, decimal commas and numbers that are left out', () => {
    expect(valuesOf('[0.1, -0.2, 3e-4]')).toEqual([0.1, -0.2, 3e-4]);
    expect(valuesOf('[[0.1 0.2]\n [0.3 0.4]]')).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect(valuesOf('0,5\n−0,25')).toEqual([0.5, -0.25]);
    expect(valuesOf('0.1,-,0.3')).toEqual([0.1, undefined, 0.3]);
    expect(valuesOf('0.1\n–\nnan\n0.3\n\n')).toEqual([0.1, undefined, undefined, 0.3]);
    expect(valuesOf('1/4, -2/8')).toEqual([0.25, -0.25]);
    expect(valuesOf('')).toEqual([]);
  });

  it('refuses what is no number, and more numbers than there are parameters', () => {
    expect(readOwn('0.1, x', 9)).toEqual({ ok: false, problem: 'notANumber', at: 2, text: 'x' });
    expect(readOwn('1 2 3', 2)).toEqual({ ok: false, problem: 'tooMany', count: 3 });
  });

  it('writes what it reads again', () => {
    const read = readOwn('0,5\n-\n1e-3', 9);
    expect(read.ok && ownKeyText(read.numbers)).toBe('0.5,-,1e-3');
    expect(valuesOf('0.5,-,1e-3')).toEqual([0.5, undefined, 1e-3]);
  });
});

describe('ownVerdict', () => {
  const gradients = [0.0213, -0.147, 0.083, 0.31];
  const verdictOn = (numbers: readonly string[], factors: readonly NamedFactor[] = [], parameters = 13) => {
    const read = readOwn(numbers.join('\n'), parameters);
    if (!read.ok) throw new Error(read.problem);
    const pairs = read.numbers.flatMap((own, index) => (own ? [{ own, gradient: gradients[index] ?? 0 }] : []));
    return ownVerdict(pairs, factors, parameters);
  };
  const times = (factor: number, count = 4): readonly string[] =>
    gradients.slice(0, count).map((one) => (factor * one).toPrecision(4));

  it('takes three numbers to name a factor, and one to say that it agrees', () => {
    expect(verdictOn(times(5, 2))).toEqual({ kind: 'few', needed: 3 });
    expect(verdictOn(times(5, 2), [], 2)).toMatchObject({ kind: 'factor', count: 2 });
    expect(verdictOn(times(5, 3))).toMatchObject({ kind: 'factor', count: 3, names: [] });
    expect(verdictOn(times(1, 1))).toEqual({ kind: 'same', count: 1, misfits: 0 });
  });

  it('names every factor that has the value', () => {
    const factors: readonly NamedFactor[] = [
      ['perDivisor', 0.5],
      ['half', 0.5],
      ['sign', -1],
    ];
    expect(verdictOn(times(2), factors)).toMatchObject({ kind: 'factor', names: ['perDivisor', 'half'] });
    expect(verdictOn(times(-1), factors)).toMatchObject({ kind: 'factor', names: ['sign'] });
  });

  it('lets a number of one digit tell nothing, and a difference be off by a percent', () => {
    expect(verdictOn(['0.04', '-0.3', '0.2', '0.6'])).toMatchObject({ kind: 'few' });
    expect(verdictOn(['0.02143', '-0.1463', '0.0834', '0.3112'])).toMatchObject({ kind: 'same' });
  });

  it('says of ratios that differ that no factor is shared', () => {
    expect(verdictOn(['0.0213', '0.147', '0.166', '0.93'])).toMatchObject({ kind: 'varies', smallest: -1, largest: 1 });
  });
});
