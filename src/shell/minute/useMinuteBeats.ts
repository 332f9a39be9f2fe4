/**
 * The beats of one step in a minute, and the one that is shown: the cursor follows it, so that whoever stops has the explorer as it
 * then stands. Anything that the reader, a link or a host changes meanwhile ends it.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type State, traceOf, useStore, useStoreApi } from '../../store';
import { minuteBeats, sampleOfMinute, type ToldBeat } from '../../views';

export interface MinuteBeats {
  readonly beats: readonly ToldBeat[];
  readonly at: number;
  readonly goTo: (at: number) => void;
}

export function useMinuteBeats(onEnd: () => void): MinuteBeats {
  const store = useStoreApi();
  const trace = useStore(traceOf);
  const place = useStore((state) => state.cursor.weight);
  const beats = useMemo(() => minuteBeats(trace, place), [trace, place]);
  const [at, goTo] = useState(0);
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
  }, [store, beats, at, trace]);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (!isOwnMove.current && isOther(state, before)) onEnd();
      }),
    [store, onEnd],
  );
  return { beats, at, goTo };
}

const kept = ['cursor', 'scenario', 'changes', 'lesson', 'playing', 'travelling', 'otherKeys'] as const;

function isOther(state: State, before: State): boolean {
  return kept.some((name) => state[name] !== before[name]);
}
