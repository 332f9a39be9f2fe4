/**
 * The browser's Back closes what is open over the page, as in phone apps, and what was done in it stays. In a frame, Back belongs to
 * the page around it. The store's history binding makes the entry.
 */
import { useEffect, useRef } from 'react';
import { useStoreApi } from '../../store';

export function useBackCloses(onClose: () => void): void {
  const store = useStoreApi();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    store.setState({ isOverlaid: true });
    const unsubscribe = store.subscribe(({ isOverlaid }, before) => {
      if (before.isOverlaid && !isOverlaid) close.current();
    });
    return () => {
      unsubscribe();
      store.setState({ isOverlaid: false });
    };
  }, [store]);
}
