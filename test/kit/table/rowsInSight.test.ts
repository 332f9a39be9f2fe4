// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  cutAbove,
  heightWithSpare,
  type Layout,
  layoutOf,
  rowsInSight,
  scrollFor,
} from '../../../src/kit/table/rowsInSight';

interface Laid {
  readonly scrollTop?: number;
  readonly rows?: readonly number[];
  /** Before and after the rows that are rendered. */
  readonly spacers?: readonly [number, number];
  readonly count?: number;
}

/** A head of 20 pixels and totals of 40 in a scroller of 200: 140 are left for the rows, which are 30 high. */
function laid({ scrollTop = 0, rows = Array(10).fill(30), spacers = [0, 0], count = rows.length }: Laid = {}): Layout {
  const scroller = document.createElement('div');
  const table = scroller.appendChild(document.createElement('table'));
  const lay = (part: HTMLElement, top: number, height: number, isSticky = false): void => {
    part.getBoundingClientRect = () => DOMRect.fromRect({ y: top, width: 100, height });
    Object.defineProperty(part, 'offsetHeight', { value: height });
    if (isSticky) part.style.position = 'sticky';
  };
  lay(table.createTHead(), 0, 20, true);
  const body = table.createTBody();
  const heights = [spacers[0], ...rows, spacers[1]];
  let top = 20 - scrollTop;
  lay(
    body,
    top,
    heights.reduce((sum, height) => sum + height, 0),
  );
  heights.forEach((height, at) => {
    const row = body.insertRow();
    lay(row, top, height);
    if (at === 0 || at === heights.length - 1) row.ariaHidden = 'true';
    top += height;
  });
  const foot = table.createTFoot();
  lay(foot, 160, 40, true);
  const line = foot.insertRow();
  lay(line, 160, 0);
  lay(foot.insertRow(), 160, 40);
  lay(scroller, 0, 200);
  const whole = 60 + heights.reduce((sum, height) => sum + height, 0);
  Object.defineProperties(scroller, { clientHeight: { value: 200 }, scrollHeight: { value: whole } });
  scroller.scrollTop = scrollTop;
  return layoutOf({ scroller, table, line, count });
}

describe('rowsInSight', () => {
  it('counts the rows that are not whole', () => {
    expect(rowsInSight(laid())).toMatchObject({ hasLine: true, above: 0, last: 4 });
    expect(rowsInSight(laid({ scrollTop: 45 }))).toMatchObject({ above: 2, last: 6 });
  });

  it('has all rows in sight where they have room, and no line for a single one', () => {
    expect(rowsInSight(laid({ rows: [30, 30, 30, 30] }))).toMatchObject({ isLonger: false, last: 4 });
    expect(rowsInSight(laid({ rows: [30, 30, 30, 30, 30] }))).toMatchObject({
      isLonger: true,
      hasLine: false,
      last: 4,
    });
  });

  it('places rows that are not rendered by the height of one', () => {
    // 40 rows above those that are rendered, 950 below.
    const layout = laid({ scrollTop: 1200, spacers: [1200, 28500], count: 1000 });
    expect(rowsInSight(layout)).toMatchObject({ above: 40, last: 44 });
    expect(scrollFor([500], layout)).toBe(30 * (500 - 1) - 1200);
  });

  it('has no rows rendered after many have become few', () => {
    expect(scrollFor([83], laid({ rows: [], spacers: [2520, 0], count: 84 }))).toBe(30 * 82);
  });
});

describe('what a table scrolls to', () => {
  it('stays where the rows are in sight, and else has as many as have room in the middle', () => {
    expect(scrollFor([3], laid())).toBe(0);
    expect(scrollFor([6], laid())).toBe(30 * 5);
    // The last two are too far from each other.
    expect(scrollFor([6, 7, 0], laid())).toBe(30 * 5);
  });
});

describe('heightWithSpare', () => {
  it('leaves room for whole rows: of 140 pixels, four rows of 30 take 120', () => {
    expect(heightWithSpare(laid())).toBe(20);
  });

  it('leaves the line as it is where rows fill the room', () => {
    expect(heightWithSpare(laid({ rows: Array(10).fill(35) }))).toBe(0);
  });
});

it('cutAbove is what a table scrolled by one and a half rows has of the second under its head', () => {
  expect(cutAbove(laid({ scrollTop: 45 }))).toBe(15);
  expect(cutAbove(laid({ scrollTop: 60 }))).toBe(0);
});
