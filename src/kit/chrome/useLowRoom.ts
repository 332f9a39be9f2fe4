/**
 * Whether a view has a low, wide space: `data-room` marks an element whose height does not depend on its contents.
 * Otherwise a view has its natural height.
 */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { layoutSize } from '../fit/layoutSize';
import { keepMeasuring } from '../fit/remeasure';
import { remInPixels } from './remInPixels';

/** In rem: the space is low below this height, and wide from this width on. */
const low = 25;
const wide = 48;

export function useLowRoom(view: RefObject<Element | null>): boolean {
  const [isLow, setLow] = useState(false);
  useLayoutEffect(() => {
    const room = view.current?.closest('[data-room]');
    if (!room || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      const { width, height } = layoutSize(room);
      const rem = remInPixels();
      if (width > 0 && height > 0) setLow(width >= wide * rem && height < low * rem);
    };
    return keepMeasuring(room, measure);
  }, [view]);
  return isLow;
}
