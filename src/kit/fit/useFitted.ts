/** Sets an element's text as large as its box allows: from its stylesheet's size down to `least` pixels. */
import { type RefObject, useLayoutEffect } from 'react';

/** Smaller by this factor at each attempt. */
const step = 0.94;

/** `content` identifies what is written in it. */
export function useFitted(element: RefObject<HTMLElement | null>, least: number, content: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: content says that other things stand in the same place
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === 'undefined') return;
    const shrink = (): void => {
      node.style.fontSize = '';
      let size = Number.parseFloat(getComputedStyle(node).fontSize);
      while (size > least && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)) {
        size = Math.max(least, size * step);
        node.style.fontSize = `${size}px`;
      }
    };
    shrink();
    const observer = new ResizeObserver(shrink);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element, least, content]);
}
