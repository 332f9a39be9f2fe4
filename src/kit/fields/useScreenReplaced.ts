/**
 * Another screen has taken the place of the one that is typed on: by Back, a link, an example or a host. What is half typed there belongs to the
 * screen that is left, and is no edit of the other one.
 */
import { useEffect, useEffectEvent } from 'react';
import { useStoreApi } from '../../store';

/** It listens while `isTyped`: a table has hundreds of cells, of which one is typed in. */
export function useScreenReplaced(isTyped: boolean, drop: () => void): void {
  const store = useStoreApi();
  const onReplaced = useEffectEvent(drop);
  useEffect(() => {
    if (!isTyped) return;
    return store.subscribe(({ opened }, before) => {
      if (opened !== before.opened) onReplaced();
    });
  }, [store, isTyped]);
}
