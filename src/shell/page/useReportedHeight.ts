/** Reports the height of the content to the host whenever it changes. */
import { type RefObject, useEffect } from 'react';
import type { Host } from '../parts';

/**
 * `content` has its natural height: nothing in it may depend on the frame's height. A hidden frame has no size and is
 * not measured.
 */
export function useReportedHeight(
  content: RefObject<HTMLElement | null>,
  host: Host | undefined,
  active: boolean,
): void {
  useEffect(() => {
    const element = content.current;
    if (!element || !active || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0) host?.tellHeight(height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [content, host, active]);
}
