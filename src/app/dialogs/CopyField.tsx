/** A text to be copied: it stands there to be selected by hand, and a button does the same where it may. */
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { messages } from '../../text';
import { copyText } from '../../views';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** Lines that are seen at once. */
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
    // What is selected can be copied by the keys alone.
    if (!copied) {
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <div className="copy-field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        className={`copy-field-text ${rows === 1 ? 'one-line' : ''}`}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="copy-field-tools">
        <Button className="quiet-button" aria-label={words.copyOf(label)} onPress={() => void copy()}>
          {words.copy}
        </Button>
        {children}
        <span role="status">{outcome?.of === text && (outcome.copied ? words.copied : words.pressKeys)}</span>
      </div>
    </div>
  );
}
