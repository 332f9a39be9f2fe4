/** Which sheet the screen has, and what it begins with. */
import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { StepTrace } from '../../../model';
import { useStore, useStoreApi } from '../../../store';
import { type Cells, readCellsLink } from '../draft/cells';
import { type Draft, emptyDraft, textsOf, typedCells } from '../draft/draft';
import { goesAlong, leftBehind } from '../draft/goesAlong';
import type { Place } from '../draft/names';
import { placeAddress, titleOn } from '../draft/place';
import { placeOf, screenOf, sheetOn, sheetViewKey } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import type { Exercise } from '../exercise/exercise';
import { beginAgain, exerciseSheet, isTried } from './exerciseSheets';
import { followSheets } from './followSheets';

export interface SheetName {
  /** Undefined as long as the numbers of an exercise are being drawn. */
  readonly sheetName: string | undefined;
  /** The link names a sheet that this browser does not have. */
  readonly isMissing: boolean;
  readonly place: Place;
  readonly placeName: string;
  /** The draft as it is kept, or as it begins. */
  readonly opened: Draft;
  /** The numbers of the link, until they are kept as a sheet of their own. */
  readonly came: Cells | undefined;
  /** A sheet that has stayed behind, because none was open while this place was edited. */
  readonly left: LeftSheet | undefined;
  /** An exercise that is tried by its author gets a new sheet, with all attempts; the former one stays in the list. Absent: it is a student's. */
  readonly startAgain: (() => void) | undefined;
}

export interface LeftSheet {
  readonly count: number;
  /** From now on, it is the sheet of this place. */
  readonly take: () => void;
}

interface Shown {
  readonly trace: StepTrace;
  readonly exercise: Exercise | undefined;
  readonly isDrawing: boolean;
}

export function useSheetName({ trace, exercise, isDrawing }: Shown): SheetName {
  const store = useStoreApi();
  const sheets = sheetsOf(store);
  // The same object as long as nothing of it changes.
  const screen = useStore(useShallow(screenOf));
  useEffect(() => followSheets(store), [store]);
  const place = useMemo(() => placeOf(screen), [screen]);
  const [taken, setTaken] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sheet that was taken along is the place's from then on
  const on = useMemo(() => {
    const found = sheetOn(screen, sheets);
    const isOwn = screen.handedIn === undefined && (screen.named === undefined || found.isMissing);
    if (!exercise || isDrawing || !isOwn || exercise.step !== screen.step) return { ...found, own: undefined };
    const left = (): string | undefined => leftBehind(store.getState(), sheets)?.name;
    return { ...found, own: exerciseSheet(screen, { exercise, trace, sheets, left }) };
  }, [screen, exercise, isDrawing, trace, sheets, store, taken]);
  // What is edited next finds it.
  useEffect(() => {
    if (on.own !== undefined && sheets.at(on.place) !== on.own) sheets.goesTo(on.place, on.own);
  }, [on, sheets]);
  const sheetName = isDrawing ? undefined : (on.own ?? on.name);
  const { handedIn } = screen;
  const came = useMemo(() => (handedIn === undefined ? undefined : readCellsLink(handedIn)), [handedIn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sheet that was taken along may be written under the place's name
  const opened = useMemo(() => {
    if (sheetName !== undefined && sheets.has(sheetName)) return sheets.read(sheetName);
    return came ? { ...emptyDraft, cells: typedCells(came, Date.now()) } : emptyDraft;
  }, [sheetName, came, sheets, taken]);
  const left = useMemo((): LeftSheet | undefined => {
    const isNew = sheetName === on.place && Object.keys(textsOf(opened)).length === 0;
    const edited = isNew ? leftBehind(store.getState(), sheets) : undefined;
    if (!edited || edited.name === sheetName) return undefined;
    return {
      count: Object.keys(textsOf(sheets.read(edited.name))).length,
      take() {
        goesAlong(sheets, edited, store.getState());
        setTaken((count) => count + 1);
      },
    };
  }, [sheetName, on, opened, sheets, store]);
  const startAgain = useMemo(() => {
    if (sheetName === undefined || !isTried(place.exercise, store.getState())) return undefined;
    return () => {
      beginAgain(sheets, sheetName, place);
      store.getState().setViewKey(sheetViewKey, undefined);
      setTaken((count) => count + 1);
    };
  }, [sheetName, place, sheets, store]);
  const { step, exercise: text } = place;
  // A sheet is found where it was last shown: an edit takes it to another place before anything else is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sheet at another place is shown there
  useEffect(() => {
    // An exercise has one place: that of its link.
    if (sheetName === undefined || text !== undefined || !sheets.has(sheetName)) return;
    const draft = sheets.read(sheetName);
    const state = store.getState();
    const here = { title: titleOn(state), address: placeAddress(state) };
    const { begun } = draft;
    if (!begun || (begun.address === here.address && begun.title === here.title)) return;
    sheets.write(sheetName, { ...draft, begun: { ...begun, ...here, at: Date.now() } });
  }, [sheetName, on.place, step, text, sheets, store]);
  return { sheetName, isMissing: on.isMissing, place, placeName: on.place, opened, came, left, startAgain };
}
