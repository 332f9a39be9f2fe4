/** Sets an element's text as large as its box allows: from its stylesheet's size down to the smallest text. */
import type { RefObject } from 'react';
import { useRem } from '../chrome/remInPixels';
import { useFit } from './useFit';

/** The smallest text in rem. */
export const leastText = 0.6875;

/** Each is smaller by 6 percent than the one before. */
const parts = Array.from({ length: 20 }, (_, index) => 0.94 ** index);

/** `content` identifies what is written in it. */
export function useFittedText(element: RefObject<HTMLElement | null>, content: unknown): void {
  const least = leastText * useRem();
  useFit(element, {
    content: `${least} ${content}`,
    steps: parts,
    apply(part) {
      const node = element.current;
      if (!node) return;
      node.style.fontSize = '';
      if (part === 1) return;
      const size = Number.parseFloat(getComputedStyle(node).fontSize);
      node.style.fontSize = `${Math.max(Math.min(least, size), size * part)}px`;
    },
    fits() {
      const node = element.current;
      return !node || (node.scrollWidth <= node.clientWidth + 1 && node.scrollHeight <= node.clientHeight + 1);
    },
  });
}
