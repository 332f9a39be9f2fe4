/** Scrolls an element into sight, and again while it or what stands around it changes its size: scripts and first numbers come later. */

/** Any of these events by the user stops the scrolling. */
const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Returns what ends it. */
export function keepInSight(element: HTMLElement): () => void {
  const show = (): void => element.scrollIntoView({ block: 'nearest' });
  show();
  const observer = new ResizeObserver(show);
  for (let one: HTMLElement | null = element; one; one = one.parentElement) observer.observe(one);
  const stop = (): void => {
    observer.disconnect();
    for (const move of moves) removeEventListener(move, stop, true);
  };
  for (const move of moves) addEventListener(move, stop, { capture: true, passive: true });
  return stop;
}
