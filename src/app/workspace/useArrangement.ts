/** The arrangement for the width of an element, which may differ from the window's. */
import { type RefObject, useCallback, useSyncExternalStore } from 'react';
import { useStore } from '../../store';
import { type Arrangement, arrangementOf } from './arrangement';

export function useArrangement(element: RefObject<HTMLElement | null>): Arrangement {
  const scale = useStore((state) => state.preferences.scale);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const observer = new ResizeObserver(onChange);
      if (element.current) observer.observe(element.current);
      addEventListener('resize', onChange);
      return () => {
        observer.disconnect();
        removeEventListener('resize', onChange);
      };
    },
    [element],
  );
  // Before the element exists, and without layout, the window's width.
  const name = useSyncExternalStore(subscribe, () =>
    nameOf(arrangementOf(element.current?.clientWidth || innerWidth, scale)),
  );
  return arrangements[name];
}

const arrangements = {
  phone: { kind: 'phone', lossBeside: false },
  tablet: { kind: 'tablet', lossBeside: false },
  wide: { kind: 'wide', lossBeside: false },
  'wide with loss': { kind: 'wide', lossBeside: true },
} as const satisfies Readonly<Record<string, Arrangement>>;

function nameOf({ kind, lossBeside }: Arrangement): keyof typeof arrangements {
  return kind === 'wide' && lossBeside ? 'wide with loss' : kind;
}
