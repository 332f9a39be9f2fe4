/** A sheet goes along with an edit. Where samples are removed, its numbers stay at theirs; what was typed is in the former sheet, too. */
import { type FilledScenario, renumbering, shareSamples } from '../../../scenario';
import type { State } from '../../../store';
import { textsOf } from './draft';
import { type Place, placeName } from './names';
import { renumberedDraft } from './renumbered';
import { momentOf, placeOf } from './sheetOn';
import type { Sheets } from './sheets';

type Data = FilledScenario['data'];

export interface Edited {
  /** The sheet, and the data on which it was shown. */
  readonly name: string;
  readonly data: Data;
}

interface Now {
  readonly place: Place;
  readonly data: Data;
  readonly address: string;
}

/**
 * Whether the place has a copy with the samples' new numbers: an exercise's sheet is never copied; one that came from elsewhere stays as it was, and
 * its copy is the reader's.
 */
export function goesAlong(sheets: Sheets, { name, data }: Edited, now: Now): boolean {
  const place = placeName(now.place);
  // After a reload, nothing tells which sample is which.
  const isKnown = shareSamples(data, now.data);
  if (!isKnown && sheets.has(sheets.at(place) ?? place)) return false;
  const numberOf = isKnown ? renumbering(data, now.data) : undefined;
  if (!numberOf || now.place.exercise !== undefined) {
    sheets.goesTo(place, name);
    return false;
  }
  const moved = renumberedDraft(sheets.read(name), numberOf);
  const own = {
    at: Date.now(),
    address: now.address,
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
  const moment = momentOf(state);
  const line = [...state.past, state];
  // Editing the samples takes a title away; another one is that of another example or file.
  const from = line.findLastIndex(
    ({ scenario: { title } }, at) => title !== '' && title !== line[at - 1]?.scenario.title,
  );
  const former = line.slice(Math.max(0, from), -1).reverse();
  const nameAt = ({ scenario, changes }: Pick<State, 'scenario' | 'changes'>): string => {
    const place = placeName(placeOf({ scenario, changes, ...moment }));
    return sheets.at(place) ?? place;
  };
  const found = former.find((snapshot) => Object.keys(textsOf(sheets.read(nameAt(snapshot)))).length > 0);
  if (!found) return undefined;
  const name = nameAt(found);
  return { name, data: found.scenario.data };
}
