/** Where the focus goes on leaving one's own numbers that a link has opened: to the choice of examples, which opens them, too. */
import { useEffect, useLayoutEffect, useRef } from 'react';

export function useNumbersFocus(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  // Before the dialog takes the focus.
  useLayoutEffect(() => {
    if (isOpen) before.current = document.activeElement;
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      // What had the focus has it again by itself.
      const hasPlace = before.current !== document.body && before.current?.isConnected;
      if (!hasPlace) requestAnimationFrame(() => requestAnimationFrame(focusExamples));
    };
  }, [isOpen]);
}

/** In a narrow header or in a lesson there may be no such choice. */
function focusExamples(): void {
  const [choice] = document.querySelectorAll<HTMLElement>('header [aria-haspopup="listbox"]');
  (choice ?? document.querySelector<HTMLElement>('main :is([tabindex="0"], button)'))?.focus();
}
