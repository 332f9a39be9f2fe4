/** The author's note above the ledger, set off from the app's own words; the reader can close it, and get it back. */
import { createContext, useContext } from 'react';
import { noteOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { QuietButton } from '../chrome/buttons';
import { onRequest } from '../onRequest';

/** Both are fetched with the first note, together with Markdown. */
export const NoteText = onRequest(async () => (await import('./noteOnRequest')).NoteText);
const OpenNote = onRequest(async () => (await import('./noteOnRequest')).OpenNote);

/** Whether the note stands beside the view that would show it. */
export const NoteBesideContext = createContext(false);

export function AuthorsNote() {
  const isBeside = useContext(NoteBesideContext);
  const text = useStore(noteOf);
  const isClosed = useStore((state) => state.notesClosed === true);
  return text === undefined || isClosed || isBeside ? null : <OpenNote text={text} />;
}

/** The way back to notes that were closed. */
export function NoteButton() {
  const hasNote = useStore((state) => noteOf(state) !== undefined && state.notesClosed === true);
  const { closeNotes } = useActions();
  if (!hasNote) return null;
  return <QuietButton onClick={() => closeNotes(false)}>{messages.app.note.show}</QuietButton>;
}
