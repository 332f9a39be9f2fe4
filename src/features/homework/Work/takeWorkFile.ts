/** A file of numbers becomes a sheet of its own, at the place that the file names: it is never filled into another sheet. */
import type { ExplainerStore } from '../../../store';
import { messages } from '../../../text';
import type { TakenFile } from '../../../views';
import { arrivedDraft } from '../draft/draft';
import { arrivedName, exerciseName } from '../draft/names';
import { isSamePlace, readPlace } from '../draft/readPlace';
import { placeOn, sheetAddress, sheetViewKey } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import type { WorkFile } from '../draft/workFile';

export async function takeWorkFile(store: ExplainerStore, { cells, address }: WorkFile): Promise<TakenFile> {
  const words = messages.sheets;
  const sheets = sheetsOf(store);
  const { place, title } = await readPlace(address, store);
  const { exercise, seed } = place;
  const name = arrivedName(cells, exercise);
  const ofExercise = exercise !== undefined && { exercise: exerciseName(exercise), seed };
  const begun = { at: Date.now(), from: 'file' as const, came: cells, title, address, ...ofExercise };
  if (!sheets.has(name)) sheets.write(name, arrivedDraft(begun));
  if (!isSamePlace(place, placeOn(store.getState())))
    return { isHere: false, says: words.fileOf(title), at: { href: sheetAddress(address, name), text: words.goThere } };
  store.getState().setViewKey(sheetViewKey, name);
  return { isHere: true, says: words.fileLoaded(Object.keys(cells).length) };
}
