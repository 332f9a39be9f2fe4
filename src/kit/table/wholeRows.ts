/** Which rows of a scrolling table are in sight whole: the arithmetic of `useWholeRows`. */
import { drawnScale, layoutSize } from '../fit/layoutSize';

export interface MeasuredRows {
  readonly scrollTop: number;
  /** The scroller's height, without its scrollbar. */
  readonly height: number;
  /** Above the first row: the head, and a caption above it. */
  readonly before: number;
  /** What of it stays in sight. */
  readonly head: number;
  /** What stays in sight below the rows, without the line that counts the others. */
  readonly foot: number;
  readonly count: number;
  /** How many of them, at the end, are notes that are not counted. */
  readonly notes: number;
  /** Where the last sample ends, below the first row; totals that scroll with the rows may follow. */
  readonly samplesEnd: number;
  /** Where a row begins, below the first; the last one ends at `edge(count)`. */
  readonly edge: (row: number) => number;
}

export interface ShownRows {
  /** Where the first row in sight is whole. */
  readonly scrollTop: number;
  /** The height that the last whole row leaves. */
  readonly rest: number;
  /** How many are out of sight there, without the headings among them. */
  readonly above: number;
  readonly below: number;
}

export interface Wanted {
  /** The least height of the line that counts the other rows. */
  readonly least: number;
  /** The direction in which the reader scrolls: 1 is down. */
  readonly towards: number;
  /** Which rows are headings. */
  readonly headings?: readonly number[];
  /** Rows that have to be in sight, the most important first, as far as they have room together. */
  readonly keep?: readonly number[];
}

/** Heights are rounded to fractions of a pixel. */
const rounding = 0.5;

/** Undefined if all rows are in sight, if there is no room for a whole one, or if no sample is in sight. */
export function shownRows(
  measured: MeasuredRows,
  { least: leastOfLine, towards, headings = [], keep = [] }: Wanted,
): ShownRows | undefined {
  if (fits(measured)) return undefined;
  const { scrollTop, height, before, head, foot, count, notes, samplesEnd, edge } = measured;
  const end = edge(count);
  /** The room for rows if this one is the first in sight: only at the very top, all that stands above is, too. */
  const room = (first: number): number => height - foot - (first === 0 ? before : head);
  /** No sample gives way to the line where only totals are out of sight. */
  const leastFrom = (first: number): number => (first === 0 && samplesEnd <= room(0) + rounding ? 0 : leastOfLine);
  const hidden = scrollTop + head - before;
  let first = firstAtOrBelow(hidden - rounding, measured);
  // The edge before it, if it is nearer, or if the reader goes back.
  const isNearerBack = first > 0 && edge(first) - hidden > hidden - edge(first - 1);
  const isAligned = Math.abs(edge(first) - hidden) <= rounding;
  if (!isAligned && first > 0 && (towards < 0 || (towards === 0 && isNearerBack))) first--;
  const lastFrom = (first: number): number => {
    let last = first;
    while (last < count && edge(last + 1) - edge(first) <= room(first) - leastFrom(first) + rounding) last++;
    return last;
  };
  first = firstThatKeeps(keep, { first, lastFrom });
  // At the end, the last rows that have room are shown.
  while (first > 0 && end - edge(first - 1) <= room(first - 1) - leastFrom(first - 1)) first--;
  const last = lastFrom(first);
  // Among totals that scroll with the rows, the line is out of sight above them.
  if (last === first || edge(first) >= samplesEnd - rounding) return undefined;
  return {
    scrollTop: first === 0 ? 0 : edge(first) + before - head,
    rest: room(first) - (edge(last) - edge(first)),
    above: first - headings.filter((row) => row < first).length,
    below: Math.max(0, count - notes - last - headings.filter((row) => row >= last).length),
  };
}

/**
 * The height of all that is scrolled, without the line, when the table stands at its end. The browser rounds it to a pixel, so the last row says it, unless
 * something else follows.
 */
export function contentsAtEnd(scroller: HTMLElement, table: HTMLElement, line: HTMLElement): number {
  const rows = [...table.querySelectorAll<HTMLElement>('tbody > tr, tfoot > tr')].filter((row) => row.offsetHeight > 0);
  const last = rows.at(-1)?.getBoundingClientRect().bottom ?? 0;
  const { scrollTop, scrollHeight, clientTop } = scroller;
  const end = (last - scroller.getBoundingClientRect().top) / drawnScale(scroller) - clientTop + scrollTop;
  return (Math.abs(end - scrollHeight) < 1 ? end : scrollHeight) - layoutSize(line).height;
}

interface AtEnd {
  /** The height of all that is scrolled, without the line. */
  readonly contents: number;
  /** The least height of the line that counts the other rows. */
  readonly least: number;
  readonly headings?: readonly number[];
}

/**
 * At the loose end (`isAtLooseEnd`), where the line stands between samples and totals: it is as high as leaves the first sample in sight whole,
 * so the end is a little lower. Undefined if all rows are in sight, or no sample is.
 */
export function rowsAtEnd(measured: MeasuredRows, { contents, least, headings = [] }: AtEnd): ShownRows | undefined {
  const { height, before, head, samplesEnd, edge } = measured;
  if (contents <= height + rounding) return undefined;
  // Whole pixels: further a browser does not scroll.
  const topOf = (first: number): number => Math.floor(edge(first) + before - head);
  const restOf = (first: number): number => topOf(first) + height - contents;
  let first = 1;
  while (restOf(first) < least - rounding && edge(first) < samplesEnd - rounding) first++;
  if (edge(first) >= samplesEnd - rounding) return undefined;
  return {
    scrollTop: topOf(first),
    rest: restOf(first),
    above: first - headings.filter((row) => row < first).length,
    below: 0,
  };
}

interface KeptRows {
  /** The first row in sight without them. */
  readonly first: number;
  /** Where the rows in sight end if this one is the first. */
  readonly lastFrom: (first: number) => number;
}

/** As many of the rows to keep as have room together: from where the rows stand or from the top if that shows them, else in the middle. */
function firstThatKeeps(keep: readonly number[], { first, lastFrom }: KeptRows): number {
  for (let kept = keep.length; kept > 0; kept--) {
    const rows = keep.slice(0, kept);
    const [from, to] = [Math.min(...rows), Math.max(...rows)];
    const shows = (start: number): boolean => start <= from && lastFrom(start) > to;
    for (const start of [first, 0, from]) {
      if (!shows(start)) continue;
      let middle = start;
      while (start === from && middle > 0 && shows(middle - 1) && from - middle < lastFrom(middle) - 1 - to) middle--;
      return start === from ? middle : start;
    }
  }
  return first;
}

/** Gives rows that were set closer (`squeezedRows.ts`) the heights that the stylesheets give them. */
export function releaseRows(table: HTMLElement): void {
  delete table.dataset.squeezed;
}

/** How much higher the rows are than their room, if they are all to be in sight without a line. */
export function lackOf({ before, foot, height, count, edge }: MeasuredRows): number {
  return before + edge(count) + foot - height;
}

/** Whether all rows are in sight without a line. */
export function fits(measured: MeasuredRows): boolean {
  return lackOf(measured) <= rounding;
}

/**
 * Whether only some totals stay in sight, and the reader has scrolled to the end: there they stand among the others, and all
 * rows to the end are in sight.
 */
export function isAtLooseEnd(scroller: HTMLElement, table: HTMLElement): boolean {
  return isAtEnd(scroller) && !isStuck(table.querySelector('tfoot'));
}

export function isAtEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
}

/** The height without borders and scrollbar, with the fraction that `clientHeight` lacks: a row that ends below it is cut. */
function innerHeight(scroller: HTMLElement): number {
  return layoutSize(scroller).height - (scroller.offsetHeight - scroller.clientHeight);
}

/** Undefined without rows. `line` is not one of them. */
export function measuredRows(scroller: HTMLElement, table: HTMLElement, line: HTMLElement): MeasuredRows | undefined {
  const isFootStuck = isStuck(table.querySelector('tfoot'));
  const totals = [...table.querySelectorAll<HTMLElement>('tfoot > tr')].filter((row) => row !== line);
  const stuckTotals = totals.filter((row) => isFootStuck || isStuck(row));
  // Totals that scroll with the rows are rows like them.
  const loose = totals.filter((row) => !stuckTotals.includes(row) && row.offsetHeight > 0);
  const samples = [...table.querySelectorAll<HTMLElement>('tbody > tr')].filter((row) => row.offsetHeight > 0);
  const rows = [...samples, ...loose];
  const start = rows[0]?.getBoundingClientRect().top;
  if (start === undefined) return undefined;
  const scale = drawnScale(scroller);
  const head = table.querySelector('thead');
  const box = scroller.getBoundingClientRect();
  // The line stands above the totals: were they measured with its height, it would decide about itself, another way each time.
  const lineHeight = layoutSize(line).height;
  const moved = (row: HTMLElement): number => (loose.includes(row) ? lineHeight : 0);
  // Totals that stay in sight may stand between a row and the next one.
  const edges = [0, ...rows.map((row) => (row.getBoundingClientRect().bottom - start) / scale - moved(row))];
  const end = edges.at(-1) ?? 0;
  return {
    scrollTop: scroller.scrollTop,
    height: innerHeight(scroller),
    before: (start - box.top) / scale - scroller.clientTop + scroller.scrollTop,
    head: head && (isStuck(head) || isStuck(head.querySelector('tr:last-child > *'))) ? layoutSize(head).height : 0,
    // With fractions: several totals, each rounded up, would make contents that fit too high by a pixel.
    foot: stuckTotals.reduce((sum, row) => sum + layoutSize(row).height, 0),
    notes: rows.filter((row) => row.role === 'presentation').length,
    samplesEnd: edges[samples.length] ?? end,
    ...(rows.some((row) => row.ariaHidden)
      ? equalRows(rows, edges, loose.length)
      : { count: rows.length, edge: (row) => edges[row] ?? end }),
  };
}

/** Where some rows are not rendered, all have the same height, but for a note and totals at the end. There may be a million. */
function equalRows(
  rows: readonly HTMLElement[],
  edges: readonly number[],
  totals: number,
): Pick<MeasuredRows, 'count' | 'edge'> {
  const notes = rows.filter((row) => row.role === 'presentation').length;
  const others = notes + totals;
  const end = edges[rows.length - others] ?? 0;
  const first = rows.find((row) => !row.ariaHidden);
  const equal = Math.round(end / (first ? layoutSize(first).height : end));
  return {
    count: equal + others,
    edge: (row) => (row <= equal ? (row * end) / equal : (edges[rows.length - others + row - equal] ?? end)),
  };
}

/** The first row that begins there or below; the number of rows if none does. */
function firstAtOrBelow(place: number, { count, edge }: Pick<MeasuredRows, 'count' | 'edge'>): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (edge(middle) >= place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isStuck(part: Element | null | undefined): boolean {
  return !!part && getComputedStyle(part).position === 'sticky';
}
