/**
 * A dialog gives the focus back to what had it. If nothing had it, because a key opened the dialog, the focus goes to the button of the header
 * that leads to this dialog as well; on a phone, to the menu that has that button.
 */
import { isDisplayed } from '../../kit';
import { useFocusAfter } from './giveFocus';

export function useHeaderFocus(isOpen: boolean, button: 'more' | 'share'): void {
  const found = `.header-${button}, .header-menu`;
  useFocusAfter(isOpen, () => [...document.querySelectorAll<HTMLElement>(found)].find(isDisplayed));
}
