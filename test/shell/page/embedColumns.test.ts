import { describe, expect, it } from 'vitest';
import { embedGrid, embedLayout, fitsStacked, isStacked, lessonGrid } from '../../../src/shell/page/embedColumns';
import type { Width } from '../../../src/views';

const columnsOf = (width: number, wants: readonly Width[], scale = 1): number => {
  const { columns } = embedGrid(width, 16 * scale, wants);
  const repeated = /^repeat\((\d+)/.exec(columns);
  return repeated ? Number(repeated[1]) : (columns.match(/minmax/g)?.length ?? 0);
};

describe('fitsStacked', () => {
  it('is true from the least heights, the bar and the gaps on', () => {
    const needed = 14 + 12 + 2 * 0.5 + 3.5;
    expect(fitsStacked(needed * 16, 16, ['wide', 'usual'])).toBe(true);
    expect(fitsStacked(needed * 16 - 1, 16, ['wide', 'usual'])).toBe(false);
    expect(fitsStacked(needed * 16, 24, ['wide', 'usual'])).toBe(false);
  });
});

describe('lessonGrid', () => {
  it.each([
    [639, 16, true],
    [640, 16, false],
    [959, 24, true],
  ])('of %i px with %i px per rem is stacked: %s', (width, pixelsPerRem, stacked) => {
    expect(isStacked(lessonGrid(width, pixelsPerRem))).toBe(stacked);
  });
});

describe('embedGrid', () => {
  it('stacks below 640 px, and stands two side by side from there on', () => {
    expect(columnsOf(639, ['wide', 'usual'])).toBe(1);
    expect(columnsOf(640, ['wide', 'usual'])).toBe(2);
    expect(columnsOf(800, ['wide', 'usual'])).toBe(2);
  });

  it('gives the ledger more of the width than the network', () => {
    expect(embedGrid(800, 16, ['wide', 'usual']).columns).toBe('minmax(0, 3fr) minmax(0, 2fr)');
  });

  it('fills its rows evenly and leaves no hole', () => {
    expect(embedGrid(1280, 16, ['usual', 'wide', 'wide', 'usual'])).toEqual({
      columns: 'repeat(2, minmax(0, 1fr))',
      lastSpans: 1,
    });
    expect(embedGrid(800, 16, ['wide', 'usual', 'usual'])).toEqual({
      columns: 'repeat(2, minmax(0, 1fr))',
      lastSpans: 2,
    });
  });

  it('stacks what would squeeze a view that stands across, and gives the ledger more of the height than the network', () => {
    expect(columnsOf(700, ['across', 'wide'])).toBe(1);
    expect(columnsOf(1280, ['across', 'wide'])).toBe(2);
    expect(embedGrid(480, 16, ['wide', 'usual']).rows).toBe('minmax(14rem, 3fr) minmax(12rem, 2fr)');
  });

  it('counts big type as a smaller frame', () => {
    expect(columnsOf(800, ['wide', 'usual'], 1.5)).toBe(1);
  });
});

describe('embedLayout', () => {
  it('is a phone’s below 480 px', () => {
    expect([embedLayout(479, 16), embedLayout(480, 16), embedLayout(700, 24)]).toEqual(['phone', 'tablet', 'phone']);
  });
});
