/** Tries one size after another until nothing of a part of the stage has to be scrolled, now and whenever its contents change. */
import { type RefObject, useEffect } from 'react';
import { isScrolled } from '../shell/isScrolled';

/** Frames until a view has the room that it measures. */
const settling = 6;

interface Fitting {
  /** Identifies what is shown; another one begins with the first size. */
  readonly content: string;
  readonly isActive: boolean;
  /** Sets one of the sizes, from 0; false: there is none, and another one was set. */
  readonly attempt: (at: number) => boolean;
  /** The elements that must not be scrolled. */
  readonly selector: string;
}

export function useUntilItFits(root: RefObject<HTMLElement | null>, fitting: Fitting): void {
  const { content, isActive, attempt, selector } = fitting;
  useEffect(() => {
    let frame = 0;
    let at = 0;
    let gaveUp = false;
    attempt(0);
    if (!isActive || content === '') return;
    const look = (): void => {
      frame = 0;
      if (gaveUp || !root.current) return;
      if (![...root.current.querySelectorAll<HTMLElement>(selector)].some(isScrolled)) return;
      gaveUp = !attempt(++at);
      schedule();
    };
    // After it has been laid out in the new size: pictures measure their room, and are drawn once more.
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
  }, [root, content, isActive, attempt, selector]);
}
