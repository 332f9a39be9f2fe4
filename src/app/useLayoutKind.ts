/** How much room there is, counted in letters rather than pixels: big type on a projector is a small screen. */
import { useSyncExternalStore } from 'react';
import { useStore } from '../store';

export type LayoutKind = 'phone' | 'tablet' | 'wide';

/** In rem: three panels abreast, two, one. */
const wideFrom = 68;
const tabletFrom = 44;
const pixelsPerRem = 16;

export function layoutKind(width: number, scale: number): LayoutKind {
  const rem = width / (pixelsPerRem * scale);
  if (rem >= wideFrom) return 'wide';
  return rem >= tabletFrom ? 'tablet' : 'phone';
}

export function useLayoutKind(): LayoutKind {
  const scale = useStore((state) => state.preferences.scale);
  return useSyncExternalStore(subscribe, () => layoutKind(innerWidth, scale));
}

function subscribe(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}
