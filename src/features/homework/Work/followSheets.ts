/**
 * A sheet goes along with edits: settings, weights and data that are changed while it is open leave its cells where they are. Another
 * example, file or step has its own sheet, and Undo brings the one back that was there. Where samples are removed, the numbers stay at theirs.
 */
import { keptFor } from '../../../memory';
import { shareSamples } from '../../../scenario';
import type { ExplainerStore, State } from '../../../store';
import { cellsLink, readCellsLink } from '../draft/cells';
import { arrivedDraft, textsOf } from '../draft/draft';
import { goesAlong } from '../draft/goesAlong';
import { placeName } from '../draft/names';
import { begunOn } from '../draft/place';
import { momentOf, placeOn, type Screen, screenOf, sheetOn, sheetViewKey } from '../draft/sheetOn';
import { type Sheets, sheetsOf } from '../draft/sheets';

/** From now on, as long as the page; once for each store. */
export const followSheets = keptFor((store: ExplainerStore): void => {
  const sheets = sheetsOf(store);
  const shown = shownSheets();
  /** A sheet that came from elsewhere goes along, too, where samples are removed; true: the screen now has a copy. */
  const takeAlong = (left: Screen, former: Pick<State, 'scenario' | 'changes'>, state: State): boolean => {
    const { name } = sheetOn(left, sheets);
    const came = left.exercise === undefined && left.handedIn !== undefined ? readCellsLink(left.handedIn) : undefined;
    if (came && !sheets.has(name)) sheets.write(name, arrivedDraft(begunOn({ ...state, ...former }, { came })));
    return sheets.has(name) && goesAlong(sheets, { name, data: former.scenario.data }, state);
  };
  /** Where nothing can be stored, the address keeps the numbers of a link, at their samples. */
  const showCopy = (left: Screen): void => {
    show(store, undefined);
    const { name } = sheetOn(screenOf(store.getState()), sheets);
    if (left.handedIn !== undefined && sheets.isRefused(name))
      store.setState({ handedIn: cellsLink(textsOf(sheets.read(name))) });
  };
  // Samples may have been removed while another view stood in this one's place.
  const now = store.getState();
  const edited = now.past.filter(({ scenario }) => shareSamples(scenario.data, now.scenario.data));
  const [first] = edited;
  if (first && isFromElsewhere(screenOf(now)) && takeAlong(screenOf(now), first, now)) {
    for (const { scenario, changes } of edited) shown.note({ ...now, scenario, changes });
    showCopy(screenOf(now));
  }
  store.subscribe((state, before) => {
    stayInExercise(sheets, state, before);
    if (isSamePlace(state, before)) return;
    shown.note(before);
    if (state.opened !== before.opened) {
      // An address names its sheet itself; an example or a file leaves the keys of the screen as they are.
      if (state.otherKeys !== before.otherKeys) return;
      const left = screenOf(before);
      // The numbers of one’s own that were opened again are those that were edited.
      const isEdited = state.source.kind === 'own' && shareSamples(before.scenario.data, state.scenario.data);
      if (isEdited && isFromElsewhere(left)) takeAlong(left, before, state);
      show(store, undefined);
      return;
    }
    const former = shown.at(state);
    if (former || isOtherPlace(state, before)) return show(store, former?.sheet, former?.handedIn);
    if (takeAlong(screenOf(before), before, state)) showCopy(screenOf(before));
  });
});

/** Whoever writes 1/B elsewhere while an exercise is open has no other exercise, and no more checks. */
function stayInExercise(sheets: Sheets, state: State, before: State): void {
  const isMoved = state.preferences.divide !== before.preferences.divide && state.opened === before.opened;
  if (!isMoved || state.otherKeys.exercise === undefined || state.otherKeys !== before.otherKeys) return;
  const { name } = sheetOn(screenOf(before), sheets);
  const place = placeName(placeOn(state));
  if (sheets.has(name) && sheets.at(place) === undefined) sheets.goesTo(place, name);
}

function isFromElsewhere({ named, handedIn, exercise }: Screen): boolean {
  return exercise === undefined && (named !== undefined || handedIn !== undefined);
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

function show(store: ExplainerStore, sheet: string | undefined, came?: string): void {
  const { viewKeys, handedIn, setViewKey } = store.getState();
  if (handedIn !== came) store.setState({ handedIn: came });
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
      screen(state).named = { sheet: state.viewKeys[sheetViewKey], handedIn: state.handedIn };
    },
    at: (state: State): LeftScreen['named'] => screen(state).named,
  };
}

/** What was named when the screen was left; undefined as long as it never was. */
interface LeftScreen {
  named?: { readonly sheet: string | undefined; readonly handedIn: string | undefined };
}
