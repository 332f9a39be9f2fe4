/**
 * The theme's colours for a canvas; updated when the theme changes, or the system forces its own. Undefined until there
 * is an element to read them from.
 */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Palette, readPalette } from './palette';

export function usePalette(element: RefObject<Element | null>): Palette | undefined {
  const [palette, setPalette] = useState<Palette>();
  useLayoutEffect(() => {
    if (!contextsExist()) return;
    const read = (): void => {
      if (element.current) setPalette(readPalette(element.current));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const forced = matchMedia('(forced-colors: active)');
    forced.addEventListener('change', read);
    return () => {
      observer.disconnect();
      forced.removeEventListener('change', read);
    };
  }, [element]);
  return palette;
}

/** Without canvas support, as in a test environment, nothing is coloured. */
function contextsExist(): boolean {
  return typeof CanvasRenderingContext2D !== 'undefined';
}
