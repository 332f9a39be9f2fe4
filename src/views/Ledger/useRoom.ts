/**
 * The ledger's density, from the available space. It is the roomiest in which its rows and totals fit;
 * totals have priority.
 */
import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { remInPixels } from '../../kit/chrome/remInPixels';
import { layoutSize } from '../../kit/fit/layoutSize';
import { useFit } from '../../kit/fit/useFit';
import { useSize } from '../../kit/plot/useSize';
import { leastLine } from '../../kit/table/useWholeRows';
import { releaseRows } from '../../kit/table/wholeRows';

/**
 * From the roomiest to that of a small frame; each one omits more that is not a number. `brief` is `tight` without the end of the sentence.
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

/** A density; with `noteCut`, the note on the epoch is left out where only a part of it would be visible. */
type Step = Pick<Room, 'density' | 'noteCut'>;

const roomiest: Step = { density: 'roomy', noteCut: false };
const stepsWithNote: readonly Step[] = densities.flatMap((density): readonly Step[] => {
  const whole = density === 'roomy' ? roomiest : { density, noteCut: false };
  return withNote.includes(density) ? [whole] : [whole, { density, noteCut: true }];
});
const steps = stepsWithNote.filter(({ noteCut }) => !noteCut);

/** Densities that omit more than another one, with rows as low as its rows. */
export const rowsLike: Readonly<Partial<Record<Density, Density>>> = {
  brief: 'tight',
  totals: 'least',
};

/** How many rows should be visible at a density before a denser one is tried. */
function wantedRows(rows: number, density: Density): number {
  if (density === 'totals') return 0;
  if (density === 'least') return Math.min(rows, 2);
  if ((rowsLike[density] ?? density) === 'tight') return Math.min(rows, leastRows);
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
  /** A note on the epoch stands below them. */
  readonly hasNote: boolean;
  /** Identifies the contents as far as they affect the space; where it changes, the density is looked for again. */
  readonly content: string;
  /** The width of one line on a phone, in rem. */
  readonly width: number;
}

/** The height that the questions leave to the table. An answer takes what both leave. */
function heightIn(scroller: HTMLElement): number {
  const room = scroller.parentElement;
  if (!room) return scroller.clientHeight;
  const limit = Number.parseFloat(getComputedStyle(scroller).maxHeight);
  const free = room.clientHeight - (room.querySelector<HTMLElement>('.doors')?.offsetHeight ?? 0);
  return Number.isFinite(limit) ? Math.min(free, limit) : free;
}

/** Whether as many rows as the density wants are in sight, and the note on the epoch completely or not at all. */
function fits(scroller: HTMLElement, rows: number, { density }: Step): boolean {
  const table = scroller.querySelector('table');
  if (table) releaseRows(table);
  // An empty batch has no row to be measured, and needs room for none.
  const first = scroller.querySelector('.ledger-row');
  // With the parts of a pixel: rounded up, the rows of a panel as high as its contents would not fit.
  const row = rows === 0 ? 1 : first ? layoutSize(first).height : 0;
  if (row === 0) return true;
  const head = scroller.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0;
  // Rows of one line give up what is lacking by rounding; those of two lines, on a phone, have nothing to give.
  const isOver = scroller.scrollHeight > scroller.clientHeight;
  const given = isOver && first && getComputedStyle(first).display !== 'table-row' ? -1 : 1;
  const free = heightIn(scroller) - head - footHeight(scroller) + given;
  const left = free - rows * row;
  // Where not all rows are in sight, a line says how many more there are.
  const room = left < 0 ? free - leastLine * remInPixels() : free;
  // If all rows should be visible, so should the note below them.
  const note = rows <= fewRows ? (scroller.querySelector<HTMLElement>('.row-note')?.offsetHeight ?? 0) : 0;
  const wanted = wantedRows(rows, density) * row;
  if (withNote.includes(density)) return room - note >= wanted;
  return room >= wanted && (left <= 0 || left >= note);
}

/** `room`: what the table shares with the questions below it. */
export function useRoom(
  room: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  { rows, hasNote, content, width }: RoomNeeded,
): Room {
  const size = useSize(scroller, { width: Number.POSITIVE_INFINITY, height: 0, rem: 16 });
  const wideEnough = size.width >= width * size.rem;
  const fitted = `${content} ${wideEnough}`;
  const [shown, setShown] = useState({ fitted, step: roomiest });
  // With a note, or with more rows than all densities want in sight, a denser step may not fit where a roomier one does.
  const isOrdered = !hasNote && rows <= fewRows && steps.includes(shown.step);
  if (shown.fitted !== fitted) setShown({ fitted, step: isOrdered ? shown.step : roomiest });
  useFit(room, {
    content: fitted,
    isContentWhole: true,
    steps: hasNote ? stepsWithNote : steps,
    ...(isOrdered && { from: shown.step }),
    apply: (step) => flushSync(() => setShown((known) => (known.step === step ? known : { fitted, step }))),
    fits: (step) => scroller.current === null || fits(scroller.current, rows, step),
  });
  return { ...shown.step, wideEnough };
}
