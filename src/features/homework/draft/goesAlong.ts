/** A sheet goes along with an edit. Where samples are removed, its numbers stay at theirs; what was typed is in the former sheet, too. */
import { addressOf, parseAddress } from '../../../quantity';
import { type FilledScenario, type NumberOf, renumbering, shareSamples } from '../../../scenario';
import type { State } from '../../../store';
import { type Draft, emptyDraft, type Typed, textsOf } from './draft';
import { placeName } from './names';
import { placeAddress } from './place';
import { placeOn } from './sheetOn';
import type { Sheets } from './sheets';

export interface Edited {
  /** The sheet, and the data on which it was shown. */
  readonly name: string;
  readonly data: FilledScenario['data'];
}

/**
 * Whether the place of the screen has a copy with the samples' new numbers: an exercise's sheet is never copied; one that came from elsewhere stays as it was, and
 * its copy is the reader's.
 */
export function goesAlong(sheets: Sheets, { name, data }: Edited, state: State): boolean {
  const place = placeName(placeOn(state));
  const now = state.scenario.data;
  // After a reload, nothing tells which sample is which.
  const isKnown = shareSamples(data, now);
  if (!isKnown && sheets.has(sheets.at(place) ?? place)) return false;
  const numberOf = isKnown ? renumbering(data, now) : undefined;
  if (!numberOf || state.otherKeys.exercise !== undefined) {
    sheets.goesTo(place, name);
    return false;
  }
  const moved = renumberedDraft(sheets.read(name), numberOf);
  const own = {
    at: Date.now(),
    address: placeAddress(state),
    from: 'reader',
    came: undefined,
    cameChecked: undefined,
  } as const;
  sheets.write(place, { ...moved, begun: moved.begun && { ...moved.begun, ...own } });
  sheets.goesTo(place, place);
  return true;
}

/** The sheet of a screen from which edits have led here while no sheet was open: it has stayed behind. */
export function leftBehind(state: State, sheets: Sheets): Edited | undefined {
  const line = [...state.past, state];
  // Editing the samples takes a title away; another one is that of another example or file.
  const from = line.findLastIndex(
    ({ scenario: { title } }, at) => title !== '' && title !== line[at - 1]?.scenario.title,
  );
  const former = line.slice(Math.max(0, from), -1).reverse();
  for (const { scenario, changes } of former) {
    const place = placeName(placeOn({ ...state, scenario, changes }));
    const name = sheets.at(place) ?? place;
    if (Object.keys(textsOf(sheets.read(name))).length > 0) return { name, data: scenario.data };
  }
  return undefined;
}

/**
 * The cells by their new addresses; those of a removed sample stay in the former sheet, which Undo of the removal shows again, and are counted.
 * A check and the sheet's own Undo are of that one, too.
 */
export function renumberedDraft({ begun, cells, ofRemoved = 0, at }: Draft, numberOf: NumberOf): Draft {
  const moved = Object.entries(cells).flatMap(([address, typed]) => {
    const now = renumberedAddress(address, numberOf);
    return now === undefined ? [] : [[now, typed] as const];
  });
  const texts = (typed: readonly (readonly [string, Typed])[]): number =>
    typed.filter(([, { text }]) => text !== '').length;
  const left = texts(Object.entries(cells)) - texts(moved);
  return { ...emptyDraft, begun, cells: Object.fromEntries(moved), ofRemoved: ofRemoved + left || undefined, at };
}

/** Undefined for a number of a sample that is not there any more. */
function renumberedAddress(address: string, numberOf: NumberOf): string | undefined {
  const quantity = parseAddress(address);
  if (!quantity || !('sample' in quantity)) return address;
  const sample = numberOf(quantity.sample);
  return sample === undefined ? undefined : addressOf({ ...quantity, sample });
}
