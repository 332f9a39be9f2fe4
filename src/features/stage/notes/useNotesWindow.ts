/** On the stage: opens the notes window. */
import { useCallback, useRef, useState } from 'react';
import { createSafeStorage, useStoreApi } from '../../../store';
import { isSandboxed, randomId } from './line';

export interface NotesWindow {
  /** The lecture; absent: no window has been opened. */
  readonly id: string | undefined;
  /** The window that was opened from here. */
  readonly other: Window | null;
  readonly open: () => void;
  /** Why no window was opened, and the address with which it can be opened by hand. */
  readonly problem?: NotesProblem | undefined;
  readonly dismiss: () => void;
}

export type NotesProblem =
  | { readonly kind: 'sandboxed' }
  | { readonly kind: 'blocked'; readonly id: string; readonly hash: string };

const storageKey = 'notes';
const features = 'popup,width=1180,height=740';

/** `onOpening`: the browser may end full screen when a window opens. */
export function useNotesWindow(onOpening: () => void): NotesWindow {
  const store = useStoreApi();
  // A tab keeps its lecture when it is reloaded, where storage is allowed.
  const [storage] = useState(() => createSafeStorage(() => window.sessionStorage));
  const [id, setId] = useState(() => storage.get(storageKey));
  const [problem, setProblem] = useState<NotesProblem>();
  const other = useRef<Window | null>(null);
  const open = useCallback(() => {
    if (isSandboxed(window)) {
      setProblem({ kind: 'sandboxed' });
      return;
    }
    const lecture = storage.get(storageKey) ?? randomId();
    storage.set(storageKey, lecture);
    const { lang } = store.getState().otherKeys;
    const hash = `#notes=${lecture}${lang === undefined ? '' : `&lang=${encodeURIComponent(lang)}`}`;
    onOpening();
    // The name finds the window again, so that a second press brings it to the front.
    other.current = window.open(hash, `notes-${lecture}`, features);
    other.current?.focus();
    setId(lecture);
    setProblem(other.current ? undefined : { kind: 'blocked', id: lecture, hash });
  }, [storage, store, onOpening]);
  const dismiss = useCallback(() => setProblem(undefined), []);
  return { id: isSandboxed(window) ? undefined : id, other: other.current, open, problem, dismiss };
}
