import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '@testing-library/react';
import { scaleLinear, ticks } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
// Puts a notation in force, in whose letters the picture names its axes.
import '../../../src/quantity';
import { safeDomain, safeTicks } from '../../../src/kit/plot/safeTicks';
import { AlongWeightPlot } from '../../../src/views/NumericCheck/AlongWeight';

const anyFinite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 5e-324, 1e-320, -1e-310, 1e300, -1e300, Number.MAX_VALUE, 1, 1 + 2 ** -52),
);

describe('safeDomain', () => {
  it('can be drawn, whatever the numbers: an axis has ticks, and every number a place', () => {
    expect(() => ticks(1e-310, 3e-310, 4)).toThrow();
    fc.assert(
      fc.property(anyFinite, anyFinite, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const domain = safeDomain(low, high);
        expect(domain[1]).toBeGreaterThan(domain[0]);
        expect(safeTicks(...domain, 4).length).toBeGreaterThan(0);
        const x = scaleLinear(domain, [0, 300]);
        for (const value of [low, high]) expect(Number.isFinite(x(value))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the numbers’ own where they can be drawn', () => {
    expect(safeDomain(-2, 3)).toEqual([-2, 3]);
  });
});

describe('charts', () => {
  it.each([
    [0, 5e-324],
    [5e-324, 5e-324],
    [1e-310, 3e-310],
    [1e300, 1.5e300],
  ])('of a loss from %s to %s are drawn', (low, high) => {
    const { container } = render(
      <AlongWeightPlot
        name="weight"
        curve={{
          from: -1,
          to: 1,
          points: [
            { weight: -1, loss: low },
            { weight: 1, loss: high },
          ],
          nudge: { weight: 0, h: 0.1, loss: low, below: low, above: high, slope: 1, usual: 1 },
        }}
        gradient={1}
      />,
    );
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
  });

  it('take their ticks from safeTicks, but for counts and what has been looked at before', () => {
    const looked = ['views/Loss/lossScales.ts', 'views/Sum/Histogram.tsx'];
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
    const asking = files.filter(
      (file) => /\.tsx?$/.test(file) && /\.ticks\(/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(asking.filter((file) => !looked.includes(file))).toEqual([]);
  });
});
