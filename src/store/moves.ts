/** Changes of the state as functions of it: moving in time, choosing, editing. The actions put them into the store. */
import type { Change, Comparison, Run } from '../run';
import { type FilledScenario, renumbering } from '../scenario';
import { runFor, runOf } from './derived';
import { withNotice } from './notices';
import { leftOutKey, renumberedCursor, renumberedScreen, travelledKeys } from './renumbered';
import { withoutFocus } from './selection';
import { type Settled, settle } from './settle';
import type { Cursor, EditedState, Message, Notice, Room, Snapshot, Source, State } from './state';
import type { Moment } from './transport';

/** A constant empty list, so that components that show it do not render again. */
export const noCrumbs: State['crumbs'] = [];

/** The most edits that can be undone. */
const mostSnapshots = 100;

/** The initial cursor of a scenario: step 1, with the selection of its file. */
export function firstCursor(scenario: FilledScenario): Cursor {
  const { weight, sample, phase } = scenario.view;
  return { step: 1, phase, sample, weight, allSamples: false };
}

/** Moves in time; a new phase focuses on its headline, unless the focus is kept. */
export function moved(state: State, moment: Moment, { keepFocus = false } = {}): Partial<State> {
  const run = runOf(state);
  const newPhase = moment.phase !== state.cursor.phase && !keepFocus;
  const { part: _, ...rest } = newPhase ? withoutFocus(state.cursor) : state.cursor;
  const settled = settle(run, { ...rest, ...moment }, samplesAt(run, state.cursor.step));
  return {
    cursor: settled.cursor,
    furthestStep: Math.max(state.furthestStep, settled.cursor.step),
    travelling: undefined,
    crumbs: newPhase ? noCrumbs : state.crumbs,
    notices: replacementNotice(state.notices, settled),
  };
}

/** A cursor chosen by hand: it must exist, and Play stops. */
export function chosen(state: State, cursor: Cursor): Partial<State> {
  const settled = settle(runOf(state), cursor);
  return {
    cursor: settled.cursor,
    playing: false,
    crumbs: noCrumbs,
    notices: replacementNotice(state.notices, settled),
  };
}

export interface Edit {
  readonly source?: Source;
  readonly scenario?: FilledScenario;
  readonly changes: readonly Change[];
  /** Absent: stays as it is. */
  readonly comparison?: { readonly to: Comparison | undefined };
  /** Absent: step and phase stay. */
  readonly cursor?: Cursor;
}

/** Another scenario or other changes; undo restores the previous ones. */
export function edited(
  state: State,
  { source, scenario, changes, comparison, cursor }: Edit,
  message?: Message,
): Partial<State> {
  const nextScenario = scenario ?? state.scenario;
  const run = runFor(nextScenario, changes);
  // Another scenario's samples are not these ones.
  const numberOf = cursor ? undefined : renumbering(state.scenario.data, nextScenario.data);
  const isThere = numberOf?.(state.cursor.sample) !== undefined;
  const oldBatch = cursor ? [] : samplesAt(runOf(state), state.cursor.step);
  const settled = settle(
    run,
    cursor ?? (numberOf ? renumberedCursor(state.cursor, numberOf) : state.cursor),
    numberOf && isThere ? oldBatch.map((sample) => numberOf(sample) ?? 0) : oldBatch,
  );
  const others = cursor ? state.notices.filter(isLasting) : replacementNotice(state.notices, settled);
  const notices = message ? withNotice(others, message, { kind: 'info', action: 'undo' }) : others.filter(isLasting);
  return {
    source: source ?? state.source,
    scenario: nextScenario,
    changes: run.changes,
    cursor: settled.cursor,
    furthestStep: settled.cursor.step,
    past: pastWith(state),
    future: [],
    playing: false,
    travelling: undefined,
    pointed: undefined,
    notices,
    ...(numberOf && renumberedScreen({ ...state, notices }, numberOf)),
    ...(comparison && { comparison: comparison.to }),
  };
}

/** What can be undone, once the state that is now is left. */
export function pastWith(state: Room, now = editOf(state)): State['past'] {
  return [...state.past, now].slice(-mostSnapshots);
}

/** Back to an earlier edit, or forward again. */
export function travelled(state: State, direction: 'undo' | 'redo'): Partial<State> {
  const found = direction === 'undo' ? state.past.at(-1) : state.future.at(-1);
  if (!found) return {};
  const { views, leftOut: _, ...target } = found;
  const now = views ? screenOf(state) : editOf(state);
  const stacks =
    direction === 'undo'
      ? { past: state.past.slice(0, -1), future: [...state.future, now] }
      : { past: [...state.past, now], future: state.future.slice(0, -1) };
  const notices = state.notices.filter(isLasting);
  return {
    ...target,
    // They are not undone, but their samples have other numbers.
    viewKeys: travelledKeys(state, found),
    ...views,
    ...stacks,
    playing: false,
    travelling: undefined,
    pointed: undefined,
    crumbs: noCrumbs,
    notices,
  };
}

/** Whether undo or redo has led to `state`: they bring a cursor back as it was. */
export function isTravelled(state: State, before: State): boolean {
  const ends = [before.past.at(-1), before.future.at(-1)];
  return state.past !== before.past && ends.some((end) => end?.cursor === state.cursor);
}

/** What undo brings back of a screen whose place another has taken: its views too. */
export function screenOf(state: Room): Snapshot {
  const { viewKeys, otherKeys, explorerTabs } = state;
  return { ...snapshotOf(state), views: { viewKeys, otherKeys, explorerTabs } };
}

/** What undo brings back of an edit. */
function editOf(state: Room): Snapshot {
  return { ...snapshotOf(state), leftOut: state.viewKeys[leftOutKey] };
}

export function snapshotOf({
  source,
  scenario,
  changes,
  comparison,
  note,
  cursor,
  furthestStep,
}: EditedState): EditedState {
  return { source, scenario, changes, comparison, note, cursor, furthestStep };
}

/** The notice that another sample is shown; it belongs to one move and is removed by the next. */
function replacementNotice(notices: State['notices'], { replaced }: Settled): State['notices'] {
  const others = notices.filter((notice) => notice.key !== 'sampleReplaced' && notice.key !== 'lastStepReached');
  if (!replaced) return others.length === notices.length ? notices : others;
  const message: Message = { key: 'sampleReplaced', params: [replaced.before, replaced.now] };
  return withNotice(others, message, { kind: 'info' });
}

/** Whether a notice stays valid after an edit. */
function isLasting(notice: Notice): boolean {
  // An answer says what a deed did; it goes by itself, or the next one takes its place.
  return notice.kind === 'error' || notice.key === 'answered';
}

function samplesAt(run: Run, step: number): readonly number[] {
  return run.epochInfo(Math.min(step, run.lastStep)).samples;
}
