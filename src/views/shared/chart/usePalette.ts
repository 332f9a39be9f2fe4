/** The colours of the theme for a canvas; new ones when the theme changes. Undefined until there is an element to read them from. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Palette, readPalette } from './palette';

export function usePalette(element: RefObject<Element | null>): Palette | undefined {
  const [palette, setPalette] = useState<Palette>();
  useLayoutEffect(() => {
    const read = (): void => {
      if (element.current && contextsExist()) setPalette(readPalette(element.current));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, [element]);
  return palette;
}

/** Without a canvas, as where documents are only read, there is nothing to colour. */
function contextsExist(): boolean {
  return typeof CanvasRenderingContext2D !== 'undefined';
}
