/** A file of numbers becomes a sheet of its own, at the place that the file names: it is never filled into another sheet. */
import type { ExplainerStore } from '../../../store';
import { messages } from '../../../text';
import { arrivedDraft } from '../draft/draft';
import { arrivedName, exerciseName } from '../draft/names';
import { isSamePlace, readPlace } from '../draft/readPlace';
import { placeOn, sheetAddress, sheetViewKey } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import type { WorkFile } from '../draft/workFile';

export interface ArrivedFile {
  /** Its place is the one on the screen, which shows it now. */
  readonly isHere: boolean;
  /** The link that opens the sheet. */
  readonly address: string;
  readonly says: string;
}

export async function takeWorkFile(store: ExplainerStore, { cells, address }: WorkFile): Promise<ArrivedFile> {
  const words = messages.sheets;
  const sheets = sheetsOf(store);
  const { place, title } = await readPlace(address, store);
  const { exercise, seed } = place;
  const name = arrivedName(cells, exercise);
  const isHere = isSamePlace(place, placeOn(store.getState()));
  const ofExercise = exercise !== undefined && { exercise: exerciseName(exercise), seed };
  const begun = { at: Date.now(), from: 'file' as const, came: cells, title, address, ...ofExercise };
  if (!sheets.has(name)) sheets.write(name, arrivedDraft(begun));
  if (isHere) store.getState().setViewKey(sheetViewKey, name);
  const says = isHere ? words.fileLoaded(Object.keys(cells).length) : words.fileOf(title);
  return { isHere, address: sheetAddress(address, name), says };
}
