/**
 * A cell that is always a text box: every keystroke is applied, Enter moves down, Escape restores. An invalid entry is
 * refused when the box is left, and stays with its message.
 */
import { type KeyboardEvent, memo, use, useRef, useState } from 'react';
import { below } from './EditableCell';
import { TypedTextsContext } from './typedTexts';
import { isUndoKey } from './undoKeys';
import './EditableCell.css';

interface BoxCellProps {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly text: string;
  /** The address of the quantity. */
  readonly quantity: string;
  /** The id of the message about its problem. */
  readonly wrongBy: string | undefined;
  /** Returns the sentence that says why the text is refused, if it is. */
  readonly onText: (text: string) => string | undefined;
  readonly onProblem: (sentence: string | undefined, quantity: string) => void;
}

export const BoxCell = memo(function BoxCell(props: BoxCellProps) {
  const { row, column, label, text, quantity, wrongBy, onText, onProblem } = props;
  const cell = useRef<HTMLTableCellElement>(null);
  const texts = use(TypedTextsContext);
  const [draft, setDraft] = useState(() => texts?.read(quantity));
  const [refused, setRefused] = useState(draft !== undefined);
  /** What is typed is not a value yet. */
  const [isPending, setPending] = useState(refused);
  const before = useRef(text);
  const restore = (): void => {
    setDraft(undefined);
    setRefused(false);
    setPending(false);
    texts?.write(quantity, undefined);
    onProblem(undefined, quantity);
  };
  /** Whether the entry is valid. */
  const settle = (): boolean => {
    const sentence = draft === undefined ? undefined : onText(draft);
    if (sentence !== undefined) {
      setRefused(true);
      onProblem(sentence, quantity);
    } else if (draft !== undefined) restore();
    return sentence === undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isUndoKey(event)) {
      if (!isPending) restore();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (settle()) below(cell.current)?.querySelector('input')?.focus();
    } else if (event.key === 'Escape' && draft !== undefined && draft !== before.current) {
      event.stopPropagation();
      onText(before.current);
      restore();
    }
  };
  return (
    <td ref={cell} data-row={row} data-column={column}>
      <input
        className="editable-cell-input is-box"
        data-quantity={quantity}
        aria-label={label}
        aria-invalid={refused || wrongBy !== undefined || undefined}
        aria-describedby={wrongBy}
        data-refused={refused || undefined}
        data-stored={!isPending || undefined}
        inputMode="text"
        enterKeyHint="next"
        autoComplete="off"
        spellCheck="false"
        value={draft ?? text}
        onFocus={(event) => {
          event.target.select();
          // Its message has gone with the next entry elsewhere.
          if (refused) settle();
          else before.current = text;
        }}
        onChange={({ target: { value } }) => {
          setDraft(value);
          setRefused(false);
          onProblem(undefined, quantity);
          const isValue = onText(value) === undefined;
          setPending(!isValue);
          texts?.write(quantity, isValue ? undefined : value);
        }}
        onKeyDown={onKeyDown}
        onBlur={settle}
      />
    </td>
  );
});
