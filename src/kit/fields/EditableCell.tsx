/**
 * An editable cell of a grid: Enter, F2, a click or the first digit opens it, Enter commits and moves down, Tab commits
 * and moves right, Escape restores. A refused entry stays open; leaving the cell restores the old value. It uses the
 * full keyboard, because numbers may be negative and the digit keyboards of many phones have no minus (see
 * NumberField).
 */
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { gridRole } from '../table/gridRole';
import { isUndoKey } from './undoKeys';
import { useScreenReplaced } from './useScreenReplaced';
import './EditableCell.css';

interface EditableCellProps {
  readonly row: number;
  readonly column: number;
  /** Its accessible name, which replaces the heads. */
  readonly label: string;
  /** As shown in the table, and with every digit for editing. */
  readonly shown: string;
  readonly text: string;
  /** The address of the quantity, if the cell has one. */
  readonly quantity?: string | undefined;
  readonly className?: string;
  /** Typing a letter opens it too. */
  readonly takesText?: boolean;
  /** Returns the sentence that says why the text is refused, if it is. */
  readonly onCommit: (text: string) => string | undefined;
  /** Undefined: the problem is solved. */
  readonly onProblem: (sentence: string | undefined) => void;
}

export const EditableCell = memo(function EditableCell(props: EditableCellProps) {
  const { row, column, label, shown, text, quantity, className = '', takesText = false, onCommit, onProblem } = props;
  const cell = useRef<HTMLTableCellElement>(null);
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState(false);
  /** Set while the cell closes itself, so that losing the focus does not commit again. */
  const closing = useRef(false);

  // Undo may change the value while the cell is open: a text that was the former value follows it.
  const [former, setFormer] = useState(text);
  if (former !== text) {
    setFormer(text);
    if (draft === former) setDraft(text);
  }

  const open = (start: string): void => {
    closing.current = false;
    setRefused(false);
    setDraft(start);
  };
  const close = (): void => {
    closing.current = true;
    setDraft(undefined);
    setRefused(false);
  };
  const restore = (): void => {
    close();
    onProblem(undefined);
    cell.current?.focus();
  };
  useScreenReplaced(draft !== undefined, restore);
  /** Whether the cell could be closed. */
  const commit = (): boolean => {
    if (draft === undefined) return true;
    const sentence = draft === text ? undefined : onCommit(draft);
    onProblem(sentence);
    if (sentence === undefined) close();
    else setRefused(true);
    return sentence === undefined;
  };

  const onCellKey = (event: KeyboardEvent): void => {
    if (draft !== undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const opens = event.key === 'Enter' || event.key === 'F2';
    const types = event.key.length === 1 && !takesText && /[\d.,+\-−]/.test(event.key);
    if (!opens && !types) return;
    event.preventDefault();
    event.stopPropagation();
    open(opens ? text : event.key);
  };
  const onInputKey = (event: KeyboardEvent): void => {
    if (isUndoKey(event) && draft === text) {
      close();
      cell.current?.focus();
      return;
    }
    event.stopPropagation();
    if (event.key === 'Escape') restore();
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const next = event.key === 'Enter' ? below(cell.current) : beside(cell.current, event.shiftKey ? -1 : 1);
      if (!commit()) event.preventDefault();
      else if (event.key === 'Enter' || next) {
        event.preventDefault();
        (next ?? cell.current)?.focus();
      }
    }
  };

  return (
    <td
      ref={cell}
      {...gridRole.cell}
      className={`editable-cell ${className}`}
      data-row={row}
      data-column={column}
      data-quantity={quantity}
      data-own-gestures
      tabIndex={-1}
      aria-label={`${label}: ${shown}`}
      onClick={() => draft === undefined && open(text)}
      onKeyDown={onCellKey}
    >
      {draft === undefined ? (
        shown
      ) : (
        <input
          className="editable-cell-input"
          aria-label={label}
          aria-invalid={refused || undefined}
          data-stored={draft === text || undefined}
          inputMode="text"
          enterKeyHint="next"
          autoComplete="off"
          spellCheck="false"
          // biome-ignore lint/a11y/noAutofocus: it is there because the cell was opened
          autoFocus
          value={draft}
          onFocus={(event) => draft === text && event.target.select()}
          onChange={(event) => {
            setDraft(event.target.value);
            setRefused(false);
          }}
          onKeyDown={onInputKey}
          onBlur={() => {
            if (!closing.current && !commit()) close();
          }}
        />
      )}
    </td>
  );
});

/** The cell under this one. */
export function below(cell: HTMLElement | null): HTMLElement | null | undefined {
  const { row, column } = cell?.dataset ?? {};
  return cell?.closest('table')?.querySelector<HTMLElement>(`[data-row="${Number(row) + 1}"][data-column="${column}"]`);
}

function beside(cell: HTMLElement | null, direction: -1 | 1): HTMLElement | undefined {
  const cells = [...(cell?.closest('tr')?.querySelectorAll<HTMLElement>('.editable-cell') ?? [])];
  return cells[cells.indexOf(cell as HTMLElement) + direction];
}
