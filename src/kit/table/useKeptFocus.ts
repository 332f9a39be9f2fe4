/** Keeps the focus in Formulas when the focused factor disappears together with its formula. */
import { type RefObject, useEffect, useRef } from 'react';

interface KeptFocus {
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

export function useKeptFocus(body: RefObject<HTMLElement | null>): KeptFocus {
  const inside = useRef(false);
  useEffect(() => {
    const element = body.current;
    // React fires no blur when it removes an element: the focus is then on the body and still counts as ours.
    if (!element || !inside.current || document.activeElement !== document.body) return;
    const factor = element.querySelector<HTMLElement>('[data-row][data-column]');
    if (factor) factor.focus();
    else focusItself(element);
  });
  return {
    onFocus: () => {
      inside.current = true;
    },
    onBlur: () => {
      inside.current = false;
    },
  };
}

/** A given number has no factors, but the panel must still receive keys. A click should not move the focus, though. */
function focusItself(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
