/**
 * A dialog gives the focus back to what had it. If nothing had it, because a key opened the dialog, the focus goes to the button of the header
 * that leads to this dialog as well; on a phone, to the menu that has that button.
 */
import { useEffect, useRef } from 'react';
import { isDisplayed } from '../../kit';
import { giveFocus } from './giveFocus';

export function useHeaderFocus(isOpen: boolean, button: 'more' | 'share'): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // After the dialog, which comes first.
    if (wasOpen.current && !isOpen) {
      const found = `.header-${button}, .header-menu`;
      giveFocus(() => [...document.querySelectorAll<HTMLElement>(found)].find(isDisplayed));
    }
    wasOpen.current = isOpen;
  }, [isOpen, button]);
}
