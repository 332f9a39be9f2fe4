/** On the stage: opens the notes window, and says why it was not opened and what to do about it. */
import { useState } from 'react';
import { createSafeStorage, useStore } from '../../../store';
import { messages } from '../../../text';
import { IconButton } from '../present/IconButton';
import { isSandboxed, randomId } from './line';

export interface NotesWindow {
  /** The lecture; absent: no window has been opened. */
  readonly id: string | undefined;
  /** The window that was opened from here. */
  readonly other: Window | null;
  readonly open: () => void;
  /** Why no window was opened: the frame is sandboxed, or the browser has blocked this address. */
  readonly problem: 'sandboxed' | { readonly blocked: string } | undefined;
  readonly dismiss: () => void;
}

const storageKey = 'notes';
const features = 'popup,width=1180,height=740';

/** `onOpening`: the browser may end full screen when a window opens. */
export function useNotesWindow(onOpening: () => void): NotesWindow {
  const lang = useStore((state) => state.otherKeys.lang);
  // A tab keeps its lecture when it is reloaded, where storage is allowed.
  const [storage] = useState(() => createSafeStorage(() => window.sessionStorage));
  const [id, setId] = useState(() => (isSandboxed() ? undefined : storage.get(storageKey)));
  const [other, setOther] = useState<Window | null>(null);
  const [problem, setProblem] = useState<NotesWindow['problem']>();
  const open = (): void => {
    if (isSandboxed()) {
      setProblem('sandboxed');
      return;
    }
    const lecture = id ?? randomId();
    const hash = `#notes=${lecture}${lang === undefined ? '' : `&lang=${encodeURIComponent(lang)}`}`;
    onOpening();
    // The name finds the window again, so that a second press brings it to the front.
    const opened = window.open(hash, nameOf(lecture), features);
    opened?.focus();
    storage.set(storageKey, lecture);
    setId(lecture);
    setOther(opened);
    setProblem(opened ? undefined : { blocked: hash });
  };
  return { id, other, open, problem, dismiss: () => setProblem(undefined) };
}

function nameOf(lecture = ''): string {
  return `notes-${lecture}`;
}

export function NotesNotice({ id, problem, dismiss }: NotesWindow) {
  const words = messages.onStage;
  if (!problem) return null;
  return (
    <div className="row stage-notice">
      {problem === 'sandboxed' ? (
        <p role="alert">{words.notesSandboxed}</p>
      ) : (
        <p>
          <span role="alert">{words.notesBlocked}</span>{' '}
          <a href={problem.blocked} target={nameOf(id)} rel="opener" onClick={dismiss}>
            {words.notesWindow}
          </a>
        </p>
      )}
      <IconButton className="panel-button" icon="close" aria-label={words.closeNotice} onClick={dismiss} />
    </div>
  );
}
