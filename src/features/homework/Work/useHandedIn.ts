/** Numbers of a link become those of the sheet, once: the live address never has them. */
import { useEffect } from 'react';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { readCellsLink } from './draft';
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
