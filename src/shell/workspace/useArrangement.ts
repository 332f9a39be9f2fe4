/** The arrangement for the width of the workspace, which may differ from the window's. */
import { type RefObject, useCallback, useMemo, useSyncExternalStore } from 'react';
import { useRem } from '../../kit';
import { useStore } from '../../store';
import { type Arrangement, arrangementOf, type BesideLesson, heldAs } from './arrangement';

interface Contents {
  readonly beside: BesideLesson | undefined;
  /** A note is open that needs a column of its own. */
  readonly hasNote: boolean;
}

export function useArrangement(workspace: RefObject<HTMLElement | null>, { beside, hasNote }: Contents): Arrangement {
  const pixelsPerRem = useRem();
  const layers = useStore((state) => state.scenario.network.layers.length);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const observer = new ResizeObserver(onChange);
      if (workspace.current) observer.observe(workspace.current);
      addEventListener('resize', onChange);
      return () => {
        observer.disconnect();
        removeEventListener('resize', onChange);
      };
    },
    [workspace],
  );
  // Before the element exists, and without layout, the window's width. As text, so that the object stays the same while it says the same.
  const text = useSyncExternalStore(subscribe, () => {
    const width = workspace.current?.clientWidth || innerWidth;
    const arrangement = arrangementOf(width, pixelsPerRem, beside, layers);
    return JSON.stringify(heldAs(arrangement, width / pixelsPerRem, innerHeight / pixelsPerRem));
  });
  return useMemo(() => {
    const arrangement: Arrangement = JSON.parse(text);
    const givesRoom = hasNote && arrangement.kind === 'wide' && arrangement.formulasAbove;
    return givesRoom ? { ...arrangement, formulasAbove: false, hasNote } : arrangement;
  }, [text, hasNote]);
}
