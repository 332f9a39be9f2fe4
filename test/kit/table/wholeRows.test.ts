import { describe, expect, it } from 'vitest';
import { lackOf, type MeasuredRows, rowsAtEnd, shownRows } from '../../../src/kit/table/wholeRows';

/** Rows of 30 pixels under a head of 20, with totals of 40, in a scroller of 200: 140 are left for the rows and the line. */
function table(measured: Partial<MeasuredRows> = {}): MeasuredRows {
  const edge = (row: number): number => 30 * row;
  return {
    scrollTop: 0,
    height: 200,
    before: 20,
    head: 20,
    foot: 40,
    count: 10,
    notes: 0,
    samplesEnd: 300,
    edge,
    ...measured,
  };
}

const still = { least: 18, towards: 0 };

describe('shownRows', () => {
  it('shows as many whole rows as leave room for the line, which takes what is left', () => {
    // 4 rows are 120 pixels and leave 20.
    expect(shownRows(table(), still)).toEqual({ scrollTop: 0, rest: 20, above: 0, below: 6 });
    // A line of 25 pixels leaves room for 3 rows: 90 pixels, and 50 for the line.
    expect(shownRows(table(), { ...still, least: 25 })).toEqual({ scrollTop: 0, rest: 50, above: 0, below: 7 });
  });

  it('needs no line where all rows are in sight', () => {
    // 20 + 4 · 30 + 40 = 180
    expect(shownRows(table({ count: 4 }), still)).toBeUndefined();
    // 20 + 5 · 30 + 40 = 210
    expect(shownRows(table({ count: 5 }), still)?.below).toBe(1);
  });

  it('takes no sample out of sight for the line where only totals scroll', () => {
    // 4 samples are 120 pixels of 140, and a total follows. A line of 25 pixels would leave room for 3 of them.
    const measured = table({ count: 5, samplesEnd: 4 * 30 });
    expect(shownRows(measured, { ...still, least: 25 })).toEqual({ scrollTop: 0, rest: 20, above: 0, below: 1 });
    expect(shownRows(table({ count: 5, samplesEnd: 5 * 30 }), { ...still, least: 25 })?.rest).toBe(50);
  });

  it('ends the scrolling at a whole row: the nearer one, or the next one in the direction of the scrolling', () => {
    expect(shownRows(table({ scrollTop: 40 }), still)?.scrollTop).toBe(30);
    expect(shownRows(table({ scrollTop: 50 }), still)?.scrollTop).toBe(60);
    expect(shownRows(table({ scrollTop: 35 }), { ...still, towards: 1 })?.scrollTop).toBe(60);
    expect(shownRows(table({ scrollTop: 55 }), { ...still, towards: -1 })?.scrollTop).toBe(30);
    expect(shownRows(table({ scrollTop: 60 }), { ...still, towards: 1 })?.scrollTop).toBe(60);
  });

  it('shows the last rows at the end, and counts those above', () => {
    // 4 of 10 rows: the first in sight is the seventh.
    expect(shownRows(table({ scrollTop: 300 }), still)).toEqual({ scrollTop: 180, rest: 20, above: 6, below: 0 });
  });

  it('leaves more for the line where a high row has no room', () => {
    // The third row is 100 pixels high: two rows are 60 pixels, and 80 are left.
    const edge = (row: number): number => (row < 3 ? 30 * row : 30 * row + 70);
    expect(shownRows(table({ edge }), still)).toEqual({ scrollTop: 0, rest: 80, above: 0, below: 8 });
  });

  it('scrolls what stands above the head out of sight', () => {
    // A caption of 15 pixels leaves 125 for rows: 3 of them, and 35 for the line. The second row is whole at 30 + 15.
    expect(shownRows(table({ before: 35 }), still)).toEqual({ scrollTop: 0, rest: 35, above: 0, below: 7 });
    expect(shownRows(table({ before: 35, scrollTop: 44 }), still)?.scrollTop).toBe(45);
  });

  it('counts no notes below the rows', () => {
    expect(shownRows(table({ notes: 1 }), still)?.below).toBe(5);
  });

  it('counts no headings among the rows out of sight', () => {
    // The fifth row is the first of the 6 below, or the last but one of the 6 above.
    expect(shownRows(table(), { ...still, headings: [0, 4] })?.below).toBe(6 - 1);
    expect(shownRows(table({ scrollTop: 300 }), { ...still, headings: [0, 4] })?.above).toBe(6 - 2);
  });

  it('does nothing where not even one row has room', () => {
    expect(shownRows(table({ height: 100 }), still)).toBeUndefined();
  });

  it('finds its place among a million rows', () => {
    expect(shownRows(table({ count: 1e6, samplesEnd: 30e6, scrollTop: 15_000_001 }), still)?.above).toBe(500_000);
  });

  it('has no line where only totals that scroll with the rows are in sight', () => {
    expect(shownRows(table({ foot: 0, count: 12, samplesEnd: 60, scrollTop: 30 }), still)?.above).toBe(1);
    expect(shownRows(table({ foot: 0, count: 12, samplesEnd: 60, scrollTop: 60 }), still)).toBeUndefined();
  });
});

describe('shownRows with rows to keep', () => {
  it('leaves the rows where they are if those in question are among them', () => {
    expect(shownRows(table({ scrollTop: 60 }), { ...still, keep: [4] })?.scrollTop).toBe(60);
  });

  it('puts one that is out of sight in the middle', () => {
    // 4 rows fit: the fifth to the eighth, with the seventh among them.
    expect(shownRows(table(), { ...still, keep: [6] })?.scrollTop).toBe(30 * 4);
    expect(shownRows(table(), { ...still, keep: [9] })?.scrollTop).toBe(30 * 6);
  });

  it('goes back to the top where that shows them', () => {
    expect(shownRows(table({ scrollTop: 180 }), { ...still, keep: [1] })?.scrollTop).toBe(0);
  });

  it('shows as many as have room together, the first ones before the others', () => {
    // The fourth to the seventh.
    expect(shownRows(table(), { ...still, keep: [4, 6] })?.scrollTop).toBe(30 * 3);
    expect(shownRows(table(), { ...still, keep: [1, 9] })?.scrollTop).toBe(0);
    expect(shownRows(table(), { ...still, keep: [9, 1] })?.scrollTop).toBe(30 * 6);
  });
});

describe('lackOf', () => {
  it('is what all rows need beyond their room', () => {
    // 20 + 5 · 30 + 40 − 200
    expect(lackOf(table({ count: 5 }))).toBe(10);
    expect(lackOf(table({ count: 4 }))).toBe(20 + 4 * 30 + 40 - 200);
  });
});

describe('rowsAtEnd', () => {
  /** 4 samples and 3 totals that scroll with them. */
  const measured = table({ scrollTop: 30, foot: 0, count: 7, samplesEnd: 4 * 30 });
  const contents = 20 + 7 * 30;

  it('gives the line what leaves the first sample in sight whole', () => {
    // 30 of 230 pixels are out of sight: just the first sample, but the line needs 18. Without the second one, 30 are left for it.
    expect(rowsAtEnd(measured, { contents, least: 18 })).toEqual({ scrollTop: 60, rest: 30, above: 2, below: 0 });
    expect(rowsAtEnd(measured, { contents, least: 0 })).toEqual({ scrollTop: 30, rest: 0, above: 1, below: 0 });
    // Another 10 pixels of totals would slice the second sample, and go to the line.
    expect(rowsAtEnd(measured, { contents: contents + 10, least: 18 })?.rest).toBe(20);
  });

  it('needs no line where all rows are in sight, and has none where no sample is', () => {
    expect(rowsAtEnd(table({ height: 240 }), { contents: 240, least: 18 })).toBeUndefined();
    expect(rowsAtEnd(table({ samplesEnd: 60, count: 12 }), { contents: 20 + 12 * 30, least: 18 })).toBeUndefined();
  });
});
