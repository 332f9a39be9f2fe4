/**
 * A view that does not fit the stage gets smaller type, step by step, until nothing of it has to be scrolled. What would not
 * fit in the smallest type, such as a long table, keeps the stage's own size, and is scrolled.
 */
import { type RefObject, useCallback, useRef } from 'react';
import { useUntilItFits } from './useUntilItFits';

/** Of the stage's type size: smaller by this factor at each attempt, and not smaller than that. */
const smaller = 0.92;
const least = 0.55;

interface Shrinking {
  readonly content: string;
  readonly isActive: boolean;
  readonly onScale: (factor: number) => void;
}

export function useShrunkViews(root: RefObject<HTMLElement | null>, { content, isActive, onScale }: Shrinking): void {
  const factor = useRef(1);
  const attempt = useCallback(
    (at: number): boolean => {
      const wanted = smaller ** at;
      const next = wanted < least ? 1 : wanted;
      if (next !== factor.current) {
        factor.current = next;
        onScale(next);
        root.current?.style.setProperty('--shrunk', String(next));
      }
      return next === wanted;
    },
    [root, onScale],
  );
  useUntilItFits(root, { content, isActive, attempt, selector: '.stage-panels .panel, .stage-panels .panel *' });
}
