/** Which sheet a screen has: the one that its link names, the one that went along with an edit, or the exercise's or the place's own. */
import { keptFor } from '../../../memory';
import { usualConventions } from '../../../quantity';
import type { Change } from '../../../run';
import { parseScenario, serializeScenario } from '../../../scenario';
import { type State, scenarioText } from '../../../store';
import { readSeed } from '../exercise/exercise';
import { readCellsLink } from './cells';
import { arrivedName, exerciseSheetName, type Place, placeName } from './names';
import type { Sheets } from './sheets';

/** In a link: the name of a sheet that came from elsewhere, or of one that is chosen from a list. */
export const sheetViewKey = 'work.sheet';
export const seedViewKey = 'work.seed';
/** In a link with numbers: their check is shown at once. */
export const checkedViewKey = 'work.checked';

/** An exercise never does: a class would have its answers. */
export function opensChecked({ viewKeys, otherKeys }: Pick<State, 'viewKeys' | 'otherKeys'>): boolean {
  return viewKeys[checkedViewKey] === '1' && otherKeys.exercise === undefined;
}

/** The link that opens a kept sheet wherever the reader is. */
export function sheetAddress(address: string, name: string): string {
  return `${address}&${sheetViewKey}=${name}`;
}

/** What no edit changes. */
export type Moment = Omit<Place, 'scenario'>;

type Shown = Pick<State, 'otherKeys' | 'viewKeys' | 'cursor'>;

export function momentOf({ otherKeys: { exercise }, viewKeys, cursor }: Shown): Moment {
  return { step: cursor.step, exercise, seed: exercise === undefined ? undefined : readSeed(viewKeys[seedViewKey]) };
}

/** Where 1/B is written; absent: at the end. */
export interface Convention {
  readonly divide?: State['preferences']['divide'] | undefined;
}

/** The part of the screen that decides it. */
export interface Screen extends Moment, Pick<State, 'scenario' | 'changes' | 'handedIn'>, Convention {
  /** The sheet that the link names. */
  readonly named: string | undefined;
}

export function screenOf(state: State): Screen {
  const { scenario, changes, handedIn, viewKeys, preferences } = state;
  const { divide } = preferences;
  return { ...momentOf(state), scenario, changes, divide, handedIn, named: viewKeys[sheetViewKey] };
}

export function placeOf(screen: Omit<Screen, 'handedIn' | 'named'>): Place {
  const { scenario, changes, step, exercise, seed } = screen;
  const numbers = textOf(scenario) + JSON.stringify(changes.map(inOrder));
  return { scenario: numbers + conventionText(screen), step, exercise, seed };
}

/** An exercise asks for other numbers where 1/B is in each δ; a sheet of one's own stays the same one. */
export function conventionText({
  exercise,
  divide = usualConventions.divide,
}: Convention & Pick<Moment, 'exercise'>): string {
  return exercise === undefined || divide === usualConventions.divide ? '' : ` ${divide}`;
}

type Placed = Shown & Pick<State, 'scenario' | 'changes'> & { readonly preferences: Convention };

export function placeOn(state: Placed): Place {
  return placeOf({ ...state, ...momentOf(state), divide: state.preferences.divide });
}

/** As a link of it is read: an edit leaves other keys in another order than the address that has it. */
const textOf = keptFor((scenario: State['scenario']): string => {
  const read = parseScenario(serializeScenario(scenario));
  return scenarioText(read.ok ? read.scenario : scenario);
});

/** With its keys in the order in which a link is read. */
function inOrder(change: Change): object {
  const { step, setting, value } = change;
  if (change.setting !== 'weight') return { step, setting, value };
  const { layer, from, to } = change;
  return { step, setting, layer, from, to, value };
}

export interface SheetOn {
  readonly place: string;
  readonly name: string;
  /** The link names a sheet that this browser does not have: the place's own is shown. */
  readonly isMissing: boolean;
}

export function sheetOn(screen: Screen, sheets: Sheets): SheetOn {
  const { exercise, seed, handedIn, named } = screen;
  const place = placeName(placeOf(screen));
  const arrived = handedIn === undefined ? undefined : readCellsLink(handedIn);
  if (arrived) return { place, name: arrivedName(arrived, exercise), isMissing: false };
  const isThere = named !== undefined && sheets.has(named);
  const own = exercise === undefined ? place : exerciseSheetName(exercise, seed);
  return { place, name: isThere ? named : (sheets.at(place) ?? own), isMissing: named !== undefined && !isThere };
}
