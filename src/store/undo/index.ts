/** Undo and redo outlast a reload of the tab. It is loaded with the first edit, or where a reload finds something. */
import type { AddressState } from '../address/addressState';
import { screenReplaced } from '../replaced';
import type { Room, State } from '../state';
import type { ExplainerStore } from '../storeTypes';
import type { KeptRooms } from './undoText';
import { undoText } from './undoText';

export { readUndoText } from './undoText';

/** Nothing is written while the reader is at it. */
const restMilliseconds = 300;

/** What stands beside an address that is opened again; one with other settings is met as Back would meet it. */
export function reopened({ room, scene, before }: KeptRooms, address: AddressState): Partial<State> {
  const { lesson: place } = address;
  const again = place?.again ?? 0;
  const isSame = scene?.lesson === place?.lesson.name && scene?.scene === place?.scene && (scene?.again ?? 0) === again;
  const explorer = scene ? before : room;
  const own: Room | undefined = isSame ? room : place ? undefined : explorer;
  return {
    ...(place && { lesson: { ...place, again, questions: {} }, beforeLesson: explorer }),
    ...(own && { past: own.past, future: own.future, furthestStep: own.furthestStep }),
    ...(own && screenReplaced(own, address, 'link')),
  };
}

/** Keeps it from now on, at rest and when the page is left. */
export function keepUndo(store: ExplainerStore, keep: (text: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    keep(undoText(store.getState()) ?? '');
  };
  const keepSoon = (): void => {
    timer ??= setTimeout(keepNow, restMilliseconds);
  };
  keepSoon();
  store.subscribe((state, before) => {
    if (watched.some((name) => state[name] !== before[name])) keepSoon();
  });
  addEventListener('pagehide', keepNow);
  document.addEventListener('visibilitychange', keepNow);
}

const watched = ['past', 'future', 'lesson', 'beforeLesson'] as const;
