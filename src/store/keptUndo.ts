/** What can be undone is kept as long as the tab, so that a reload loses nothing. */
import { onDemand } from '../memory';
import type { Reopened } from './address/historyBinding';
import type { SafeStorage } from './safeStorage';
import type { ExplainerStore } from './storeTypes';

const undo = onDemand(() => import('./undo'));

const key = 'undo';

/** `isReturn`: the page was there before, in this tab; another visit starts with nothing to undo. */
export async function comingReopened(session: SafeStorage, isReturn: boolean): Promise<Reopened | undefined> {
  const text = session.get(key);
  if (!text) return undefined;
  session.set(key, '');
  if (!isReturn) return undefined;
  const { readUndoText, reopened } = await undo.load();
  const kept = await readUndoText(text);
  return kept && ((address) => reopened(kept, address));
}

/** From the first edit or lesson on. */
export function keepsUndo(store: ExplainerStore, session: SafeStorage): void {
  const begin = (): void => {
    const { past, future, beforeLesson } = store.getState();
    if (past.length + future.length === 0 && !beforeLesson) return;
    stop();
    undo
      .load()
      .then(({ keepUndo }) => keepUndo(store, (text) => session.set(key, text)))
      .catch(() => undefined);
  };
  const stop = store.subscribe(begin);
  begin();
}
