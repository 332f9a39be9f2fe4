/** Numbers from elsewhere: of a link, which become a sheet of their own, or of the page around, which asks for them to be checked. */
import { useEffect, useRef } from 'react';
import { useMedium } from '../../../kit/medium/medium';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { readCellsLink, sameCells } from '../draft/cells';
import { hintOfSlip } from '../draft/draft';
import { opensChecked, sheetViewKey } from '../draft/sheetOn';
import type { WorkModel } from './useWork';

/** The address then names the sheet in place of its numbers: opened again, it finds what the reader has corrected. */
export function useArrived(work: WorkModel, onStatus: (sentence: string) => void): void {
  const { sheetName, begun, begin, fillIn, draft } = work;
  const store = useStoreApi();
  const handedIn = useStore((state) => state.handedIn);
  const isFrame = useMedium().kind === 'frame';
  const taken = useRef<string>(undefined);
  useEffect(() => {
    // The same link may be opened again.
    if (handedIn === undefined) taken.current = undefined;
    if (handedIn === undefined || sheetName === undefined || taken.current === handedIn) return;
    taken.current = handedIn;
    const cells = readCellsLink(handedIn);
    if (!cells) {
      store.setState({ handedIn: undefined });
      onStatus(messages.sheets.linkDamaged);
      return;
    }
    const isCorrected = begun !== undefined && !sameCells(draft.cells, cells);
    const isStored = begin();
    onStatus(isCorrected ? messages.sheets.arrivedAgain : messages.sheets.arrived(Object.keys(cells).length));
    if (
      opensChecked(store.getState()) &&
      draft.checks === 0 &&
      Object.keys(cells).length > 0 &&
      sameCells(draft.cells, cells)
    )
      fillIn({}, hintOfSlip);
    // A page that keeps nothing finds them in its address again; that of a frame is told to the page around.
    if (!isStored && !isFrame) return;
    // At once: an address with neither would be that of the reader's own sheet.
    store.setState(({ viewKeys }) => ({ handedIn: undefined, viewKeys: { ...viewKeys, [sheetViewKey]: sheetName } }));
  }, [handedIn, sheetName, begun, begin, fillIn, draft, isFrame, store, onStatus]);
}

/** They replace the sheet's, and are checked at once. */
export function useToCheck({ draft, type, fillIn }: WorkModel, onStatus: (sentence: string) => void): void {
  const store = useStoreApi();
  const toCheck = useStore((state) => state.toCheck);
  useEffect(() => {
    if (!toCheck) return;
    store.setState({ toCheck: undefined });
    const blank = Object.fromEntries(Object.keys(draft.cells).map((address) => [address, '']));
    type({ ...blank, ...toCheck });
    fillIn({}, hintOfSlip);
    onStatus('');
  }, [toCheck, store, draft, type, fillIn, onStatus]);
}
