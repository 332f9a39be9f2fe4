/** The author's note above the ledger, set off from the app's own words; the reader can close it, and get it back. */
import { useRef } from 'react';
import { noteOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { Icon } from '../chrome/Icon';
import { onRequest } from '../onRequest';
import { useCut } from './useCut';
import './note.css';

/** Fetched with the first note, together with Markdown. */
export const NoteText = onRequest(async () => (await import('./noteOnRequest')).NoteText);

export function AuthorsNote() {
  const text = useStore(noteOf);
  const isClosed = useStore((state) => state.notesClosed === true);
  return text === undefined || isClosed ? null : <OpenNote text={text} />;
}

function OpenNote({ text }: { readonly text: string }) {
  const isOfLink = useStore((state) => state.note !== undefined);
  const { closeNotes } = useActions();
  const body = useRef<HTMLDivElement>(null);
  const isCut = useCut(body);
  const words = messages.app.note;
  const name = isOfLink ? words.ofLink : words.ofScenario;
  return (
    <section className="note" aria-label={name} data-cut={isCut || undefined}>
      <button
        type="button"
        className="panel-button note-close"
        aria-label={words.close}
        onClick={() => closeNotes(true)}
      >
        <Icon name="close" />
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long note is scrolled with the arrow keys */}
      <div className="note-body" ref={body} tabIndex={0}>
        <p className="note-head">{name}</p>
        <NoteText text={text} />
      </div>
    </section>
  );
}

/** The way back to notes that were closed. */
export function NoteButton() {
  const hasNote = useStore((state) => noteOf(state) !== undefined && state.notesClosed === true);
  const { closeNotes } = useActions();
  if (!hasNote) return null;
  return (
    <button type="button" className="quiet-button" onClick={() => closeNotes(false)}>
      {messages.app.note.show}
    </button>
  );
}
