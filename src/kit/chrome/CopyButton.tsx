/** A button that copies a text; the text is then shown beside it, to be read or selected by hand. */
import { useEffect, useRef, useState } from 'react';
import { messages } from '../../text';
import { QuietButton } from './buttons';
import { copyText } from './copyText';
import './CopyButton.css';

interface CopyButtonProps {
  readonly label: string;
  /** What is copied, where another button on the screen has the same label. */
  readonly what?: string;
  /** Called when the button is pressed. */
  readonly text: () => string;
  readonly onCopied: (copied: Copied) => void;
  /** Its row in the panel's roving focus. */
  readonly row?: number;
  readonly column?: number;
}

export interface Copied {
  readonly label: string;
  readonly text: string;
  readonly ok: boolean;
}

export function CopyButton({ label, what, text, onCopied, row, column }: CopyButtonProps) {
  const press = async (): Promise<void> => {
    const copied = text();
    onCopied({ label, text: copied, ok: await copyText(copied) });
  };
  return (
    <QuietButton
      onClick={() => void press()}
      aria-label={what && messages.app.pressOf(label, what)}
      {...(row !== undefined && { 'data-row': row, 'data-column': column ?? 0, tabIndex: -1 })}
    >
      {label}
    </QuietButton>
  );
}

/** The copied text in a field; if copying failed, it is selected for Ctrl + C. */
export function CopiedText({ copied }: { readonly copied: Copied | undefined }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (copied?.ok === false) field.current?.select();
  }, [copied]);
  return (
    <div className={copied ? 'aside row flow copied' : 'visually-hidden'}>
      <span role="status">{copied && (copied.ok ? messages.copying.copied : messages.copying.failed)}</span>
      {copied && (
        <input
          ref={field}
          className="small copied-text"
          aria-label={messages.copying.text(copied.label)}
          readOnly
          value={copied.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}

/** The text copied last; reset when `about` changes, because it then belongs to something else. */
export function useCopied(about: string): readonly [Copied | undefined, (copied: Copied) => void] {
  const [last, setLast] = useState<{ readonly about: string; readonly copied: Copied }>();
  return [last?.about === about ? last.copied : undefined, (copied) => setLast({ about, copied })];
}
