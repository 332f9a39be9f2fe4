/** The arrangement for the width of the workspace, which may differ from the window's. */
import { type RefObject, useCallback, useSyncExternalStore } from 'react';
import { useRem } from '../../kit';
import { type Arrangement, arrangementOf, type BesideLesson } from './arrangement';

interface Contents {
  readonly beside: BesideLesson | undefined;
  /** A note is open that needs a column of its own. */
  readonly hasNote: boolean;
}

export function useArrangement(workspace: RefObject<HTMLElement | null>, { beside, hasNote }: Contents): Arrangement {
  const pixelsPerRem = useRem();
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
  // Before the element exists, and without layout, the window's width.
  const name = useSyncExternalStore(subscribe, () =>
    nameOf(arrangementOf(workspace.current?.clientWidth || innerWidth, pixelsPerRem, beside)),
  );
  if (hasNote && name === 'three') return arrangements['note in three'];
  return arrangements[hasNote && name === 'three with loss' ? 'note in three with loss' : name];
}

/** One object for each, so that what depends on it does not change without need. */
const arrangements = {
  phone: { kind: 'phone', formulasAbove: true, lossBeside: false, isOneColumn: false },
  tablet: { kind: 'tablet', formulasAbove: true, lossBeside: false, isOneColumn: false },
  one: { kind: 'wide', formulasAbove: false, lossBeside: false, isOneColumn: true },
  two: { kind: 'wide', formulasAbove: false, lossBeside: false, isOneColumn: false },
  three: { kind: 'wide', formulasAbove: true, lossBeside: false, isOneColumn: false },
  'three with loss': { kind: 'wide', formulasAbove: true, lossBeside: true, isOneColumn: false },
  'note in three': { kind: 'wide', formulasAbove: false, hasNote: true, lossBeside: false, isOneColumn: false },
  'note in three with loss': {
    kind: 'wide',
    formulasAbove: false,
    hasNote: true,
    lossBeside: true,
    isOneColumn: false,
  },
} as const satisfies Readonly<Record<string, Arrangement>>;

function nameOf({
  kind,
  formulasAbove,
  lossBeside,
  isOneColumn,
}: Arrangement): Exclude<keyof typeof arrangements, `note in ${string}`> {
  if (kind !== 'wide') return kind;
  if (!formulasAbove) return isOneColumn ? 'one' : 'two';
  return lossBeside ? 'three with loss' : 'three';
}
