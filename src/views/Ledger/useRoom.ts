/**
 * How closely the ledger is set, and how many of its rows are out of sight: both from the room that it has, whatever holds
 * it. It starts roomy and moves together, a density at a time, until its rows and totals fit; the totals come first.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

/** From roomy to what a small frame needs; each gives up more of what is not a number. With `totals` only Σ and the mean stay in sight. */
export const densities = ['roomy', 'plain', 'brief', 'compact', 'tight', 'least', 'totals'] as const;
export type Density = (typeof densities)[number];

export interface Room {
  readonly density: Density;
  /** Rows that have been scrolled away, and rows still to come. */
  readonly above: number;
  readonly below: number;
  /** Whether it is as wide as one line of a sample's name and its numbers, set for a phone. */
  readonly wideEnough: boolean;
}

/** Up to so many rows are all to be seen; of more, `someRows`. */
const fewRows = 12;
const someRows = 5;

/** In the closest setting that keeps the bars, so many rows at least. */
const leastRows = 6;

/** Before more than this is given up, the note on the epoch is. */
const withNote: readonly Density[] = ['roomy', 'plain', 'brief', 'compact'];

/** What “3 more rows” covers of the rows above it, in rows. */
const moreRow = 0.7;

/** A height has to grow by so many pixels before a roomier setting is tried again. */
const noticeable = 8;

/** How many rows are to be in sight at a density before a closer one is tried. */
export function wantedRows(rows: number, density: Density): number {
  if (density === 'totals') return 0;
  if (density === 'least') return Math.min(rows, 2);
  if (density === 'tight') return Math.min(rows, leastRows);
  return rows <= fewRows ? rows : someRows;
}

/** Of the rows that stay in sight: all under the rule, or the totals alone. */
function footHeight(scroller: HTMLElement): number {
  const foot = scroller.querySelector<HTMLElement>('tfoot');
  if (!foot || getComputedStyle(foot).position === 'sticky') return foot?.offsetHeight ?? 0;
  return [...foot.querySelectorAll<HTMLElement>('.ledger-total')].reduce((sum, row) => sum + row.offsetHeight, 0);
}

export interface RoomNeeded {
  readonly rows: number;
  /** Names what is shown as far as it takes room: with another one the ledger starts roomy again. */
  readonly content: string;
  /** Of one line on a phone, in rem. */
  readonly width: number;
}

export function useRoom(scroller: RefObject<HTMLElement | null>, { rows, content, width }: RoomNeeded): Room {
  const [state, setState] = useState({ content, level: 0, height: 0 });
  const [hidden, setHidden] = useState({ above: 0, below: 0 });
  const [wideEnough, setWideEnough] = useState(true);
  if (state.content !== content) setState({ content, level: 0, height: 0 });
  const density = densities[state.level] ?? 'totals';

  const look = useCallback(() => {
    const element = scroller.current;
    const height = element?.closest('.panel')?.clientHeight ?? 0;
    const row = element?.querySelector<HTMLElement>('.ledger-row')?.offsetHeight ?? 0;
    if (!element || row === 0) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    setWideEnough(element.clientWidth >= width * rem);
    const head = element.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0;
    const foot = footHeight(element);
    const free = element.clientHeight - head - foot + 1;
    const room = free / row;
    // Where all rows are to be seen, so is the note under them.
    const note = rows <= fewRows ? (element.querySelector<HTMLElement>('.ledger-epoch')?.offsetHeight ?? 0) : 0;
    setState((now) => {
      // A panel that is as high as what is in it shrinks with it: only one that has grown is given room to try.
      if (now.level > 0 && height > now.height + noticeable) return { ...now, level: 0, height: 0 };
      const density = densities[now.level] ?? 'totals';
      const noteRoom = withNote.includes(density) ? note / row : 0;
      if (room - noteRoom >= wantedRows(rows, density)) return now;
      return { ...now, level: now.level + 1, height: Math.max(now.height, height) };
    });
    const scrolls = element.scrollHeight > element.clientHeight + 1;
    const above = scrolls ? Math.round(element.scrollTop / row) : 0;
    const end = element.scrollTop / row + Math.max(0, room);
    const below = scrolls && end < rows - 0.25 ? Math.max(1, rows - Math.max(above, Math.round(end - moreRow))) : 0;
    setHidden((now) => (now.above === above && now.below === below ? now : { above, below }));
  }, [scroller, rows, width]);

  // Measuring makes the browser lay out the page before the other panels have changed, so only what takes room leads to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: content, density and wideEnough say that other things stand in the same place
  useLayoutEffect(look, [look, content, density, wideEnough]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    // Until the typefaces of words and formulas are there, others stand in for them, which may be larger.
    const retry = () => setState((now) => ({ ...now, level: 0, height: 0 }));
    const fonts: FontFaceSet | undefined = document.fonts;
    fonts?.addEventListener('loadingdone', retry);
    return () => {
      fonts?.removeEventListener('loadingdone', retry);
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, look]);
  return { density, ...hidden, wideEnough };
}
