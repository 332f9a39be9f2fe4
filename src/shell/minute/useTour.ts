/**
 * The stops of one step in a minute, and the one that is shown: the cursor follows it, so that whoever ends it has the explorer as it
 * then stands. Anything that the reader, a link or a host changes meanwhile ends it.
 */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { type State, shownTraceOf, useStore, useStoreApi, writeAddress } from '../../store';
import { type TourStop, tourOf } from '../../views';
import { minuteKey } from './useMinute';

interface Tour {
  readonly stops: readonly TourStop[];
  readonly at: number;
  readonly goTo: (at: number) => void;
  /** It goes on where it was when the page was left. */
  readonly isResumed: boolean;
}

const kept = ['cursor', 'scenario', 'changes', 'lesson', 'playing', 'travelling', 'otherKeys'] as const;

export function useTour(onEnd: () => void): Tour {
  const store = useStoreApi();
  const trace = useStore(shownTraceOf);
  const place = useStore((state) => state.cursor.weight);
  const stops = useMemo(() => tourOf({ keys: {}, trace, place }), [trace, place]);
  const { keptInTab, keepInTab } = store.getState();
  const [first] = useState(() => Math.min(stops.length - 1, Number.parseInt(keptInTab(minuteKey) ?? '', 10) || 0));
  const [at, goTo] = useState(first);
  const own = useRef(store.getState().cursor.sample);
  const isOwnMove = useRef(false);
  const stop = stops[at];

  useEffect(() => {
    if (!stop) return;
    isOwnMove.current = true;
    const { goTo: moveTo, chooseSample, cursor } = store.getState();
    const sample = stop.sample ?? own.current;
    if (sample !== cursor.sample) chooseSample(sample);
    moveTo({ step: trace.step, ...stop.place });
    isOwnMove.current = false;
    keepInTab(minuteKey, `${at} ${writeAddress(store.getState())}`);
  }, [store, stop, at, trace, keepInTab]);

  const onChange = useEffectEvent((state: State, before: State) => {
    if (!isOwnMove.current && kept.some((name) => state[name] !== before[name])) onEnd();
  });
  useEffect(() => store.subscribe((state, before) => onChange(state, before)), [store]);
  return { stops, at, goTo, isResumed: first > 0 };
}
