/**
 * The one definition of a rem in pixels: what the page's root computes (`base.css`) from the reader's type size, the window and the browser's
 * own setting. What is drawn or counted in pixels reads it here, never 16 times the type size.
 */
import { useSyncExternalStore } from 'react';
import { keepMeasured } from '../fit/remeasure';

export function remInPixels(): number {
  // Without a stylesheet, as in tests, there is no size.
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** The same; a component that uses it is rendered again when a rem changes, before the browser paints. */
export function useRem(): number {
  return useSyncExternalStore(whenChanged, currentRem);
}

/** Read once, and then only when the probe has another size: asking for it makes the browser compute the page's styles. */
let current: number | undefined;
const listeners = new Set<() => void>();
let stop: (() => void) | undefined;

function currentRem(): number {
  if (stop === undefined) return remInPixels();
  current ??= remInPixels();
  return current;
}

function whenChanged(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= observeProbe();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
    current = undefined;
  };
}

/** No event says that the root's type size has changed, but an element that is one rem wide changes with it. */
function observeProbe(): () => void {
  const look = (): void => {
    const rem = remInPixels();
    if (rem === current) return;
    current = rem;
    for (const listener of listeners) listener();
  };
  // Large type follows the window where that is narrow.
  addEventListener('resize', look);
  const probe = document.createElement('div');
  probe.setAttribute('aria-hidden', 'true');
  probe.style.cssText = 'position: fixed; width: 1rem; height: 0; visibility: hidden; pointer-events: none';
  document.body.append(probe);
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
  observer?.observe(probe);
  const end = keepMeasured(look);
  return () => {
    end();
    removeEventListener('resize', look);
    observer?.disconnect();
    probe.remove();
  };
}
