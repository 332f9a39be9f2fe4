/** Attributes that mark a pixel in all pictures inside an element: the chosen weight's, and that of the one pointed at. */
import { type RefObject, useEffect } from 'react';
import type { Quantity, WeightPlace } from '../../../quantity';
import { useStore, useStoreApi } from '../../../store';
import type { PictureSize } from './imagePixels';

/** The pixel of a weight of the first layer, from 1; undefined for a bias and for other layers. */
function pixelOf({ layer, from }: WeightPlace): number | undefined {
  return layer === 1 && from > 0 ? from : undefined;
}

/** Set directly on the element, so that a mark that follows the pointer causes no rendering. */
export function usePixelMarks(element: RefObject<HTMLElement | null>, size: PictureSize | undefined): void {
  const store = useStoreApi();
  const weight = useStore((state) => state.cursor.weight);
  const width = size?.width;
  useEffect(() => {
    if (width !== undefined) mark(element.current, 'pixel', pixelOf(weight), width);
  }, [element, width, weight]);
  useEffect(() => {
    if (width === undefined) return;
    const show = (pointed: Quantity | undefined): void =>
      mark(element.current, 'pointed', pointed && pixelOfQuantity(pointed), width);
    const unsubscribe = store.subscribe((state, before) => {
      if (state.pointed !== before.pointed) show(state.playing ? undefined : state.pointed);
    });
    show(undefined);
    return unsubscribe;
  }, [element, width, store]);
}

function pixelOfQuantity(quantity: Quantity): number | undefined {
  if (quantity.kind === 'input') return quantity.unit;
  return 'from' in quantity ? pixelOf(quantity) : undefined;
}

function mark(element: HTMLElement | null, which: 'pixel' | 'pointed', pixel: number | undefined, width: number): void {
  if (!element) return;
  element.toggleAttribute(which === 'pixel' ? 'data-pixel' : 'data-pointed-pixel', pixel !== undefined);
  if (pixel === undefined) return;
  element.style.setProperty(`--${which}-column`, String((pixel - 1) % width));
  element.style.setProperty(`--${which}-row`, String(Math.floor((pixel - 1) / width)));
}
