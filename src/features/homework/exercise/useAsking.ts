/** Tells the store what the sheet asks for, so that every view covers it. */
import { useLayoutEffect } from 'react';
import { useStoreApi } from '../../../store';
import type { Asking } from '../asking/asking';

/** An exercise stays asked when its view is left; without one, leaving the view shows everything again. */
export function useAsking(asking: Asking | undefined): void {
  const store = useStoreApi();
  // A new array of the same patterns would cover everything anew.
  const text = asking && JSON.stringify(asking);
  useLayoutEffect(() => {
    if (text === undefined) return;
    // On paper, the same sheet is there twice: the one on the screen still asks when the paper is gone.
    if (JSON.stringify(store.getState().asking) === text) return;
    const asked = JSON.parse(text) as Asking;
    store.setState({ asking: asked });
    return () => {
      // Another view may ask by now.
      if (asked.exercise === undefined && store.getState().asking === asked) store.setState({ asking: undefined });
    };
  }, [text, store]);
}
