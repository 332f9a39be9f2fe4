/**
 * Moves the focus when the element that had it is removed. An element that takes the focus before the next frame keeps
 * it.
 */
export function giveFocus(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) find()?.focus({ preventScroll: true });
  });
}

/** What comes after an offer above the panels: another offer, otherwise the first panel’s first control. */
export function afterOffer(): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    '.first-visit button, main .panel :is(button, [tabindex="0"], input, select):not(:disabled)',
  );
}
