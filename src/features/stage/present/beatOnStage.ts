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
import {
  beatsOf,
  indexOf,
  lastBeatAt,
  linkedStop,
  nearestBeat,
  readBeat,
  type ToldBeat,
  tellingOf,
} from '../../../views';
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

/**
 * The state that a link to a beat opens in the explorer. The explorer completes a sum with its last row, and shows all products
 * of a phase at once: until the stage has got so far, a link leads to the place before, so that no phone shows what the lecturer
 * has just asked.
 */
export function atBeat(state: State): State {
  // In a lesson, the scene says what may be seen.
  if (state.lesson) return state;
  const beats = beatsOnStage(state);
  const at = indexOf(beatOnStage(state), beats);
  const told = beats.slice(0, at + 1).findLast((beat) => !hasMore(beat, beats));
  if (!told || told === beats[at]) return state;
  const { part: _, focus: __, ...cursor } = state.cursor;
  return { ...state, cursor: { ...cursor, ...linkedStop(told, beats) } };
}

const asked: ReadonlySet<string> = new Set(['product', 'mean']);

/** Whether the explorer, at the place of a beat, shows a product or the quotient, which a later press shows. */
function hasMore(beat: ToldBeat, beats: readonly ToldBeat[]): boolean {
  const last = lastBeatAt(linkedStop(beat, beats), beats);
  return beats.slice(indexOf(beat, beats) + 1, indexOf(last, beats) + 1).some(({ name }) => asked.has(name));
}
