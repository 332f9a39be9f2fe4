/**
 * The size of type on the stage: as large as the window allows. A table, formulas or a program that leave room get larger type, and a view
 * that does not fit gets smaller type, step by step, until nothing of it has to be scrolled. What would not fit in the smallest
 * type has the usual size, and is scrolled; so has a table of many rows, which keeps in sight the row that is told and counts the
 * others. The reader's own size returns with the page. The lesson beside the stage has one size of type, which the last row can
 * read, whatever size the views have.
 */
import { type RefObject, useLayoutEffect } from 'react';
import { hasLeftOut, hasScrolled, remeasure, useFit } from '../../../kit';
import { useStore, type ViewName } from '../../../store';
import { viewNamed } from '../../../views';
import { folds } from './StagePanels';

/** With this scale, the smallest text of the views has 18 pixels in a window of this size. */
const usual = { scale: 18 / 11, width: 1280, height: 720 };

/** As for readers. */
const range = { least: 1, most: 3 };

/** Each is smaller by 8 percent than the one before. */
const typeParts: readonly number[] = Array.from({ length: 8 }, (_, index) => 0.92 ** index);

/** For tables, formulas and programs that leave room. */
const largerParts: readonly number[] = [1.5, 1.33, 1.2, 1.09];

/** Sizes of type for the first view on the stage, the largest first. Views may become smaller; network and ledger fold instead. */
export function partsOfType([view = 'ledger']: readonly ViewName[]): readonly number[] {
  if (folds(view)) return [1];
  return viewNamed(view).grows ? [...largerParts, ...typeParts] : typeParts;
}

/** Whether everything is in sight: nothing has to be scrolled, and no larger type leaves anything out. */
function fitsOnPanels(root: HTMLElement | null, part: number): boolean {
  // Whatever larger type leaves out, usual type may.
  const rows = part > 1 ? '' : ':not(.row-grid)';
  const panels = `.stage-panels .panel, .stage-panels .panel *${rows}`;
  return !(part > 1 && hasLeftOut(root)) && !hasScrolled(root, panels);
}

/** The type size for a window: everything on the stage grows and shrinks with it. One that is narrower for its height has 16 pixels at 1024 × 768. */
export function presentScale(width: number, height: number): number {
  const [across, down] = [width / usual.width, height / usual.height];
  const scale = usual.scale * Math.min(across / 0.9, (across + down) / 2, down);
  return Math.min(range.most, Math.max(range.least, Math.round(scale * 1000) / 1000));
}

/**
 * The rooms of the lesson's panel: the narrowest in which its scene fits, in the stage's own size of type. In the last one, text is as
 * small as the smallest of the views, and lines are closer. What is too long for that is turned over like pages.
 */
const lessonRooms = [16, 17.5, 19, 20.5, 22]
  .map((width) => ({ width, isTight: false }))
  .concat({ width: 22, isTight: true });

export function useStageType(root: RefObject<HTMLElement | null>, phase: string, views: readonly ViewName[]): void {
  const own = useStore((state) => state.preferences.scale);
  const scene = useStore(({ lesson }) => (lesson ? `${lesson.lesson.name} ${lesson.scene} ${lesson.again}` : ''));
  useLayoutEffect(() => () => setScale(own), [own]);
  useFit(root, {
    content: `${phase} ${views} ${own}`,
    steps: partsOfType(views),
    apply(part) {
      setScale(presentScale(innerWidth, innerHeight) * part);
      root.current?.style.setProperty('--shrunk', String(part));
      root.current?.toggleAttribute('data-larger', part > 1);
      remeasure();
    },
    fits: (part) => folds(views[0]) || fitsOnPanels(root.current, part),
    otherwise: 1,
  });
  // After the type of the stage, on whose size the room of a lesson depends.
  useFit(root, {
    content: scene,
    steps: lessonRooms,
    apply({ width, isTight }) {
      root.current?.style.setProperty('--lesson-width', String(width));
      root.current?.toggleAttribute('data-tight-lesson', isTight);
    },
    fits: () => !hasScrolled(root.current, '.slot-lesson .lesson-scroll'),
  });
}

function setScale(scale: number): void {
  document.documentElement.style.setProperty('--scale', String(scale));
}
