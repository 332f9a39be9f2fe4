/** Keeps the keyboard in the formulas when the factor that it stood on goes, with the formula that it stood in. */
import { type RefObject, useEffect, useRef } from 'react';

interface KeptFocus {
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

export function useKeptFocus(body: RefObject<HTMLElement | null>): KeptFocus {
  const inside = useRef(false);
  useEffect(() => {
    const element = body.current;
    // React tells of no blur when it takes an element away: the focus is then nowhere, and still counts as ours.
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

/** A given number has no factors; the keys still have to arrive here. A click should not bring the focus, though. */
function focusItself(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
