/** Tells the host how high the content is, whenever that changes. */
import { type RefObject, useEffect } from 'react';
import type { Host } from './host';

/**
 * `content` takes its natural height: nothing in it may be measured against the frame. A frame that is not shown yet has no
 * size at all, and is not measured.
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
