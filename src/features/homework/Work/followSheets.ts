/**
 * A sheet goes along with edits: settings, weights and data that are changed while it is open leave its cells where they are. Another
 * example, file or step has its own sheet, and Undo brings the one back that was there. Where samples are removed, the numbers stay at theirs.
 */
import { keptFor } from '../../../memory';
import { shareSamples } from '../../../scenario';
import type { ExplainerStore, State } from '../../../store';
import { goesAlong } from '../draft/goesAlong';
import { placeAddress } from '../draft/placeAddress';
import { momentOf, placeOf, type Screen, screenOf, sheetOn, sheetViewKey } from '../draft/sheetOn';
import { sheetsIn } from '../draft/sheets';

/** From now on, as long as the page; once for each store. */
export const followSheets = keptFor((store: ExplainerStore): void => {
  const sheets = sheetsIn(store.getState());
  const shown = shownSheets();
  /** A sheet that came from elsewhere goes along, too, where samples are removed; true: the screen now has a copy. */
  const takeAlong = (left: Screen, data: State['scenario']['data'], state: State): boolean => {
    const { name } = sheetOn(left, sheets);
    return sheets.has(name) && goesAlong(sheets, { name, data }, nowOf(state));
  };
  // Samples may have been removed while another view stood in this one's place.
  const now = store.getState();
  const edited = now.past.filter(({ scenario }) => shareSamples(scenario.data, now.scenario.data));
  const [first] = edited;
  if (first && isFromElsewhere(screenOf(now)) && takeAlong(screenOf(now), first.scenario.data, now)) {
    for (const { scenario, changes } of edited) shown.note({ ...now, scenario, changes });
    show(store, undefined);
  }
  store.subscribe((state, before) => {
    if (isSamePlace(state, before)) return;
    shown.note(before);
    if (state.opened !== before.opened) {
      // An address names its sheet itself; an example or a file leaves the keys of the screen as they are.
      if (state.otherKeys !== before.otherKeys) return;
      const left = screenOf(before);
      // The numbers of one’s own that were opened again are those that were edited.
      const isEdited = state.source.kind === 'own' && shareSamples(before.scenario.data, state.scenario.data);
      if (isEdited && isFromElsewhere(left)) takeAlong(left, before.scenario.data, state);
      show(store, undefined);
      return;
    }
    const former = shown.at(state);
    if (former || isOtherPlace(state, before)) return show(store, former?.sheet);
    const isCopy = takeAlong(screenOf(before), before.scenario.data, state);
    if (isCopy) show(store, undefined);
  });
});

function isFromElsewhere({ named, handedIn, exercise }: Screen): boolean {
  return exercise === undefined && (named !== undefined || handedIn !== undefined);
}

function nowOf(state: State) {
  return { place: placeOf(screenOf(state)), data: state.scenario.data, address: placeAddress(state) };
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
  const ofScenario = keptFor((_scenario: State['scenario']) =>
    keptFor((_changes: State['changes'], _moment: string): LeftScreen => ({})),
  );
  const screen = (state: State): LeftScreen => ofScenario(state.scenario)(state.changes, textOf(state));
  return {
    note(state: State): void {
      screen(state).named = { sheet: state.viewKeys[sheetViewKey] };
    },
    at: (state: State): LeftScreen['named'] => screen(state).named,
  };
}

/** What was named when the screen was left; undefined as long as it never was. */
interface LeftScreen {
  named?: { readonly sheet: string | undefined };
}
