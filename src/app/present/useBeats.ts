/**
 * The current beat of the step, and the moves of a clicker. The cursor says which phase and part it is; within a complete
 * sum or update, the beat is the presenter's own.
 */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Stop } from '../../quantity';
import { runOf, type State, traceOf, useStore, useStoreApi } from '../../store';
import { type Beat, beatsOf, indexOf, lastBeatAt, linkedStop, nearestBeat } from '../../views';

export interface Beats {
  readonly beats: readonly Beat[];
  readonly beat: Beat;
  /** Each returns false at the end of the run, or at its beginning. */
  readonly on: () => boolean;
  readonly back: () => boolean;
  /** Any beat of this step, or the beginning of another step. */
  readonly goTo: (step: number, beat: Beat) => void;
}

/** A place in time, and the settings there: another batch size may move the cursor to the end of a shorter sum. */
interface Now extends Pick<State, 'scenario' | 'changes'> {
  readonly step: number;
  readonly scene: number | undefined;
  readonly stop: Stop;
}

/**
 * The beat that was shown last, and where; anywhere else, everything that the cursor's place has. It outlives a change of
 * settings, but not another scenario or scene.
 */
interface Shown extends Now {
  readonly beat: Beat;
}

function nowOf({ cursor, scenario, lesson, changes }: State): Now {
  const { step, phase, part } = cursor;
  return { step, scenario, scene: lesson?.scene, changes, stop: { phase, part } };
}

export function useBeats(): Beats {
  const store = useStoreApi();
  const shown = useRef<Shown>(undefined);
  const [, redraw] = useState<Shown>();
  const trace = useStore(traceOf);
  const weight = useStore((state) => state.cursor.weight);
  const cursor = useStore((state) => state.cursor);
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const scene = useStore((state) => state.lesson?.scene);
  const beats = useMemo(() => beatsOf(trace, weight), [trace, weight]);
  const { step, phase, part } = cursor;
  const now: Now = { step, scenario, scene, changes, stop: { phase, part } };
  const beat = beatAt(now, shown.current, beats);
  useLayoutEffect(() => {
    const { current } = shown;
    shown.current = { ...now, beat: current && isAt(now, current) ? current.beat : beat };
  });

  const show = useCallback((next: Shown | undefined): void => {
    shown.current = next;
    redraw(next);
  }, []);
  const move = useCallback(
    (by: 1 | -1): boolean => {
      const state = store.getState();
      const { step, phase, part } = state.cursor;
      const all = beatsOf(traceOf(state), state.cursor.weight);
      const next = all[indexOf(beatAt(nowOf(state), shown.current, all), all) + by];
      if (next) {
        const stop = linkedStop(next, all);
        if (stop.phase !== phase || stop.part !== part) state.goTo({ step, ...stop });
        show({ ...nowOf(store.getState()), beat: next });
        return true;
      }
      const { lastStep } = runOf(state);
      if (by > 0 ? step >= lastStep : step <= 1) return false;
      show(undefined);
      state.goTo({ step: step + by, phase: by > 0 ? 'batch' : 'update' });
      return true;
    },
    [store, show],
  );
  const on = useCallback(() => move(1), [move]);
  const back = useCallback(() => move(-1), [move]);
  const goTo = useCallback(
    (step: number, wanted: Beat) => {
      const state = store.getState();
      if (step !== state.cursor.step) {
        show(undefined);
        state.goTo({ step: Math.min(step, runOf(state).lastStep), phase: wanted.phase });
        return;
      }
      const all = beatsOf(traceOf(state), state.cursor.weight);
      const beat = nearestBeat(wanted, all);
      state.goTo({ step, ...linkedStop(beat, all) });
      show({ ...nowOf(store.getState()), beat });
    },
    [store, show],
  );
  return { beats, beat, on, back, goTo };
}

/** Whether the cursor is where the beat was shown, or was moved within the phase by a change of settings. */
function isAt({ step, scenario, scene, stop, changes }: Now, shown: Shown): boolean {
  if (shown.step !== step || shown.scenario !== scenario || shown.scene !== scene) return false;
  if (shown.stop.phase !== stop.phase) return false;
  return shown.stop.part === stop.part || shown.changes !== changes;
}

function beatAt(now: Now, shown: Shown | undefined, beats: readonly Beat[]): Beat {
  return shown && isAt(now, shown) ? nearestBeat(shown.beat, beats) : lastBeatAt(now.stop, beats);
}
