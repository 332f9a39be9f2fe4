/** Whether the page has the whole screen now. */
import { useSyncExternalStore } from 'react';

export function useFullscreen(): boolean {
  return useSyncExternalStore(subscribe, isFull);
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

function isFull(): boolean {
  return Boolean(document.fullscreenElement);
}
