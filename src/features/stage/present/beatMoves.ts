/** The moves of a clicker: from beat to beat, and at the end of a step to the next step. */
import { useLayoutEffect } from 'react';
import { samplesOf } from '../../../quantity';
import {
  coveringQuestion,
  type ExplainerStore,
  questionOf,
  runOf,
  type State,
  useStore,
  useStoreApi,
} from '../../../store';
import {
  type Beat,
  beatText,
  firstBeatAt,
  indexOf,
  linkedStop,
  nearestBeat,
  readBeat,
  sampleOfBeat,
  tellingOf,
} from '../../../views';
import { answerBeat, isAt, type Presenting, placeOf, startBeat } from '../state';
import { beatOnStage, beatsOnStage, toldView } from './beatOnStage';

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
    goToBeat(store, next);
    return true;
  }
  if (by > 0 ? step >= runOf(state).lastStep : step <= 1) return false;
  // The next step begins, or ends, with everything that its place has.
  tell(store, { panel: state.presenting?.panel }, undefined);
  state.goTo({ step: step + by, phase: by > 0 ? 'batch' : 'update' });
  return true;
}

/** Any beat of this step. The cursor goes there, too, if it is elsewhere. */
export function goToBeat(store: ExplainerStore, wanted: Beat): void {
  const before = store.getState();
  const beats = beatsOnStage(before);
  const beat = nearestBeat(wanted, beats);
  const { step, phase, part } = before.cursor;
  const stop = linkedStop(beat, beats);
  if (stop.phase !== phase || stop.part !== part) before.goTo({ step, ...stop });
  const state = store.getState();
  tell(store, { ...state.presenting, beat: beatText(beat), at: placeOf(state) }, beat);
}

/** Takes the beat of a link, or of a place to which something else has moved, to its place. */
export function settleBeat(store: ExplainerStore): void {
  const state = store.getState();
  if (isSettled(state)) return;
  if (startsPhase(state)) goToBeat(store, beginning(state));
  else {
    const beat = beatOnStage(state);
    const { at, beat: shown } = state.presenting ?? {};
    const isLinks = at === undefined && shown === answerBeat;
    const own = hasBeatHere(state) && shown !== answerBeat ? shown : undefined;
    const text = isLinks || isAnswered(state) ? answerBeat : (own ?? beatText(beat));
    tell(store, { ...state.presenting, beat: text, at: placeOf(state) }, beat);
    // The class has seen it before the reload, or before it came back from the next screen.
    if (isLinks && coveringQuestion(state)) state.lessonOn();
  }
}

/** Whether the scene has a question whose answer is shown: a link comes back to that. */
function isAnswered(state: State): boolean {
  return questionOf(state) !== undefined && coveringQuestion(state) === undefined;
}

/** Whether the beat is at its place, or waits for a step that is being computed. */
function isSettled(state: State): boolean {
  const { presenting, travelling, cursor, changes } = state;
  if (!presenting) return true;
  if (startsPhase(state)) return travelling !== undefined;
  const { at, beat } = presenting;
  if ((beat === answerBeat) !== isAnswered(state)) return false;
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

/**
 * In one change, so that the link has it at once. The sample that the sentence of a beat names is the selected one, in every panel; after
 * the rows, and at the end of a step, which has no beat, the presenter's own is it again.
 */
function tell(store: ExplainerStore, presenting: Presenting, beat: Beat | undefined): void {
  const state = store.getState();
  const { sample, step } = state.cursor;
  const { followed } = state.presenting ?? {};
  const own = followed?.at === sample ? followed.own : sample;
  const telling = tellingOf(state, toldView(state));
  const named = beat && sampleOfBeat(beat, beatsOnStage(state), telling);
  const wanted = named ?? (samplesOf(telling.trace).includes(own) ? own : sample);
  // Known before it is chosen: the sentence names it, and nothing else has to.
  store.setState({ presenting: { ...presenting, followed: named === undefined ? undefined : { own, at: wanted } } });
  if (wanted !== sample && telling.trace.step === step) state.chooseSample(wanted);
}
