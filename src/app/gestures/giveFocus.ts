/** The keyboard's new place, where what it stood in has gone. Whatever has taken the focus by the next frame keeps it. */
export function giveFocus(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) find()?.focus({ preventScroll: true });
  });
}
