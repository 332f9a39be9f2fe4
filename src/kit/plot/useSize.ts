/** The laid-out size of an element in CSS pixels, and of one rem, so that drawings grow with the type. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { remInPixels } from '../chrome/remInPixels';
import { layoutSize } from '../fit/layoutSize';
import { keepMeasuring } from '../fit/remeasure';

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

/** `first` is used until the element has been measured, and without layout. */
export function useSize(element: RefObject<Element | null>, first: Size): Size {
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      const { width, height } = innerSize(node);
      const rem = remInPixels();
      if (width === 0 || height === 0) return;
      setSize((known) =>
        known.width === width && known.height === height && known.rem === rem ? known : { width, height, rem },
      );
    };
    return keepMeasuring(node, measure);
  }, [element]);
  return size;
}

/** Without scrollbars. */
function innerSize(node: Element): Pick<Size, 'width' | 'height'> {
  const { width, height } = layoutSize(node);
  if (!(node instanceof HTMLElement)) return { width, height };
  return {
    width: width - (node.offsetWidth - node.clientWidth),
    height: height - (node.offsetHeight - node.clientHeight),
  };
}
