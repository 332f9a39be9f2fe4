/** What was read of a paste, in words that are checked at a glance, and the paste itself. */
import type { ReactNode } from 'react';
import { messages } from '../../text';
import { PlainButton } from '../chrome/buttons';
import '../../text/later';
import './reading.css';

interface StripPart {
  readonly text: string;
  /** Another choice fits too: what it says, and how to take it. */
  readonly other?: { readonly says: string; readonly take: () => void } | undefined;
}

interface PasteStripProps {
  readonly label: string;
  readonly lead: string;
  readonly parts: readonly StripPart[];
  /** What else is to be known of it. */
  readonly notes: readonly string[];
  readonly text: string;
  readonly children?: ReactNode;
}

export function PasteStrip({ label, lead, parts, notes, text, children }: PasteStripProps) {
  return (
    <section className="stack reading-strip" aria-label={label}>
      <p className="controls reading-parts">
        <strong>{lead}</strong>
        {parts.map(({ text: says, other }) =>
          other ? (
            <PlainButton key={says} title={messages.paste.change(other.says)} onClick={other.take}>
              {says}
            </PlainButton>
          ) : (
            <span key={says} className="reading-part">
              {says}
            </span>
          ),
        )}
        {notes.map((note) => (
          <span key={note} className="aside">
            {note}
          </span>
        ))}
      </p>
      {children}
      <AsPasted text={text} />
    </section>
  );
}

/** Characters of the paste. */
const mostShown = 20_000;

function AsPasted({ text }: { readonly text: string }) {
  return (
    <details className="aside">
      <summary>{messages.paste.asPasted}</summary>
      <pre className="reading-text">{text.slice(0, mostShown)}</pre>
    </details>
  );
}
