/** A file of numbers becomes a sheet of its own, at the place that the file names: it is never filled into another sheet. */
import { downloadText } from '../../../kit/chrome/download';
import type { ExplainerStore } from '../../../store';
import { messages } from '../../../text';
import type { TakenFile } from '../../../views';
import type { Cells } from '../draft/cells';
import { arrivedDraft } from '../draft/draft';
import { arrivedName, exerciseName } from '../draft/names';
import { isSamePlace, placeAddress, readPlace } from '../draft/place';
import { placeOn, sheetAddress, sheetViewKey } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import { type WorkFile, workFile, workFileName } from '../draft/workFile';

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

export function saveWork(store: ExplainerStore, cells: Cells): void {
  downloadText(workFile({ cells, address: placeAddress(store.getState()) }), workFileName, 'application/json');
}
