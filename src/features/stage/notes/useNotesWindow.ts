/** On the stage: opens the notes window. */
import { useState } from 'react';
import { createSafeStorage, useStore } from '../../../store';
import { messages } from '../../../text';
import { isSandboxed, randomId } from './line';

const storageKey = 'notes';
const features = 'popup,width=1180,height=740';

/** `onOpening`: the browser may end full screen when a window opens. */
export function useNotesWindow(onOpening: () => void) {
  const lang = useStore((state) => state.otherKeys.lang);
  // A tab keeps its lecture when it is reloaded, where storage is allowed.
  const [storage] = useState(() => createSafeStorage(() => window.sessionStorage));
  /** The lecture; undefined: no window has been opened. */
  const [id, setId] = useState(() => storage.get(storageKey));
  const [other, setOther] = useState<Window | null>(null);
  /** Returns why none was opened, if none was. */
  const open = (): string | undefined => {
    if (isSandboxed()) return messages.onStage.notesSandboxed;
    const lecture = id ?? randomId();
    const hash = `#notes=${lecture}${lang === undefined ? '' : `&lang=${encodeURIComponent(lang)}`}`;
    onOpening();
    // The name finds the window again, so that a second press brings it to the front.
    const opened = window.open(hash, `notes-${lecture}`, features);
    opened?.focus();
    storage.set(storageKey, lecture);
    setId(lecture);
    setOther(opened);
    return opened ? undefined : messages.onStage.notesBlocked;
  };
  return { id, other, open };
}
