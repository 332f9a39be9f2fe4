/** A note that is open: its author, its text, and the way to close it. */
import { useRef } from 'react';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { IconButton } from '../chrome/buttons';
import { MoreBelow } from '../fit/MoreBelow';
import { NoteText } from './NoteText';
import './note.css';

export function OpenNote({ text }: { readonly text: string }) {
  const isOfLink = useStore((state) => state.note !== undefined);
  const { closeNotes } = useActions();
  const body = useRef<HTMLDivElement>(null);
  const words = messages.app.note;
  const name = isOfLink ? words.ofLink : words.ofScenario;
  return (
    <section className="note" aria-label={name}>
      <IconButton
        icon="close"
        className="panel-button note-close"
        aria-label={words.close}
        onClick={() => closeNotes(true)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long note is scrolled with the arrow keys */}
      <div className="note-body" ref={body} tabIndex={0}>
        <p className="aside note-head">{name}</p>
        <NoteText text={text} />
      </div>
      <MoreBelow />
    </section>
  );
}
