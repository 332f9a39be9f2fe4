/** A sheet is found where it was last shown: an edit takes it to another place before anything else is typed. */
import { useEffect } from 'react';
import { useStoreApi } from '../../../store';
import { titleOn } from '../draft/begun';
import { placeAddress } from '../draft/placeAddress';
import { sheetsOf } from '../draft/sheets';
import type { SheetName } from './useSheetName';

export function useShownAt({ sheetName, place, placeName }: SheetName): void {
  const store = useStoreApi();
  const sheets = sheetsOf(store);
  const { step, exercise } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sheet at another place is shown there
  useEffect(() => {
    // An exercise has one place: that of its link.
    if (sheetName === undefined || exercise !== undefined || !sheets.has(sheetName)) return;
    const draft = sheets.read(sheetName);
    const state = store.getState();
    const here = { title: titleOn(state), address: placeAddress(state) };
    const { begun } = draft;
    if (!begun || (begun.address === here.address && begun.title === here.title)) return;
    sheets.write(sheetName, { ...draft, begun: { ...begun, ...here, at: Date.now() } });
  }, [sheetName, placeName, step, exercise, sheets, store]);
}
