/** An author's note: as a text with live numbers, or, if it cannot be read as one, a sentence and the text as it is. */
import { useMemo } from 'react';
import { runOf, useStore } from '../../store';
import { messages } from '../../text';
import { ProseDocument } from '../prose/ProseDocument';
import { readProse } from '../prose/readProse';

export function NoteText({ text }: { readonly text: string }) {
  const run = useStore(runOf);
  const weight = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const { network, data } = run;
  const read = useMemo(
    () => readProse(text, { network, sampleCount: data.sampleCount, selected: { ...weight, sample } }),
    [text, network, data, weight, sample],
  );
  if ('document' in read) return <ProseDocument document={read.document} />;
  return (
    <div className="note-problem">
      <p className="note-raw">{text}</p>
      <p>
        {messages.prose.unreadableNote} {read.problem}
      </p>
    </div>
  );
}
