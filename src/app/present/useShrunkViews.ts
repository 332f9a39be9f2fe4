/**
 * A view that does not fit the stage gets smaller type, step by step, until nothing of it has to be scrolled. What would not
 * fit in the smallest type, such as a long table, keeps the stage's own size, and is scrolled.
 */
import { type RefObject, useEffect, useRef } from 'react';

/** Of the stage's type size: smaller by this factor at each attempt, and not smaller than that. */
const smaller = 0.92;
const least = 0.55;

/** Frames until a view has the room that it measures. */
const settling = 6;

/** `content` identifies what is shown; another one begins with the stage's own size. */
export function useShrunkViews(
  root: RefObject<HTMLElement | null>,
  { content, isActive, onScale }: { content: string; isActive: boolean; onScale: (factor: number) => void },
): void {
  const factor = useRef(1);
  useEffect(() => {
    let frame = 0;
    let gaveUp = false;
    const set = (next: number): void => {
      if (next === factor.current) return;
      factor.current = next;
      onScale(next);
    };
    if (!isActive || content === '') {
      set(1);
      return;
    }
    set(1);
    const look = (): void => {
      frame = 0;
      if (gaveUp || !root.current || !overflows(root.current)) return;
      const next = factor.current * smaller;
      gaveUp = next < least;
      set(gaveUp ? 1 : next);
      schedule();
    };
    // After the view has been laid out in the new size: pictures measure their room, and are drawn once more.
    let left = 0;
    const wait = (): void => {
      frame = requestAnimationFrame(() => (--left > 0 ? wait() : look()));
    };
    const schedule = (): void => {
      if (frame === 0) {
        left = settling;
        wait();
      }
    };
    schedule();
    // What comes later, such as a script or an image, is looked at again.
    const observer = new MutationObserver(schedule);
    if (root.current) observer.observe(root.current, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [root, content, isActive, onScale]);
}

/** Rounding may leave a pixel or two. */
const slack = 2;

function overflows(root: HTMLElement): boolean {
  return [...root.querySelectorAll<HTMLElement>('.stage-panels .panel, .stage-panels .panel *')].some((element) => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
    if (scrollHeight <= clientHeight + slack && scrollWidth <= clientWidth + slack) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    return (
      (/auto|scroll/.test(overflowY) && scrollHeight > clientHeight + slack) ||
      (/auto|scroll/.test(overflowX) && scrollWidth > clientWidth + slack)
    );
  });
}
