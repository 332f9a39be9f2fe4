import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * Moves the focus when the element that had it is removed. An element that takes the focus before the next frame keeps
 * it.
 */
export function giveFocus(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) find()?.focus({ preventScroll: true });
  });
}

/** The same as soon as something that was open is closed. */
export function useFocusAfter(isOpen: boolean, find: () => HTMLElement | null | undefined): void {
  const wasOpen = useRef(isOpen);
  const give = useEffectEvent(() => giveFocus(find));
  useEffect(() => {
    // After a dialog, which comes first.
    if (wasOpen.current && !isOpen) give();
    wasOpen.current = isOpen;
  }, [isOpen]);
}
