/** Deeds that wait for what is being loaded. */
import type { ExplainerStore, State } from '../../../store';

/** At once, or after what is being loaded has been taken over: a host hears of what it has set, and moves on from there. */
export function onceFetched(store: ExplainerStore, deed: () => void): void {
  once(store, ({ fetching }) => !fetching, deed);
}

export function once(store: ExplainerStore, isReady: (state: State) => boolean, deed: () => void): void {
  if (isReady(store.getState())) {
    deed();
    return;
  }
  const stop = store.subscribe((state) => {
    if (!isReady(state)) return;
    stop();
    // First comes whoever waited for the same, and may begin something new.
    queueMicrotask(() => once(store, isReady, deed));
  });
}
