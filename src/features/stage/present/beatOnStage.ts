/** What the stage shows, from the state alone: which panel stands there, the beats that are told of it, and the one that it is at. */
import { latestFor } from '../../../memory';
import type { StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import {
  aloneOf,
  coverOf,
  firstViewOf,
  openViewsOf,
  questionOf,
  readViewNames,
  type State,
  scenePanelsOf,
  shownView,
  type ViewName,
} from '../../../store';
import { beatsOf, lastBeatAt, nearestBeat, readBeat, type ToldBeat, tellingOf } from '../../../views';
import { type EnlargedName, isAt } from '../state';

/** Without a choice: the first view of the link, or the scene's. */
export function usualOf(state: State): EnlargedName | undefined {
  if (aloneOf(state)) return 'view';
  const first = state.lesson ? viewOfScene(state, state.lesson) : readViewNames(state.otherKeys.view ?? '').views[0];
  return first === undefined || first === 'network' || first === 'ledger' || first === 'formulas' ? first : 'view';
}

/** The view that the scene speaks of; the step's story where that is the ledger, or the network and no question covers the ledger. */
function viewOfScene(state: State, lesson: NonNullable<State['lesson']>): ViewName | undefined {
  const first = firstViewOf(lesson);
  const panels = questionOf(state) ? (scenePanelsOf(state) ?? []) : [];
  const coversLedger = panels.length > 0 && !panels.includes('ledger');
  return first === 'ledger' || (first === 'network' && !coversLedger) ? undefined : first;
}

/**
 * The view on the stage, whose beats it tells: the one that the presenter has chosen, else what stands there by itself. Undefined: network
 * and ledger tell the step.
 */
export function toldView(state: State): ViewName | undefined {
  const { panel = usualOf(state) } = state.presenting ?? {};
  if (panel === 'view') return aloneOf(state) ?? shownView(state);
  return panel === 'step' ? undefined : panel;
}

/** Whether anything on the stage is covered: a question that asks the class to move a number covers none. */
export function coversOnStage(state: State): boolean {
  const told = toldView(state);
  const shown: readonly ViewName[] = told ? [told] : ['network', 'ledger'];
  const open = openViewsOf(state);
  return coverOf(state) !== undefined || (open !== undefined && !shown.every((name) => open.includes(name)));
}

const listOf = latestFor((trace: StepTrace, view: ViewName | undefined, keys: State['viewKeys'], place: WeightPlace) =>
  beatsOf({ view, keys, trace, place }),
);

/** The beats of what is presented at this step: the same list until something changes that they depend on. */
export function beatsOnStage(state: State): readonly ToldBeat[] {
  const { view, keys, trace, place } = tellingOf(state, toldView(state));
  return listOf(trace, view, keys, place);
}

/**
 * The beat that was shown last, where the cursor still is; anywhere else, everything that the cursor's place has. It outlives a change of
 * settings, but not another scenario or scene.
 */
export function beatOnStage(state: State): ToldBeat {
  const beats = beatsOnStage(state);
  const { beat: text, at } = state.presenting ?? {};
  const beat = readBeat(text);
  const isHere = at ? isAt(state, at) : beat?.phase === state.cursor.phase;
  // A list without the beat shows the nearest one; the beat itself comes back with a list that has it.
  return beat && isHere ? nearestBeat(beat, beats) : lastBeatAt(state.cursor, beats);
}
