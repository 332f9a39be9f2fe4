/** How large an element is, kept up to date; and the size of a rem, as the big-type scale changes it. */
import { type RefObject, useEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Pixels a rem. */
  readonly rem: number;
}

/** Where there is no layout (tests, before the first frame). */
const assumed: Size = { width: 384, height: 300, rem: 16 };

export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(assumed);
  useEffect(() => {
    const observed = element.current;
    if (!observed || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = observed;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || assumed.rem;
      if (width === 0 || height === 0) return;
      setSize((before) =>
        before.width === width && before.height === height && before.rem === rem ? before : { width, height, rem },
      );
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
