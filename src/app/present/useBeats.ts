/**
 * The current beat, and the moves of a clicker. The cursor says which phase and part it is; within a place in time, the beat
 * is the presenter's own. The link has it, so that a reload comes back to it.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Stop, samplesOf } from '../../quantity';
import { type Actions, runOf, type State, traceOf, useStore, useStoreApi, type ViewName } from '../../store';
import {
  type Beat,
  beatsOf,
  beatText,
  firstBeatAt,
  indexOf,
  lastBeatAt,
  linkedStop,
  nearestBeat,
  readBeat,
  sameBeat,
  sampleOfBeat,
  type ToldBeat,
  tellingOf,
} from '../../views';

export interface Beats {
  readonly beats: readonly ToldBeat[];
  readonly beat: ToldBeat;
  /** Each returns false at the end of the run, or at its beginning. */
  readonly on: () => boolean;
  readonly back: () => boolean;
  /** Any beat of this step, or the beginning of another step. */
  readonly goTo: (step: number, beat: Beat) => void;
  /** The same at this moment, also between a press and its drawing. */
  readonly now: () => Pick<Beats, 'beats' | 'beat'>;
}

/** In a link, in place of a beat: the first one of its phase. */
export const startBeat = 'start';

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

const beginning: Beat = { phase: 'batch', name: 'stop' };

/** `view`: the view whose beats they are; absent: network and ledger. */
export function useBeats(view: ViewName | undefined): Beats {
  const store = useStoreApi();
  const shown = useRef<Shown>(undefined);
  /** What the link has got from here. */
  const written = useRef<string>(undefined);
  const followed = useRef<Followed>(undefined);
  const [, redraw] = useState<Shown>();
  const trace = useStore(traceOf);
  const run = useStore(runOf);
  const keys = useStore((state) => state.viewKeys);
  const place = useStore((state) => state.cursor.weight);
  const cursor = useStore((state) => state.cursor);
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const scene = useStore((state) => state.lesson?.scene);
  const given = useStore((state) => state.presenting?.beat);
  const beats = useMemo(() => beatsOf({ view, keys, run, trace, place }), [view, keys, run, trace, place]);
  const { step, phase, part } = cursor;
  const now: Now = { step, scenario, scene, changes, stop: { phase, part } };
  const asked = given === written.current ? undefined : readBeat(given);
  const beat = asked?.phase === phase ? nearestBeat(asked, beats) : beatAt(now, shown.current, beats);
  useLayoutEffect(() => {
    const { current } = shown;
    // A list without the beat shows the nearest one; the beat itself comes back with a list that has it.
    const isKept = asked === undefined && current !== undefined && isAt(now, current);
    shown.current = { ...now, beat: isKept ? current.beat : beat };
  });
  useEffect(() => {
    const text = beatText(beat);
    written.current = text;
    const { presenting, present } = store.getState();
    if (presenting && presenting.beat !== text) present({ ...presenting, beat: text });
  }, [store, beat]);

  const show = useCallback((next: Shown | undefined): void => {
    shown.current = next;
    redraw(next);
  }, []);
  const move = useCallback(
    (by: 1 | -1): boolean => {
      const state = store.getState();
      const { step, phase, part } = state.cursor;
      const all = beatsOf(tellingOf(state, view));
      const next = all[indexOf(beatAt(nowOf(state), shown.current, all), all) + by];
      if (next) {
        const stop = linkedStop(next, all);
        if (stop.phase !== phase || stop.part !== part) state.goTo({ step, ...stop });
        followed.current = followRow(store.getState(), next, followed.current, { all, view });
        show({ ...nowOf(store.getState()), beat: next });
        return true;
      }
      const { lastStep } = runOf(state);
      if (by > 0 ? step >= lastStep : step <= 1) return false;
      show(undefined);
      followed.current = followRow(state, beginning, followed.current);
      state.goTo({ step: step + by, phase: by > 0 ? 'batch' : 'update' });
      return true;
    },
    [store, show, view],
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
      const all = beatsOf(tellingOf(state, view));
      const beat = nearestBeat(wanted, all);
      state.goTo({ step, ...linkedStop(beat, all) });
      followed.current = followRow(store.getState(), beat, followed.current, { all, view });
      show({ ...nowOf(store.getState()), beat });
    },
    [store, show, view],
  );
  const isComing = useStore((state) => state.travelling !== undefined);
  // Before anything is painted: the later beats of the phase are not for the audience yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is asked for
  useLayoutEffect(() => {
    if (given === startBeat && !isComing && scene === undefined) goTo(step, firstBeatAt(phase, beats));
  }, [given, isComing]);

  const nowShown = useCallback(() => {
    const state = store.getState();
    const all = beatsOf(tellingOf(state, view));
    return { beats: all, beat: beatAt(nowOf(state), shown.current, all) };
  }, [store, view]);
  return { beats, beat, on, back, goTo, now: nowShown };
}

/** The sample that was chosen before the beats led through the samples, and the one that they are at. */
interface Followed {
  readonly own: number;
  readonly at: number;
}

interface Told {
  readonly all: readonly Beat[];
  readonly view: ViewName | undefined;
}

/** The sample that a sentence names is the selected one, in every panel; after the rows, the presenter's own is it again. */
function followRow(
  state: State & Actions,
  beat: Beat,
  followed: Followed | undefined,
  { all, view }: Told = { all: [], view: undefined },
): Followed | undefined {
  const { sample, step } = state.cursor;
  const isFollowing = followed?.at === sample;
  const own = isFollowing ? followed.own : sample;
  const telling = tellingOf(state, view);
  const named = sampleOfBeat(beat, all, telling);
  const wanted = named ?? (samplesOf(telling.trace).includes(own) ? own : sample);
  if (wanted !== sample && telling.trace.step === step) state.chooseSample(wanted);
  return named === undefined ? undefined : { own, at: wanted };
}

/** Whether the cursor is where the beat was shown, or was moved within the phase by a change of settings. */
function isAt({ step, scenario, scene, stop, changes }: Now, shown: Shown): boolean {
  if (shown.step !== step || shown.scenario !== scenario || shown.scene !== scene) return false;
  if (shown.stop.phase !== stop.phase) return false;
  return shown.stop.part === stop.part || shown.changes !== changes;
}

function beatAt(now: Now, shown: Shown | undefined, beats: readonly ToldBeat[]): ToldBeat {
  if (!shown || !isAt(now, shown)) return lastBeatAt(now.stop, beats);
  return beats.find((one) => sameBeat(one, shown.beat)) ?? nearestBeat(shown.beat, beats);
}
