/** Keeps the focus where it is when the focused element disappears, such as a factor together with its formula. */
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import { focusOnce } from '../chrome/focusOnce';

interface KeptFocus {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

export function useKeptFocus(body: RefObject<HTMLElement | null>): KeptFocus {
  const focused = useRef<Element>(undefined);
  useEffect(() => {
    const element = body.current;
    // While the focus moves it is on the body, too, but then the element that had it is still there.
    if (!element || !focused.current || focused.current.isConnected || document.activeElement !== document.body) return;
    const factor = element.querySelector<HTMLElement>('[data-row][data-column]');
    if (factor) factor.focus();
    // A given number has no factors, but the panel must still receive keys.
    else focusOnce(element);
  });
  return {
    onFocus: ({ target }) => {
      focused.current = target;
    },
    // React fires no blur when it removes an element: that one still counts as focused.
    onBlur: () => {
      focused.current = undefined;
    },
  };
}
