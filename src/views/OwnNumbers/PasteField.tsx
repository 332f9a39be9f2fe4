/** One field for everything that people bring: what is pasted into it, typed or opened as a file is read at once. */
import { useEffect, useRef, useState } from 'react';
import { FileButton } from '../../kit/fields/FileButton';
import { readFileText } from '../../kit/fields/readFileText';
import { messages } from '../../text';

interface PasteFieldProps {
  readonly onText: (text: string) => void;
  readonly onProblem: (sentence: string) => void;
}

export function PasteField({ onText, onProblem }: PasteFieldProps) {
  const words = messages.ownNumbers;
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    // On a phone the keyboard would cover the sheet.
    if (window.matchMedia?.('(pointer: fine)').matches) field.current?.focus();
  }, []);
  const read = (text: string): void => {
    setTyped('');
    onText(text);
  };
  const open = async (file: File): Promise<void> => {
    const text = await readFileText(file);
    if (text === undefined) onProblem(words.unreadable);
    else read(text);
  };
  return (
    <div className="flow own-numbers-paste">
      <textarea
        ref={field}
        aria-label={words.pasteField}
        placeholder={words.pasteHint}
        rows={2}
        spellCheck="false"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPaste={(event) => {
          // Beside text that is typed by hand, it is added to that.
          if (typed.trim() !== '') return;
          event.preventDefault();
          event.stopPropagation();
          read(event.clipboardData.getData('text'));
        }}
      />
      {typed.trim() !== '' && (
        <button type="button" className="plain-button" onClick={() => read(typed)}>
          {words.readTyped}
        </button>
      )}
      <FileButton
        label={words.openText}
        accept=".txt,.text,.py,.m,.r,.jl,.tex,.md,text/plain"
        onFile={(file) => void open(file)}
      />
    </div>
  );
}
