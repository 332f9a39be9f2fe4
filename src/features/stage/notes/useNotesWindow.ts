/** On the stage: opens the notes window. */
import { useState } from 'react';
import { useActions, useStore } from '../../../store';
import { messages } from '../../../text';
import { isSandboxed, randomId } from './line';

const tabKey = 'notes';
const features = 'popup,width=1180,height=740';

/** `onOpening`: the browser may end full screen when a window opens. */
export function useNotesWindow(onOpening: () => void) {
  const lang = useStore((state) => state.otherKeys.lang);
  const { keptInTab, keepInTab } = useActions();
  /** The lecture, which a tab keeps when it is reloaded; undefined: no window has been opened. */
  const [id, setId] = useState(() => keptInTab(tabKey));
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
    keepInTab(tabKey, lecture);
    setId(lecture);
    setOther(opened);
    return opened ? undefined : messages.onStage.notesBlocked;
  };
  return { id, other, open };
}
