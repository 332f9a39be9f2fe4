/** One field for everything that people bring: what is pasted or dropped into it, typed, or opened as a file is read at once. */
import { useEffect, useRef, useState } from 'react';
import { messages } from '../../text';
import { PlainButton } from '../chrome/buttons';
import '../../text/later';
import { FileButton } from '../fields/FileButton';
import { readFileText } from '../fields/readFileText';
import { useFileDrop } from '../fields/useFileDrop';
import './pasteField.css';

/** A text, and the name of the file that it came in. */
export interface Brought {
  readonly text: string;
  readonly file?: string;
}

interface PasteFieldProps {
  readonly label: string;
  readonly hint: string;
  /** It is what its place is opened for. */
  readonly isFirst?: boolean;
  /** What is being typed, and how it is kept. */
  readonly draft: readonly [text: string, keep: (text: string) => void];
  /** What was taken last: a text that was typed leaves the field then. */
  readonly taken: object | undefined;
  /** What was refused last: its text stays in an empty field, where it can be mended. */
  readonly refused: { readonly text: string } | undefined;
  /** The id of the sentence that says why. */
  readonly wrongBy?: string | undefined;
  readonly onBrought: (brought: Brought) => void;
  readonly onProblem: (sentence: string) => void;
}

/** Characters take up to four bytes. */
const mostBytes = 20_000_000;

/** Characters of a refused text: nobody mends a longer one in a field. */
const longestMended = 20_000;

export function PasteField(props: PasteFieldProps) {
  const { label, hint, isFirst = false, draft, taken, refused, wrongBy, onBrought, onProblem } = props;
  const words = messages.paste;
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = draft;
  const lastTaken = useRef(taken);
  const lastRefused = useRef(refused);
  /** By hand, since the last text was taken: then Undo belongs to the field. */
  const [isEdited, setEdited] = useState(false);
  useEffect(() => {
    // On a phone the keyboard would cover what stands below.
    if (isFirst && window.matchMedia?.('(pointer: fine)').matches) field.current?.focus();
  }, [isFirst]);
  useEffect(() => {
    // What Undo and Redo bring back is not taken anew.
    if (!taken || taken === lastTaken.current) return;
    lastTaken.current = taken;
    setTyped('');
    setEdited(false);
  }, [taken, setTyped]);
  useEffect(() => {
    if (refused === lastRefused.current) return;
    lastRefused.current = refused;
    const isAside = typed.trim() !== '' && typed !== refused?.text;
    if (refused && refused.text.length <= longestMended && !isAside) setTyped(refused.text);
  }, [refused, typed, setTyped]);
  const open = async (file: File): Promise<void> => {
    const text = file.size > mostBytes ? undefined : await readFileText(file);
    if (text === undefined) onProblem(words.unreadable(file.name));
    else onBrought({ text, file: file.name });
  };
  const readTyped = (): void => {
    // The button goes with what was typed. On a phone the field would open the keyboard again.
    if (!window.matchMedia?.('(pointer: coarse)').matches) field.current?.focus();
    onBrought({ text: typed });
  };
  const drop = useFileDrop((file) => void open(file));
  return (
    <div className={`flow paste-field ${drop.isOver ? 'is-over' : ''}`} {...drop.handlers}>
      <textarea
        ref={field}
        aria-label={label}
        aria-invalid={wrongBy !== undefined || undefined}
        aria-describedby={wrongBy}
        placeholder={drop.isOver ? words.drop : hint}
        rows={2}
        spellCheck="false"
        value={typed}
        data-stored={(typed === '' && !isEdited) || undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setEdited(true);
        }}
        onPaste={(event) => {
          // What is around the field reads what is pasted elsewhere.
          event.stopPropagation();
          // Beside text that is typed or mended by hand, it is added to that; a refused text as it was gives way.
          const { value, selectionStart } = event.currentTarget;
          const isAsRefused = typed === refused?.text && selectionStart === value.length;
          if (typed.trim() !== '' && !isAsRefused) return;
          setTyped('');
          event.preventDefault();
          onBrought({ text: event.clipboardData.getData('text') });
        }}
      />
      {typed.trim() !== '' && <PlainButton onClick={readTyped}>{words.readTyped}</PlainButton>}
      <FileButton
        label={words.openText}
        accept=".txt,.text,.csv,.tsv,.json,.py,.m,.r,.jl,.tex,.md,text/plain,text/csv,application/json"
        onFile={(file) => void open(file)}
      />
    </div>
  );
}
