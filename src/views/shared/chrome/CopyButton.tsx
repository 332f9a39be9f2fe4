/** A button that copies a text; afterwards the text stands beside it, so that it can be seen, or selected by hand. */
import { useEffect, useRef, useState } from 'react';
import { messages } from '../../../text';
import { copyText } from './copyText';
import './CopyButton.css';

interface CopyButtonProps {
  readonly label: string;
  /** Asked for when the button is pressed. */
  readonly text: () => string;
  readonly onCopied: (copied: Copied) => void;
  /** Its place among the panel's roving keys. */
  readonly row?: number;
  readonly column?: number;
}

export interface Copied {
  readonly label: string;
  readonly text: string;
  readonly ok: boolean;
}

export function CopyButton({ label, text, onCopied, row, column }: CopyButtonProps) {
  const press = async (): Promise<void> => {
    const copied = text();
    onCopied({ label, text: copied, ok: await copyText(copied) });
  };
  return (
    <button
      type="button"
      className="quiet-button"
      onClick={() => void press()}
      {...(row !== undefined && { 'data-row': row, 'data-column': column ?? 0, tabIndex: -1 })}
    >
      {label}
    </button>
  );
}

/** What was copied, in a field; where copying failed, selected and ready for Ctrl + C. */
export function CopiedText({ copied }: { readonly copied: Copied | undefined }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (copied?.ok === false) field.current?.select();
  }, [copied]);
  return (
    <div className="copied" role="status">
      {copied && (
        <>
          <span>{copied.ok ? messages.copying.copied : messages.copying.failed}</span>
          <input
            ref={field}
            className="copied-text"
            aria-label={messages.copying.text(copied.label)}
            readOnly
            value={copied.text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </>
      )}
    </div>
  );
}

/** What was copied last; forgotten when `about` changes, as it then is of something else. */
export function useCopied(about: string): readonly [Copied | undefined, (copied: Copied) => void] {
  const [last, setLast] = useState<{ readonly about: string; readonly copied: Copied }>();
  return [last?.about === about ? last.copied : undefined, (copied) => setLast({ about, copied })];
}
