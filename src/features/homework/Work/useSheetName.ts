/** Which sheet the screen has, and what it begins with. */
import { useEffect, useMemo } from 'react';
import type { StepTrace } from '../../../model';
import { useStore, useStoreApi } from '../../../store';
import { type Cells, readCellsLink } from '../draft/cells';
import { type Draft, emptyDraft, typedCells } from '../draft/draft';
import { type Place, placeName } from '../draft/names';
import { momentOf, placeOf, type Screen, sheetOn, sheetViewKey } from '../draft/sheetOn';
import type { Exercise } from '../exercise/exercise';
import { ofSameValues } from './exerciseSheets';
import { followSheets } from './followSheets';
import { useSheets } from './useSheets';

export interface SheetName {
  /** Undefined as long as the numbers of an exercise are being drawn. */
  readonly sheetName: string | undefined;
  readonly isMissing: boolean;
  readonly place: Place;
  readonly placeName: string;
  /** The draft as it is kept, or as it begins. */
  readonly opened: Draft;
  /** The numbers of the link, until they are kept as a sheet of their own. */
  readonly came: Cells | undefined;
}

interface Shown {
  readonly trace: StepTrace;
  readonly exercise: Exercise | undefined;
  readonly isDrawing: boolean;
}

export function useSheetName({ trace, exercise, isDrawing }: Shown): SheetName {
  const store = useStoreApi();
  const sheets = useSheets();
  const screen = useScreen();
  useEffect(() => followSheets(store), [store]);
  const place = useMemo(() => placeOf(screen), [screen]);
  const on = useMemo(() => {
    const found = sheetOn(screen, sheets);
    const isNew = exercise !== undefined && !isDrawing && !sheets.has(found.name);
    return { ...found, same: isNew ? ofSameValues(screen, exercise, { trace, sheets }) : undefined };
  }, [screen, exercise, isDrawing, trace, sheets]);
  // A setting on which no number of the exercise depends may differ from the link's.
  useEffect(() => {
    if (on.same !== undefined) sheets.goesTo(on.place, on.same);
  }, [on, sheets]);
  const sheetName = isDrawing ? undefined : (on.same ?? on.name);
  const { handedIn } = screen;
  const came = useMemo(() => (handedIn === undefined ? undefined : readCellsLink(handedIn)), [handedIn]);
  const opened = useMemo(() => {
    if (sheetName !== undefined && sheets.has(sheetName)) return sheets.read(sheetName);
    return came ? { ...emptyDraft, cells: typedCells(came, Date.now()) } : emptyDraft;
  }, [sheetName, came, sheets]);
  return { sheetName, isMissing: on.isMissing, place, placeName: placeName(place), opened, came };
}

/** The same object as long as nothing of it changes. */
function useScreen(): Screen {
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const step = useStore((state) => state.cursor.step);
  const exercise = useStore((state) => state.otherKeys.exercise);
  const seed = useStore((state) => momentOf(state).seed);
  const handedIn = useStore((state) => state.handedIn);
  const named = useStore((state) => state.viewKeys[sheetViewKey]);
  return useMemo(
    () => ({ scenario, changes, step, exercise, seed, handedIn, named }),
    [scenario, changes, step, exercise, seed, handedIn, named],
  );
}
