/** A note that travels with the link: what is typed, how much of it there may be, and how readers will see it. */
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import { NoteText } from '../../kit';
import { limits } from '../../scenario';
import { messages } from '../../text';

interface NoteFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The field was left. */
  readonly onCommit: () => void;
}

export function NoteField({ value, onChange, onCommit }: NoteFieldProps) {
  const words = messages.share.note;
  return (
    <div className="stack share-note-field">
      <TextField className="stack share-field" value={value} onChange={onChange} onBlur={onCommit}>
        <Label className="aside">{words.label}</Label>
        <TextArea className="share-note-text" rows={3} />
        <Text slot="description" className="share-note flow share-note-count">
          <span>{words.detail}</span>
          <span>{words.counted(value.length, limits.noteLength)}</span>
        </Text>
      </TextField>
      {value.length > limits.noteLength && (
        <p className="share-note" role="alert">
          {words.tooLong(value.length, limits.noteLength)}
        </p>
      )}
      {value.trim() !== '' && (
        <section className="share-note-preview" aria-label={words.preview}>
          <p className="aside">{words.preview}</p>
          <NoteText text={value} />
        </section>
      )}
    </div>
  );
}
