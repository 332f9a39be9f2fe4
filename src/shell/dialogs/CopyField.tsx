/** A text to be copied: it can be selected by hand, or copied by the button if the browser allows it. */
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { copyText } from '../../kit';
import { messages } from '../../text';
// With the other forms of dialogs, all of which have such a field.
import '../styles/dialogs.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** Lines visible at once. */
  readonly rows?: number;
  /** Further buttons beside Copy. */
  readonly children?: ReactNode;
}

export function CopyField({ label, text, rows = 1, children }: CopyFieldProps) {
  const words = messages.share;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly copied: boolean }>();
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    setOutcome({ of: text, copied });
    // Selected text can be copied with the keyboard.
    if (!copied) {
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <div className="stack copy-field">
      <label htmlFor={id} className="aside">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        className={`small copy-field-text ${rows === 1 ? 'one-line' : ''}`}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="controls soft">
        <Button className="quiet-button" aria-label={words.copyOf(label)} onPress={() => void copy()}>
          {words.copy}
        </Button>
        {children}
        <span role="status">{outcome?.of === text && (outcome.copied ? words.copied : words.pressKeys)}</span>
      </div>
    </div>
  );
}
