/**
 * The upper edge of the lines’ scroller slices no line: it snaps to where one begins (`code.css`). For the last ones to be in
 * sight with a whole line above them, as much room is left below them as the scroller then needs.
 */
import { type RefObject, useLayoutEffect } from 'react';
import { whenSized } from '../../../kit/fit/remeasure';
import type { LineGroup } from './lineGroups';

/** Places are rounded to fractions of a pixel. */
const rounding = 0.5;

export function useWholeLines(scroller: RefObject<HTMLElement | null>, groups: readonly LineGroup[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other groups are other elements
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const settle = (): void => element.style.setProperty('--room-below', `${roomBelow(element)}px`);
    return whenSized([element, ...element.children], settle);
  }, [scroller, groups]);
}

/** Brings the lines of the phase into sight, a whole line first, without moving the page. */
export function revealGroup(scroller: HTMLElement | null): void {
  const group = scroller?.querySelector<HTMLElement>('[data-current]');
  if (!scroller || !group) return;
  const top = startOf(scroller);
  const box = group.getBoundingClientRect();
  const [from, to] = [box.top - top, box.bottom - top];
  // The sign that there is more below takes the lower edge, until the last line is in sight.
  const isLast = group === scroller.lastElementChild;
  const sign = isLast ? 0 : Number.parseFloat(getComputedStyle(scroller).scrollPaddingBottom) || 0;
  const { scrollTop } = scroller;
  const height = scroller.clientHeight - sign;
  if (from >= scrollTop && to <= scrollTop + height) return;
  const wanted = to > scrollTop + height ? to - height : from;
  scroller.scrollTop = Math.min(firstFrom(wanted, scroller), from);
}

/** In pixels: none where all lines are in sight. */
function roomBelow(scroller: HTMLElement): number {
  const last = scroller.lastElementChild;
  if (!last) return 0;
  const beyond = last.getBoundingClientRect().bottom - startOf(scroller) - scroller.clientHeight;
  return beyond <= rounding ? 0 : firstFrom(beyond, scroller) - beyond;
}

/** Where the first line begins that is not above a place. */
function firstFrom(place: number, scroller: HTMLElement): number {
  const top = startOf(scroller);
  const starts = [...scroller.querySelectorAll('.code-group, .code-line:not(:first-child)')];
  return starts.map((line) => line.getBoundingClientRect().top - top).find((at) => at >= place - rounding) ?? place;
}

/** Where the first line begins, wherever the reader has scrolled. */
function startOf(scroller: HTMLElement): number {
  return scroller.getBoundingClientRect().top - scroller.scrollTop;
}
