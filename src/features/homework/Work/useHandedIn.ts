/** Numbers from elsewhere become those of the sheet, once: of a link, which the live address never has, or of the page around. */
import { useEffect } from 'react';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { readCellsLink } from './draft';
import { hintOfSlip } from './useSheetActions';
import type { WorkModel } from './useWork';

export function useHandedIn({ type, isClosed, isAsked }: WorkModel, onStatus: (sentence: string) => void): void {
  const store = useStoreApi();
  const handedIn = useStore((state) => state.handedIn);
  useEffect(() => {
    if (handedIn === undefined) return;
    store.setState({ handedIn: undefined });
    const words = messages.work.share;
    const cells = readCellsLink(handedIn);
    if (cells && !isClosed) type(cells);
    onStatus(cells ? words.linkTaken(Object.keys(cells).filter(isAsked).length) : words.linkDamaged);
  }, [handedIn, store, type, isClosed, isAsked, onStatus]);
}

/** They replace the sheet's, and are checked at once. */
export function useToCheck({ draft, type, mark }: WorkModel, onStatus: (sentence: string) => void): void {
  const store = useStoreApi();
  const toCheck = useStore((state) => state.toCheck);
  useEffect(() => {
    if (!toCheck) return;
    store.setState({ toCheck: undefined });
    const blank = Object.fromEntries(Object.keys(draft.cells).map((address) => [address, '']));
    type({ ...blank, ...toCheck });
    mark({ checked: toCheck, checks: draft.checks + 1, hints: hintOfSlip });
    onStatus('');
  }, [toCheck, store, draft, type, mark, onStatus]);
}
