/** The beats of what stands on the stage, at the step of the store. */
import { useMemo } from 'react';
import { runOf, traceOf, useStore, type ViewName } from '../../../../store';
import { beatsOf, type ToldBeat } from '../../../../views';

export function useToldBeats(view: ViewName | undefined): readonly ToldBeat[] {
  const run = useStore(runOf);
  const trace = useStore(traceOf);
  const place = useStore((state) => state.cursor.weight);
  const keys = useStore((state) => state.viewKeys);
  return useMemo(() => beatsOf({ view, keys, run, trace, place }), [view, keys, run, trace, place]);
}
