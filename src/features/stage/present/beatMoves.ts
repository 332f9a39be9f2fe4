/** The moves of a clicker: from beat to beat, and at the end of a step to the next step. */
import { useLayoutEffect } from 'react';
import { samplesOf } from '../../../quantity';
import { type ExplainerStore, runOf, type State, useStore, useStoreApi } from '../../../store';
import {
  type Beat,
  beatText,
  firstBeatAt,
  indexOf,
  linkedStop,
  nearestBeat,
  readBeat,
  sampleOfBeat,
  type ToldBeat,
  tellingOf,
} from '../../../views';
import { isAt, type Presenting, placeOf, startBeat } from '../state';
import { beatOnStage, beatsOnStage } from './beatOnStage';
import { toldView } from './toldView';

/** The current beat, and the list of its step. */
export function useBeats() {
  const store = useStoreApi();
  const beats = useStore(beatsOnStage);
  const beat = useStore(beatOnStage);
  useStore(isSettled);
  // Before anything is painted: if a link begins a phase, the later beats of the phase are not for the audience yet.
  useLayoutEffect(() => settleBeat(store));
  return { beats, beat };
}

/** The next beat (1) or the one before (−1); false at the end of the run, or at its beginning. */
export function moveBeat(store: ExplainerStore, by: 1 | -1): boolean {
  const state = store.getState();
  const { step } = state.cursor;
  const beats = beatsOnStage(state);
  const next = beats[indexOf(beatOnStage(state), beats) + by];
  if (next) {
    show(store, next, beats);
    return true;
  }
  if (by > 0 ? step >= runOf(state).lastStep : step <= 1) return false;
  // The next step begins, or ends, with everything that its place has.
  const followed = follow(store, undefined, beats);
  store.setState(({ presenting }) => ({ presenting: { panel: presenting?.panel, followed } }));
  state.goTo({ step: step + by, phase: by > 0 ? 'batch' : 'update' });
  return true;
}

/** Any beat of this step. */
export function goToBeat(store: ExplainerStore, wanted: Beat): void {
  const beats = beatsOnStage(store.getState());
  show(store, nearestBeat(wanted, beats), beats);
}

/** Takes the beat of a link, or of a place to which something else has moved, to its place. */
export function settleBeat(store: ExplainerStore): void {
  const state = store.getState();
  if (isSettled(state)) return;
  if (startsPhase(state)) {
    goToBeat(store, beginning(state));
    return;
  }
  // Its sentence may name a sample: that is the one which the view shows large.
  const followed = follow(store, beatOnStage(state), beatsOnStage(state));
  const beat = (hasBeatHere(state) && state.presenting?.beat) || beatText(beatOnStage(state));
  store.setState({ presenting: { ...state.presenting, beat, at: placeOf(state), followed } });
}

/** Whether the beat is at its place, or waits for a step that is being computed. */
function isSettled(state: State): boolean {
  const { presenting, travelling, cursor, changes } = state;
  if (!presenting) return true;
  if (startsPhase(state)) return travelling !== undefined;
  const { at } = presenting;
  return hasBeatHere(state) && at?.cursor.part === cursor.part && at?.changes === changes;
}

function hasBeatHere(state: State): boolean {
  const { beat, at } = state.presenting ?? {};
  return beat !== undefined && at !== undefined && isAt(state, at);
}

/** A scene has one beat. A link with a beat that there is no more begins its phase, too. */
function startsPhase({ presenting, lesson }: State): boolean {
  const { beat } = presenting ?? {};
  return beat !== undefined && readBeat(beat) === undefined && !lesson;
}

/** A former beat showed a part of what its view now shows at once: it leads to the press before, which shows nothing of that. */
function beginning(state: State): Beat {
  const beats = beatsOnStage(state);
  const first = firstBeatAt(state.cursor.phase, beats);
  const isWhole = first.name === 'stop' && state.presenting?.beat !== startBeat;
  return (isWhole && beats[indexOf(first, beats) - 1]) || first;
}

/** The cursor goes there, too, if it is elsewhere. In one change, so that the link has it at once. */
function show(store: ExplainerStore, beat: Beat, beats: readonly ToldBeat[]): void {
  const { cursor, goTo } = store.getState();
  const { phase, part } = linkedStop(beat, beats);
  if (phase !== cursor.phase || part !== cursor.part) goTo({ step: cursor.step, phase, part });
  const followed = follow(store, beat, beats);
  store.setState((state) => ({
    presenting: { ...state.presenting, beat: beatText(beat), at: placeOf(state), followed },
  }));
}

/**
 * The sample that a sentence names is the selected one, in every panel; after the rows, the presenter's own is it again.
 * `beat` is absent at the end of a step.
 */
function follow(store: ExplainerStore, beat: Beat | undefined, beats: readonly ToldBeat[]): Presenting['followed'] {
  const state = store.getState();
  const { sample, step } = state.cursor;
  const { followed } = state.presenting ?? {};
  const own = followed?.at === sample ? followed.own : sample;
  const telling = tellingOf(state, toldView(state));
  const named = beat && sampleOfBeat(beat, beats, telling);
  const wanted = named ?? (samplesOf(telling.trace).includes(own) ? own : sample);
  if (wanted !== sample && telling.trace.step === step) {
    // Known before it is chosen: the sentence names it, and nothing else has to.
    store.setState(({ presenting }) => ({ presenting: { ...presenting, followed: { own, at: wanted } } }));
    state.chooseSample(wanted);
  }
  return named === undefined ? undefined : { own, at: wanted };
}
