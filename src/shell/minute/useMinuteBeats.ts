/**
 * The beats of one step in a minute, and the one that is shown: the cursor follows it, so that whoever stops has the explorer as it
 * then stands. Anything that the reader, a link or a host changes meanwhile ends it.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type State, traceOf, useStore, useStoreApi, writeAddress } from '../../store';
import { minuteBeats, sampleOfMinute, type ToldBeat } from '../../views';
import { minuteKey } from './useMinute';

export interface MinuteBeats {
  readonly beats: readonly ToldBeat[];
  readonly at: number;
  readonly goTo: (at: number) => void;
  /** It goes on where it was when the page was left. */
  readonly isResumed: boolean;
}

export function useMinuteBeats(onEnd: () => void): MinuteBeats {
  const store = useStoreApi();
  const trace = useStore(traceOf);
  const place = useStore((state) => state.cursor.weight);
  const beats = useMemo(() => minuteBeats(trace, place), [trace, place]);
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
    const { phase, part } = beat;
    isOwnMove.current = true;
    const { goTo: moveTo, chooseSample, cursor } = store.getState();
    const sample = sampleOfMinute(beat, trace) ?? own.current;
    if (sample !== cursor.sample) chooseSample(sample);
    moveTo({ step: trace.step, phase, ...(part !== undefined && { part }) });
    isOwnMove.current = false;
    keepInTab(minuteKey, `${at} ${writeAddress(store.getState())}`);
  }, [store, beats, at, trace, keepInTab]);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (!isOwnMove.current && isOther(state, before)) onEnd();
      }),
    [store, onEnd],
  );
  return { beats, at, goTo, isResumed: first > 0 };
}

const kept = ['cursor', 'scenario', 'changes', 'lesson', 'playing', 'travelling', 'otherKeys'] as const;

function isOther(state: State, before: State): boolean {
  return kept.some((name) => state[name] !== before[name]);
}
