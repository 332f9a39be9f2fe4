/** Whether an element scrolls and its end is out of sight. */
import { type RefObject, useEffect, useState } from 'react';

export function useCut(element: RefObject<HTMLElement | null>): boolean {
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (!box || typeof ResizeObserver === 'undefined') return;
    const look = (): void => setCut(box.scrollTop + box.clientHeight < box.scrollHeight - 2);
    const sizes = new ResizeObserver(look);
    for (const one of [box, ...box.children]) sizes.observe(one);
    // What is in it may come later.
    const contents = new MutationObserver(look);
    contents.observe(box, { childList: true, subtree: true, characterData: true });
    box.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      contents.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [element]);
  return isCut;
}
