/** A file of numbers becomes a sheet of its own, at the place that the file names: it is never filled into another sheet. */
import { comingInAddress, readAddress, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { arrivedDraft } from '../draft/draft';
import { arrivedName, exerciseName, placeName } from '../draft/names';
import { placeTitle } from '../draft/placeTitle';
import { momentOf, placeOf, sheetViewKey } from '../draft/sheetOn';
import { sheetAddress, sheetsIn } from '../draft/sheets';
import type { WorkFile } from '../draft/workFile';
import { readExerciseLink } from '../exercise/exercise';

export interface ArrivedFile {
  /** Its place is the one on the screen, which shows it now. */
  readonly isHere: boolean;
  /** The link that opens the sheet. */
  readonly address: string;
  readonly says: string;
}

export function useArrivedFile(): (file: WorkFile) => Promise<ArrivedFile> {
  const store = useStoreApi();
  return async ({ cells, address }) => {
    const words = messages.sheets;
    const sheets = sheetsIn(store.getState());
    // Its data sets are read before the place is.
    await comingInAddress(address, {});
    const { state } = readAddress(address, { keptScenario: () => store.getState().kept('scenario') });
    const moment = momentOf(state);
    const name = arrivedName(cells, moment.exercise);
    const exercise = moment.exercise === undefined ? undefined : readExerciseLink(moment.exercise);
    const title = placeTitle(state.scenario, { ...moment, exercise: exercise?.title });
    const now = store.getState();
    const isHere =
      address === '' ||
      placeName(placeOf({ ...state, ...moment })) === placeName(placeOf({ ...now, ...momentOf(now) }));
    const ofExercise = moment.exercise !== undefined && { exercise: exerciseName(moment.exercise), seed: moment.seed };
    const begun = { at: Date.now(), from: 'file' as const, came: cells, title, address, ...ofExercise };
    if (!sheets.has(name)) sheets.write(name, arrivedDraft(begun));
    if (isHere) now.setViewKey(sheetViewKey, name);
    const says = isHere ? words.fileLoaded(Object.keys(cells).length) : words.fileOf(title);
    return { isHere, address: sheetAddress(address, name), says };
  };
}
