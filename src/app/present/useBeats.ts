/**
 * The current beat of the step, and the moves of a clicker. The cursor says which phase and part it is; within a complete
 * sum or update, the beat is the presenter's own.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
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

/**
 * The beat that was shown last, and where; anywhere else, everything that the cursor's place has. It outlives a change of
 * settings, but not another scenario or scene.
 */
interface Shown extends Place {
  readonly beat: Beat;
}

interface Place extends Pick<State, 'scenario'> {
  readonly step: number;
  readonly scene: number | undefined;
}

export function useBeats(): Beats {
  const store = useStoreApi();
  const shown = useRef<Shown>(undefined);
  const [, redraw] = useState<Shown>();
  const trace = useStore(traceOf);
  const weight = useStore((state) => state.cursor.weight);
  const cursor = useStore((state) => state.cursor);
  const scenario = useStore((state) => state.scenario);
  const scene = useStore((state) => state.lesson?.scene);
  const beats = useMemo(() => beatsOf(trace, weight), [trace, weight]);
  const beat = beatAt(cursor, at(shown.current, { step: cursor.step, scenario, scene }), beats);

  const show = useCallback((next: Shown | undefined): void => {
    shown.current = next;
    redraw(next);
  }, []);
  const move = useCallback(
    (by: 1 | -1): boolean => {
      const state = store.getState();
      const { step, phase, part } = state.cursor;
      const all = beatsOf(traceOf(state), state.cursor.weight);
      const place: Place = { step, scenario: state.scenario, scene: state.lesson?.scene };
      const next = all[indexOf(beatAt(state.cursor, at(shown.current, place), all), all) + by];
      if (next) {
        const stop = linkedStop(next, all);
        show({ ...place, beat: next });
        if (stop.phase !== phase || stop.part !== part) state.goTo({ step, ...stop });
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
      show({ step, scenario: state.scenario, scene: state.lesson?.scene, beat });
      state.goTo({ step, ...linkedStop(beat, all) });
    },
    [store, show],
  );
  return { beats, beat, on, back, goTo };
}

/** The beat shown last, if it was shown here. */
function at(shown: Shown | undefined, { step, scenario, scene }: Place): Beat | undefined {
  const isHere = shown?.step === step && shown.scenario === scenario && shown.scene === scene;
  return isHere ? shown.beat : undefined;
}

function beatAt({ phase, part }: State['cursor'], shown: Beat | undefined, beats: readonly Beat[]): Beat {
  if (shown) {
    const beat = nearestBeat(shown, beats);
    const stop = linkedStop(beat, beats);
    if (stop.phase === phase && stop.part === part) return beat;
  }
  return lastBeatAt({ phase, part }, beats);
}
