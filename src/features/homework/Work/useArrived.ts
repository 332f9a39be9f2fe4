/** Numbers from elsewhere: of a link, which become a sheet of their own, or of the page around, which asks for them to be checked. */
import { useEffect, useRef } from 'react';
import { useMedium } from '../../../kit/medium/medium';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { sameCells } from '../draft/cells';
import { hintOfSlip } from '../draft/draft';
import { opensChecked, sheetViewKey } from '../draft/sheetOn';
import type { WorkModel } from './useWork';

/** The address then names the sheet in place of its numbers: opened again, it finds what the reader has corrected. */
export function useArrived({ sheetName, came, begun, begin, fillIn, draft, say }: WorkModel): void {
  const store = useStoreApi();
  const handedIn = useStore((state) => state.handedIn);
  const isFrame = useMedium().kind === 'frame';
  const taken = useRef<string>(undefined);
  useEffect(() => {
    // The same link may be opened again.
    if (handedIn === undefined) taken.current = undefined;
    if (handedIn === undefined || sheetName === undefined || taken.current === handedIn) return;
    taken.current = handedIn;
    if (!came) {
      store.setState({ handedIn: undefined });
      say(messages.sheets.linkDamaged);
      return;
    }
    const isCorrected = begun !== undefined && !sameCells(draft.cells, came);
    const isStored = begin();
    say(isCorrected ? messages.sheets.arrivedAgain : messages.sheets.arrived(Object.keys(came).length));
    const isNew = draft.checks === 0 && Object.keys(came).length > 0 && sameCells(draft.cells, came);
    if (isNew && opensChecked(store.getState())) fillIn({}, hintOfSlip);
    // A page that keeps nothing finds them in its address again; that of a frame is told to the page around.
    if (!isStored && !isFrame) return;
    // At once: an address with neither would be that of the reader's own sheet.
    store.setState(({ viewKeys }) => ({ handedIn: undefined, viewKeys: { ...viewKeys, [sheetViewKey]: sheetName } }));
  }, [handedIn, sheetName, came, begun, begin, fillIn, draft, isFrame, store, say]);
}

/** They replace the sheet's, and are checked at once. */
export function useToCheck({ draft, type, fillIn, say }: WorkModel): void {
  const store = useStoreApi();
  const toCheck = useStore((state) => state.toCheck);
  useEffect(() => {
    if (!toCheck) return;
    store.setState({ toCheck: undefined });
    const blank = Object.fromEntries(Object.keys(draft.cells).map((address) => [address, '']));
    type({ ...blank, ...toCheck });
    fillIn({}, hintOfSlip);
    say('');
  }, [toCheck, store, draft, type, fillIn, say]);
}
