import { describe, expect, it } from 'vitest';
import { fittingTicks } from '../../../src/kit/plot/fittingTicks';
import { endWidth, labelWidth, type PlotSpec, plotFrame, shortEndName } from '../../../src/kit/plot/plotFrame';
import { axisTicks } from '../../../src/kit/plot/safeTicks';
import { spreadApart } from '../../../src/kit/plot/spreadApart';
import { shortened, textWidth } from '../../../src/kit/plot/textWidth';

const rem = 16;
const spec: PlotSpec = { x: { domain: [0, 40] }, y: { domain: [0, 0.15] } };
const frame = (width: number, height: number, more: Partial<PlotSpec> = {}) =>
  plotFrame({ width, height, rem }, { ...spec, ...more });

describe('fittingTicks', () => {
  const make = (count: number) => axisTicks(0, 0.15, count);
  const apart = (least: number) => ({
    touch: (one: { value: number }, next: { value: number }) => next.value - one.value < least,
  });

  it('are as many as are wanted where they have room', () => {
    expect(fittingTicks(make, { wanted: 3, ...apart(0.01) }).map(({ label }) => label)).toEqual([
      '0',
      '0.05',
      '0.10',
      '0.15',
    ]);
  });

  it('are at least two, also where so few would be one', () => {
    expect(axisTicks(0.02, 0.15, 1).map(({ label }) => label)).toEqual(['0.1']);
    expect(fittingTicks((count) => axisTicks(0.02, 0.15, count), { wanted: 1, ...apart(0.01) }).length).toBeGreaterThan(
      1,
    );
  });

  it('are the first and the last where the others touch', () => {
    expect(fittingTicks(make, { wanted: 3, ...apart(0.12) }).map(({ label }) => label)).toEqual(['0', '0.15']);
  });
});

describe('plotFrame', () => {
  it('has a left margin as wide as the longest number', () => {
    const [short, long] = [frame(400, 200), frame(400, 200, { y: { domain: [0, 1.5e-7] } })];
    const widest = Math.max(...long.ticks.y.map(({ label }) => labelWidth(label)));
    expect(long.box.left).toBeGreaterThan(widest * rem);
    expect(long.box.left).toBeGreaterThan(short.box.left);
  });

  it.each([48, 64, 100, 150, 208, 600])('has two numbers on each axis at a height of %i px', (height) => {
    const { ticks } = frame(400, height);
    expect(ticks.x.length).toBeGreaterThan(1);
    expect(ticks.y.length).toBeGreaterThan(1);
  });

  it('has no labels that touch, however narrow it is', () => {
    for (let width = 120; width < 700; width += 20) {
      const { ticks, x, box } = frame(width, 160, { x: { domain: [0, 4000], now: { value: 37, label: '37' } } });
      const sorted = [...ticks.x].sort((one, other) => one.value - other.value);
      for (const [index, tick] of sorted.entries()) {
        const next = sorted[index + 1];
        const right = x(tick.value) + (labelWidth(tick.label) / 2) * rem;
        expect(right).toBeLessThan(next ? x(next.value) - (labelWidth(next.label) / 2) * rem : width + 1);
      }
      expect(sorted.map(({ value }) => value)).toContain(37);
      expect(box.right).toBeGreaterThan(box.left);
    }
  });

  it('names its axes in full where there is room, and else in short, inside itself', () => {
    const name = { short: 'step', long: 'training step →' };
    const named: Partial<PlotSpec> = {
      x: { domain: [1, 40], name },
      y: { domain: [0, 1], name: { short: 'E', long: '↑ loss' } },
    };
    expect(frame(400, 200, named).names.map(({ text }) => text)).toEqual(['↑ loss', 'training step →']);
    expect(frame(400, 100, named).names.map(({ text }) => text)).toEqual(['↑ loss', 'step']);
    expect(frame(24, 100, named).names.map(({ text }) => text)).toEqual(['E', 'step']);
    for (const { text, x, y, anchor } of frame(300, 100, named).names) {
      expect(anchor === 'end' ? x - labelWidth(text) * rem : x).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(100);
    }
  });

  it('shortens the name at the end of a curve, but not where it has made room for it', () => {
    const end = { name: 'mean with momentum', number: '0.0941' };
    const ends = [endWidth(end)];
    expect(shortEndName(frame(600, 160, { ends }), end)).toBe('mean with momentum');
    expect(shortEndName(frame(280, 160, { ends }), end)).toMatch(/^mean.*…$/);
  });
});

describe('shortened', () => {
  it('keeps what has room, and says by three dots that there is more', () => {
    expect(shortened('momentum', textWidth('momentum'))).toBe('momentum');
    expect(shortened('momentum', 4)).toBe('mom…');
    expect(shortened('momentum', 0.5)).toBe('');
  });
});

describe('spreadApart', () => {
  it('leaves labels where they belong that do not touch', () => {
    expect(spreadApart([10, 60], 16, [0, 100])).toEqual([10, 60]);
  });

  it('moves two that touch apart by the same distance', () => {
    // 24 and 20 have their middle at 22, and 16 between them: 22 ± 8.
    expect(spreadApart([24, 20], 16, [0, 100])).toEqual([30, 14]);
  });

  it('keeps them within the ends', () => {
    expect(spreadApart([98, 99], 16, [0, 100])).toEqual([84, 100]);
    expect(spreadApart([1, 2], 16, [0, 100])).toEqual([0, 16]);
  });
});
