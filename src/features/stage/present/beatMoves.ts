/** The moves of a clicker: from beat to beat, and at the end of a step to the next step. */
import { samplesOf } from '../../../quantity';
import { type ExplainerStore, runOf, type State } from '../../../store';
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
import type { Presenting } from '../state';
import { atPlace, beatOnStage, beatsOnStage } from './beatOnStage';
import { placeOf, startBeat } from './beatPlace';
import { toldView } from './toldView';

/** The next beat (1) or the one before (−1); false at the end of the run, or at its beginning. */
export function moveBeat(store: ExplainerStore, by: 1 | -1): boolean {
  const state = store.getState();
  const { step, phase, part } = state.cursor;
  const beats = beatsOnStage(state);
  const next = beats[indexOf(beatOnStage(state), beats) + by];
  if (next) {
    const stop = linkedStop(next, beats);
    if (stop.phase !== phase || stop.part !== part) state.goTo({ step, ...stop });
    show(store, next, beats);
    return true;
  }
  if (by > 0 ? step >= runOf(state).lastStep : step <= 1) return false;
  leaveStep(store, follow(store, undefined, beats));
  state.goTo({ step: step + by, phase: by > 0 ? 'batch' : 'update' });
  return true;
}

/** Any beat of this step, or the beginning of another step. */
export function goToBeat(store: ExplainerStore, step: number, wanted: Beat): void {
  const state = store.getState();
  if (step !== state.cursor.step) {
    leaveStep(store, state.presenting?.followed);
    state.goTo({ step: Math.min(step, runOf(state).lastStep), phase: wanted.phase });
    return;
  }
  const beats = beatsOnStage(state);
  const beat = nearestBeat(wanted, beats);
  state.goTo({ step, ...linkedStop(beat, beats) });
  show(store, beat, beats);
}

/** Whether the beat is at its place, or waits for a step that is being computed. */
export function isSettled(state: State): boolean {
  const { presenting, travelling } = state;
  if (!presenting) return true;
  return startsPhase(state) ? travelling !== undefined : atPlace(state, presenting) === presenting;
}

/** Takes the beat of a link, or of a place to which something else has moved, to its place. */
export function settleBeat(store: ExplainerStore): void {
  const state = store.getState();
  const { presenting, cursor } = state;
  if (!presenting || isSettled(state)) return;
  if (startsPhase(state)) goToBeat(store, cursor.step, beginning(state));
  else {
    // Its sentence may name a sample: that is the one which the view shows large.
    const followed = follow(store, beatOnStage(state), beatsOnStage(state));
    store.setState({ presenting: { ...atPlace(state, presenting), followed } });
  }
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

/** In one change, so that the link has it at once. */
function show(store: ExplainerStore, beat: Beat, beats: readonly ToldBeat[]): void {
  const followed = follow(store, beat, beats);
  store.setState((state) => ({
    presenting: { ...state.presenting, beat: beatText(beat), at: placeOf(state), followed },
  }));
}

/** The next step begins, or ends, with everything that its place has. */
function leaveStep(store: ExplainerStore, followed: Presenting['followed']): void {
  store.setState(({ presenting }) => ({ presenting: { panel: presenting?.panel, followed } }));
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
