/** Reports the height of the content to the host whenever it changes. */
import { type RefObject, useEffect } from 'react';
import type { Host } from '../parts';

/** In milliseconds: a browser does not draw a frame out of sight, but it lays it out when it is asked, once letters and formulas are there. */
const unseenAfter = [0, 300, 1000, 3000];

/**
 * `content` has its natural height: nothing in it may depend on the frame's height. A hidden frame has no size and is
 * not measured; one out of sight is.
 */
export function useReportedHeight(
  content: RefObject<HTMLElement | null>,
  host: Host | undefined,
  active: boolean,
): void {
  useEffect(() => {
    const element = content.current;
    if (!element || !active || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0) host?.tellHeight(height);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const timers = unseenAfter.map((milliseconds) => setTimeout(measure, milliseconds));
    const leave = host?.measuredOnRequest(measure);
    return () => {
      observer.disconnect();
      for (const timer of timers) clearTimeout(timer);
      leave?.();
    };
  }, [content, host, active]);
}
