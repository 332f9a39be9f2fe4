/** Gives the focus to an element that is no control: only until it leaves it, so that no click gives it again. */
export function focusOnce(element: HTMLElement): void {
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus();
}
