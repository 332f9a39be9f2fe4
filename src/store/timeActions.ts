/** Actions that move in time. Moves by hand stop Play; `tick` belongs to Play. */
import type { Phase } from '../quantity';
import { runOf } from './derived';
import { moved } from './moves';
import { withNotice } from './notices';
import type { GetState, SetState } from './setState';
import type { State } from './state';
import {
  type Moment,
  momentAt,
  nextMove,
  nextPart,
  nextPhase,
  nextStep,
  previousPart,
  previousPhase,
  previousStep,
  type RunShape,
  sameMoment,
  startPlaying,
} from './transport';

export interface TimeActions {
  readonly nextPhase: () => void;
  readonly previousPhase: () => void;
  readonly nextStep: () => void;
  readonly previousStep: () => void;
  readonly nextPart: () => void;
  readonly previousPart: () => void;
  readonly goToPhase: (phase: Phase) => void;
  /** "Go to Sum": keeps the focus. */
  readonly goToPhaseKeepingFocus: (phase: Phase) => void;
  /** Keys that are not given stay the same, except for the part: without one, the phase is complete. */
  readonly goTo: (moment: Partial<Moment>) => void;
  /** Step 1, phase 1; changes stay. */
  readonly reset: () => void;
  /** To the step before the first one with non-finite numbers. */
  readonly backBefore: (nonFiniteStep: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** One move of Play; does nothing while paused. */
  readonly tick: () => void;
}

/** A move by hand stops Play and any move in progress. */
const stopped = { playing: false, travelling: undefined };

type Rule = (now: Moment, shape: RunShape) => Moment;

export function timeActions(set: SetState, get: GetState): TimeActions {
  const byHand = (rule: Rule) => () => set((state) => ({ ...stopped, ...movedBy(state, rule) }));
  const to = (moment: Partial<Moment>, options?: { keepFocus: boolean }) =>
    set((state) => ({ ...stopped, ...movedTo(state, moment, options) }));
  return {
    nextPhase: byHand(nextPhase),
    previousPhase: byHand(previousPhase),
    nextStep: byHand(nextStep),
    previousStep: byHand(previousStep),
    nextPart: byHand(nextPart),
    previousPart: byHand(previousPart),
    goToPhase: (phase) => to({ phase }),
    goToPhaseKeepingFocus: (phase) => to({ phase }, { keepFocus: true }),
    goTo: (moment) => to(moment),
    reset: () => to({ step: 1, phase: 'batch' }),
    backBefore: (nonFiniteStep) => to({ step: Math.max(1, nonFiniteStep - 1) }),
    play: () =>
      set((state) => {
        const { speed } = state.preferences;
        const began = speed === 'steps' ? {} : movedBy(state, startPlaying);
        return { ...began, playing: true, travelling: undefined, pointed: undefined };
      }),
    pause: () => set({ playing: false, travelling: undefined }),
    tick: () => {
      if (get().playing && !get().travelling) set(playedOn, { ofPlay: true });
    },
  };
}

function playedOn(state: State): Partial<State> {
  const rule = state.preferences.speed === 'steps' ? nextStep : nextMove;
  const next = rule(momentOf(state), runOf(state));
  return sameMoment(next, momentOf(state)) ? { ...atTheEnd(state), playing: false } : moved(state, next);
}

function movedBy(state: State, rule: Rule): Partial<State> {
  const now = momentOf(state);
  const next = rule(now, runOf(state));
  const forward = rule === nextPhase || rule === nextStep;
  if (!sameMoment(next, now)) return moved(state, next);
  return forward ? atTheEnd(state) : {};
}

function movedTo(
  state: State,
  { step = state.cursor.step, phase = state.cursor.phase, part }: Partial<Moment>,
  options = {},
) {
  const { lastStep } = runOf(state);
  const within = Math.min(Math.max(1, Math.round(step)), lastStep);
  const change = moved(state, momentAt({ step: within, phase }, part), options);
  return step > lastStep ? { ...change, ...atTheEnd({ ...state, ...change }) } : change;
}

function atTheEnd(state: State): Partial<State> {
  const { lastStep } = runOf(state);
  return { notices: withNotice(state.notices, { key: 'lastStepReached', params: [lastStep] }, { kind: 'info' }) };
}

function momentOf({ cursor }: State): Moment {
  return momentAt(cursor, cursor.part);
}
