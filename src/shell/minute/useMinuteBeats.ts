/**
 * The beats of one step in a minute, and the one that is shown: the cursor follows it, so that whoever stops has the explorer as it
 * then stands. Anything that the reader, a link or a host changes meanwhile ends it.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { runOf, type State, shownTraceOf, useStore, useStoreApi, writeAddress } from '../../store';
import { linkedStop, sampleOfTour, type Telling, type ToldBeat, tourBeats } from '../../views';
import { minuteKey } from './useMinute';

export interface MinuteBeats {
  readonly telling: Telling;
  readonly beats: readonly ToldBeat[];
  readonly at: number;
  readonly goTo: (at: number) => void;
  /** It goes on where it was when the page was left. */
  readonly isResumed: boolean;
}

export function useMinuteBeats(onEnd: () => void): MinuteBeats {
  const store = useStoreApi();
  const run = useStore(runOf);
  const trace = useStore(shownTraceOf);
  const place = useStore((state) => state.cursor.weight);
  const telling = useMemo((): Telling => ({ keys: {}, run, trace, place }), [run, trace, place]);
  const beats = useMemo(() => tourBeats(telling), [telling]);
  const { keptInTab, keepInTab } = store.getState();
  const [first] = useState(() =>
    Math.min(beats.length - 1, Math.max(0, Number.parseInt(keptInTab(minuteKey) ?? '', 10) || 0)),
  );
  const [at, goTo] = useState(first);
  const own = useRef(store.getState().cursor.sample);
  const isOwnMove = useRef(false);

  useEffect(() => {
    const beat = beats[at];
    if (!beat) return;
    isOwnMove.current = true;
    const { goTo: moveTo, chooseSample, cursor } = store.getState();
    const sample = sampleOfTour(beat, beats, telling) ?? own.current;
    if (sample !== cursor.sample) chooseSample(sample);
    moveTo({ step: telling.trace.step, ...linkedStop(beat, beats) });
    isOwnMove.current = false;
    keepInTab(minuteKey, `${at} ${writeAddress(store.getState())}`);
  }, [store, beats, at, telling, keepInTab]);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (!isOwnMove.current && isOther(state, before)) onEnd();
      }),
    [store, onEnd],
  );
  return { telling, beats, at, goTo, isResumed: first > 0 };
}

const kept = ['cursor', 'scenario', 'changes', 'lesson', 'playing', 'travelling', 'otherKeys'] as const;

function isOther(state: State, before: State): boolean {
  return kept.some((name) => state[name] !== before[name]);
}
