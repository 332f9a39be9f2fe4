/**
 * Moves the focus when the element that had it is removed. An element that takes the focus before the next frame keeps
 * it.
 */
export function giveFocus(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) find()?.focus({ preventScroll: true });
  });
}
