/**
 * The ledger's density, from the available space. It starts with the roomiest density and becomes denser until its rows and
 * totals fit; totals have priority.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { remInPixels } from '../../kit/chrome/remInPixels';
import { layoutSize } from '../../kit/fit/layoutSize';
import { leastLine } from '../../kit/table/useWholeRows';

/**
 * From the roomiest to that of a small frame; each one omits more that is not a number; `brief` is `tight` without the end of the sentence.
 * With `totals`, only Σ and the mean stay visible.
 */
export const densities = ['roomy', 'plain', 'compact', 'tight', 'brief', 'least', 'totals'] as const;
export type Density = (typeof densities)[number];

export interface Room {
  readonly density: Density;
  /** Whether it is wide enough for one line of a sample's name and its numbers, as on a phone. */
  readonly wideEnough: boolean;
  /** There is room for a part of the note on the epoch only, so it is left out. */
  readonly noteCut: boolean;
}

/** Up to this many rows should all be visible; of more, `someRows`. */
const fewRows = 12;
const someRows = 5;

/** At the densest setting with bars, at least this many rows. */
const leastRows = 6;

/** Denser settings than these omit the note on the epoch first. */
const withNote: readonly Density[] = ['roomy', 'plain', 'compact'];

/** A height must grow by this many pixels before a roomier setting is tried again. */
const noticeable = 8;

/** How many rows should be visible at a density before a denser one is tried. */
export function wantedRows(rows: number, density: Density): number {
  if (density === 'totals') return 0;
  if (density === 'least') return Math.min(rows, 2);
  if (density === 'tight' || density === 'brief') return Math.min(rows, leastRows);
  return rows <= fewRows ? rows : someRows;
}

/** The height of the rows that stay visible: all under the rule, or the totals alone. */
function footHeight(scroller: HTMLElement): number {
  const foot = scroller.querySelector<HTMLElement>('tfoot');
  const line = foot?.querySelector<HTMLElement>('.rows-out-of-sight')?.offsetHeight ?? 0;
  if (!foot || getComputedStyle(foot).position === 'sticky') return (foot?.offsetHeight ?? 0) - line;
  return [...foot.querySelectorAll<HTMLElement>('.ledger-total')].reduce((sum, row) => sum + row.offsetHeight, 0);
}

export interface RoomNeeded {
  readonly rows: number;
  /** Identifies the contents as far as they affect the space; a change restarts with the roomiest density. */
  readonly content: string;
  /** The width of one line on a phone, in rem. */
  readonly width: number;
}

const roomiest = { level: 0, height: 0, noteCut: false };

export function useRoom(scroller: RefObject<HTMLElement | null>, { rows, content, width }: RoomNeeded): Room {
  const [state, setState] = useState({ content, ...roomiest });
  const [wideEnough, setWideEnough] = useState(true);
  if (state.content !== content) setState({ content, ...roomiest });
  const density = densities[state.level] ?? 'totals';

  const look = useCallback(() => {
    const element = scroller.current;
    const height = element?.closest('.panel')?.clientHeight ?? 0;
    // An empty batch has no row to be measured, and needs room for none.
    const first = element?.querySelector('.ledger-row');
    // With the parts of a pixel: rounded up, the rows of a panel as high as its contents would not fit.
    const row = rows === 0 ? 1 : first ? layoutSize(first).height : 0;
    if (!element || row === 0) return;
    const rem = remInPixels();
    setWideEnough(element.clientWidth >= width * rem);
    const head = element.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0;
    const foot = footHeight(element);
    const free = element.clientHeight - head - foot + 1;
    // Where not all rows are in sight, a line says how many more there are.
    const room = (free < rows * row ? free - leastLine * rem : free) / row;
    // If all rows should be visible, so should the note below them.
    const note = rows <= fewRows ? (element.querySelector<HTMLElement>('.row-note')?.offsetHeight ?? 0) : 0;
    setState((now) => {
      // A panel with the height of its contents shrinks with them, so roomier settings are tried only after it has
      // grown.
      if (now.level > 0 && height > now.height + noticeable) return { ...now, ...roomiest };
      const density = densities[now.level] ?? 'totals';
      const noteRoom = withNote.includes(density) ? note / row : 0;
      if (room - noteRoom >= wantedRows(rows, density)) {
        const left = free - rows * row;
        return left > 0 && left < note ? { ...now, noteCut: true, height: Math.max(now.height, height) } : now;
      }
      return { ...now, level: now.level + 1, height: Math.max(now.height, height) };
    });
  }, [scroller, rows, width]);

  // Measuring forces a layout before the other panels have changed, so only changes that affect the space cause it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: content, density and wideEnough say that other things stand in the same place
  useLayoutEffect(look, [look, content, density, wideEnough]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    // Until the fonts of text and formulas have loaded, fallback fonts are used, which may be larger.
    const retry = () => setState((now) => ({ ...now, ...roomiest }));
    const fonts: FontFaceSet | undefined = document.fonts;
    fonts?.addEventListener('loadingdone', retry);
    return () => {
      fonts?.removeEventListener('loadingdone', retry);
      sizes.disconnect();
    };
  }, [scroller, look]);
  return { density, wideEnough, noteCut: state.noteCut };
}
