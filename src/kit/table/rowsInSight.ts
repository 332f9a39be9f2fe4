/** Which rows of a scrolling table are in sight between its head and its totals, and how far it is scrolled to show those in question. */
import { drawnScale } from '../fit/layoutSize';

export interface TableParts {
  readonly scroller: HTMLElement;
  readonly table: HTMLTableElement;
  /** What says how many rows are out of sight; hidden or not. */
  readonly line: HTMLElement;
  /** The number of rows, rendered or not. */
  readonly count: number;
}

/** Rows are counted from 0. */
export interface RowsInSight {
  /** The table is higher than its room. */
  readonly isLonger: boolean;
  /** By more than a row: in place of a single one, a line that counts it would say less. */
  readonly hasLine: boolean;
  /** How many rows are above. */
  readonly above: number;
  /** Before this one the rows in sight end. */
  readonly last: number;
  /** Rows under the rule that are scrolled as well, and are further below. */
  readonly further: number;
}

/** In pixels: rounding may leave as much. */
const slack = 2;

/** Less of a row than this has no letters in it. */
const edge = 3;

export function allInSight(count: number): RowsInSight {
  return { isLonger: false, hasLine: false, above: 0, last: count, further: 0 };
}

/** A row that is cut is out of sight: what is said of the others holds with those that can be read. */
export function rowsInSight({ lack, scale, count, top, bottom, end, totals, rowsThat, startOf }: Layout): RowsInSight {
  if (lack <= slack) return allInSight(count);
  const stuck = totals.filter(({ isLoose }) => !isLoose);
  const isOut = (total: Total): boolean => total.bottom > end + edge || stuck.some((one) => overlaps(one, total));
  return {
    isLonger: true,
    hasLine: lack > (startOf(1) - startOf(0)) / scale,
    above: rowsThat('begin', top - edge),
    last: rowsThat('end', bottom + edge),
    further: totals.filter((total) => total.isLoose && isOut(total)).length,
  };
}

/** The line’s height in pixels of the layout, with what is left between head and totals below as many whole rows as have room. */
export function heightWithSpare({ scale, top, bottom, startOf, lineNow }: Layout): number {
  const row = startOf(1) - startOf(0);
  const spare = row > 0 ? (bottom - top) % row : 0;
  return row - spare < edge ? lineNow : lineNow + spare / scale;
}

/** In pixels of the layout: how much of a row is under the head. */
export function cutAbove({ scale, top, startOf }: Layout): number {
  const row = startOf(1) - startOf(0);
  const cut = row > 0 ? (top - startOf(0)) % row : 0;
  return cut < slack || row - cut < slack ? 0 : cut / scale;
}

function overlaps(one: Total, other: Total): boolean {
  return one.top < other.bottom - edge && other.top < one.bottom - edge;
}

/** How far the table has to be scrolled for as many of the rows as have room together, the most important first. */
export function scrollFor(rows: readonly number[], { scale, top, bottom, startOf }: Layout): number {
  for (let some = rows.length; some > 0; some--) {
    const shown = rows.slice(0, some);
    const [from, to] = [startOf(Math.min(...shown)), startOf(Math.max(...shown) + 1)];
    if (some > 1 && to - from > bottom - top) continue;
    if (from >= top - slack && to <= bottom + slack) return 0;
    // In the middle, under a whole row.
    let first = Math.min(...shown);
    while (first > 0 && from - startOf(first - 1) <= (bottom - top - (to - from)) / 2) first--;
    return (startOf(first) - top) / scale;
  }
  return 0;
}

/** Whether rows under the rule are scrolled with those above it. */
export function hasLooseTotals({ totals }: Layout): boolean {
  return totals.some(({ isLoose }) => isLoose);
}

/** In pixels of the layout: what stays in sight above and below the rows. */
export function edgesAround({ box, scale, top, end, totals }: Layout): {
  readonly head: number;
  readonly foot: number;
} {
  const foot = totals.filter(({ isLoose }) => !isLoose).reduce((sum, total) => sum + total.bottom - total.top, 0);
  return { head: (top - box.top) / scale, foot: (foot + box.bottom - end) / scale };
}

interface Total {
  readonly top: number;
  readonly bottom: number;
  /** It is scrolled with the rows. */
  readonly isLoose: boolean;
}

export type Layout = ReturnType<typeof layoutOf>;

/** As it stands now; places are in the pixels in which it is drawn. */
export function layoutOf({ scroller, table, line, count }: TableParts) {
  const { tHead, tFoot } = table;
  const box = scroller.getBoundingClientRect();
  const scale = drawnScale(scroller);
  const end = box.top + (scroller.clientTop + scroller.clientHeight) * scale;
  const lineNow = line.getBoundingClientRect().height / scale;
  const isFootStuck = isStuck(tFoot);
  const totals = [...(tFoot?.rows ?? [])]
    .filter((row) => row.offsetHeight > 0)
    .map((row): Total => {
      const { top, bottom } = row.getBoundingClientRect();
      return { top, bottom, isLoose: !isFootStuck && row !== line && !isStuck(row) };
    });
  return {
    count,
    box,
    scale,
    end,
    lineNow,
    // Without the line: with its own height it would decide about itself.
    lack: scroller.scrollHeight - lineNow - scroller.clientHeight,
    totals,
    top: tHead && isStuck(tHead) ? tHead.getBoundingClientRect().bottom : box.top,
    bottom: Math.min(end, ...totals.filter(({ isLoose }) => !isLoose).map(({ top }) => top)),
    ...rowsOf(table, count),
  };
}

/** Where some rows are not rendered, all have the height of one that is. There may be a million. */
function rowsOf({ tBodies: [body] }: HTMLTableElement, count: number) {
  const all = [...(body?.rows ?? [])].filter((row) => row.offsetHeight > 0);
  const rows = all.filter((row) => !row.ariaHidden && row.role !== 'presentation');
  if (body && all.some((row) => row.ariaHidden)) {
    const { top: start, height: whole } = body.getBoundingClientRect();
    // After many rows there may be few, of which none is rendered yet.
    const height = rows[0]?.getBoundingClientRect().height ?? whole / count;
    const rounded = { begin: Math.ceil, end: Math.floor };
    return {
      startOf: (row: number): number => start + row * height,
      rowsThat: (what: 'begin' | 'end', place: number): number =>
        Math.min(count, Math.max(0, rounded[what]((place - start) / height))),
    };
  }
  const boxes = rows.map((row) => row.getBoundingClientRect());
  return {
    startOf: (row: number): number => boxes[row]?.top ?? boxes.at(-1)?.bottom ?? 0,
    /** How many begin or end above that place. */
    rowsThat: (what: 'begin' | 'end', place: number): number =>
      boxes.filter(({ top, bottom }) => (what === 'begin' ? top : bottom) < place).length,
  };
}

function isStuck(part: Element | null): boolean {
  return part !== null && getComputedStyle(part).position === 'sticky';
}
