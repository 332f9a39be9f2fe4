/**
 * A sheet goes along with edits: settings, weights and data that are changed while it is open leave its cells where they are. Another
 * example, file or step has its own sheet, and Undo brings the one back that was there.
 */
import type { ExplainerStore, State } from '../../../store';
import { placeName } from '../draft/names';
import { momentOf, placeOf, screenOf, sheetOn, sheetViewKey } from '../draft/sheetOn';
import { sheetsIn } from '../draft/sheets';

const followed = new WeakSet<ExplainerStore>();

/** From now on, as long as the page; once for each store. */
export function followSheets(store: ExplainerStore): void {
  if (followed.has(store)) return;
  followed.add(store);
  const sheets = sheetsIn(store.getState());
  const shown = shownSheets();
  store.subscribe((state, before) => {
    if (isSamePlace(state, before)) return;
    shown.note(before);
    if (state.opened !== before.opened) {
      // An address names its sheet itself; an example or a file leaves the keys of the screen as they are.
      if (state.otherKeys === before.otherKeys) show(store, undefined);
      return;
    }
    const former = shown.at(state);
    if (former || isOtherPlace(state, before)) return show(store, former?.sheet);
    const { name } = sheetOn(screenOf(before), sheets);
    if (sheets.has(name)) sheets.goesTo(placeName(placeOf(screenOf(state))), name);
  });
}

function isSamePlace(state: State, before: State): boolean {
  return state.scenario === before.scenario && state.changes === before.changes && !isOtherPlace(state, before);
}

function isOtherPlace(state: State, before: State): boolean {
  return textOf(state) !== textOf(before);
}

function textOf(state: State): string {
  const { exercise, seed, step } = momentOf(state);
  return [step, seed, exercise].join(' ');
}

function show(store: ExplainerStore, sheet: string | undefined): void {
  const { viewKeys, handedIn, setViewKey } = store.getState();
  if (handedIn !== undefined) store.setState({ handedIn: undefined });
  if (viewKeys[sheetViewKey] !== sheet) setViewKey(sheetViewKey, sheet);
}

/** The sheets that links have named on the screens of this visit: an edit that is undone gives the same objects back. */
function shownSheets() {
  const screens = new WeakMap<State['scenario'], WeakMap<State['changes'], Map<string, string | undefined>>>();
  return {
    note(state: State): void {
      const ofScenario = screens.get(state.scenario) ?? new WeakMap();
      screens.set(state.scenario, ofScenario);
      const moments = ofScenario.get(state.changes) ?? new Map();
      ofScenario.set(state.changes, moments);
      moments.set(textOf(state), state.viewKeys[sheetViewKey]);
    },
    at(state: State): { readonly sheet: string | undefined } | undefined {
      const moments = screens.get(state.scenario)?.get(state.changes);
      const moment = textOf(state);
      return moments?.has(moment) ? { sheet: moments.get(moment) } : undefined;
    },
  };
}
