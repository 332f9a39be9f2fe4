/**
 * The size of type on the stage: as large as the window allows. A view that does not fit gets smaller type, step by step, until
 * nothing of it has to be scrolled. What would not fit in the smallest type, such as a long table, has the usual size, and is
 * scrolled. The reader's own size returns with the page.
 */
import { type RefObject, useLayoutEffect } from 'react';
import { hasScrolled, remeasure, useFit } from '../../kit';
import { useStore } from '../../store';
import type { StagePart } from './StagePanels';

/** With this scale, the smallest text of the views has 18 pixels in a window of this size. */
const usual = { scale: 18 / 11, width: 1280, height: 720 };

/** As for readers. */
const range = { least: 0.5, most: 3 };

/** Each is smaller by 8 percent than the one before. */
export const typeParts: readonly number[] = Array.from({ length: 8 }, (_, index) => 0.92 ** index);

/** Views may become smaller; network and ledger fold instead. */
export function isShrunk(part: StagePart): boolean {
  return part === 'view' || part === 'formulas';
}

/** Whether everything is in sight: nothing of the panels has to be scrolled. */
export function fitsOnPanels(root: HTMLElement | null): boolean {
  return !hasScrolled(root, '.stage-panels .panel, .stage-panels .panel *');
}

/** The type size for a window: everything on the stage grows and shrinks with it. */
export function presentScale(width: number, height: number): number {
  const scale = usual.scale * Math.min(width / usual.width, height / usual.height);
  return Math.min(range.most, Math.max(range.least, Math.round(scale * 1000) / 1000));
}

interface StageType {
  readonly content: string;
  /** Whether it may become smaller. */
  readonly shrinks: boolean;
}

export function useStageType(root: RefObject<HTMLElement | null>, { content, shrinks }: StageType): void {
  const own = useStore((state) => state.preferences.scale);
  useLayoutEffect(() => () => setScale(own), [own]);
  useFit(root, {
    content: `${content} ${shrinks} ${own}`,
    steps: shrinks ? typeParts : [1],
    apply(part) {
      setScale(presentScale(innerWidth, innerHeight) * part);
      root.current?.style.setProperty('--shrunk', String(part));
      remeasure();
    },
    fits: () => !shrinks || fitsOnPanels(root.current),
    otherwise: 1,
  });
}

function setScale(scale: number): void {
  document.documentElement.style.setProperty('--scale', String(scale));
}
