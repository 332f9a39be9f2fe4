/** One cell of the sheet: a text box that looks like its table, with the mark of the last check. */
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { isUndoKey } from '../../../kit/fields/undoKeys';
import type { Network } from '../../../model';
import type { Verdict } from '../check';
import type { Direction } from './grids';
import { cellName } from './said';
import { heardOf, VerdictMark } from './VerdictMark';

export interface WorkCellProps {
  readonly address: string;
  readonly network: Network;
  readonly ink: string;
  readonly text: string;
  /** The step's own number, once it may be shown. */
  readonly answer?: string | undefined;
  /** The mark of the last check, while the cell is as it was then. */
  readonly verdict: Verdict | undefined;
  /** It is among the cells that the card speaks of; the first of them is where to look. */
  readonly isSpokenOf: boolean;
  readonly isFirst: boolean;
  /** In characters. */
  readonly width: number;
  readonly isReadOnly: boolean;
  readonly actions: CellActions;
}

/** The same object as long as the sheet is, so that only the cells that change are drawn again. */
export interface CellActions {
  readonly type: (address: string, text: string) => void;
  readonly move: (address: string, to: Direction) => boolean;
  readonly leave: () => void;
  /** A cell with a text that was changed is left. */
  readonly typed: (text: string) => void;
  readonly check: () => void;
}

export const WorkCell = memo(function WorkCell(props: WorkCellProps) {
  const { address, network, ink, text, answer, verdict, isSpokenOf, isFirst, width, isReadOnly, actions } = props;
  const before = useRef(text);
  const [isEditing, setEditing] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isUndoKey(event)) return;
    const meaning = meaningOf(event, { isEditing, isChanged: text !== before.current });
    if (!meaning) return;
    if (meaning.kind === 'move') {
      // At the edge of the table, the arrows stay in the cell; behind the last cell comes the check.
      const isMoved = actions.move(address, meaning.to);
      if (isMoved || event.key === 'Enter') event.preventDefault();
      if (!isMoved && event.key === 'Enter' && meaning.to === 'down') actions.leave();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (meaning.kind === 'restore') actions.type(address, before.current);
    else if (meaning.kind === 'leave') actions.leave();
    else if (meaning.kind === 'check') actions.check();
    else {
      setEditing(true);
      const end = event.currentTarget.value.length;
      event.currentTarget.setSelectionRange(end, end);
    }
  };
  return (
    <td
      className={`work-cell ${ink}`}
      data-quantity={address}
      data-own-gestures
      data-verdict={verdict}
      data-spoken={isSpokenOf || undefined}
      data-first={isFirst || undefined}
    >
      {verdict && <VerdictMark verdict={verdict} />}
      <input
        className="work-input"
        data-cell={address}
        data-stored
        aria-label={cellName(address, network)}
        {...heardOf({ verdict, text, isTyping })}
        inputMode="text"
        enterKeyHint="next"
        autoComplete="off"
        spellCheck="false"
        readOnly={isReadOnly}
        style={{ width: `calc(${width}ch + 1.375rem)` }}
        value={text}
        onFocus={(event) => {
          before.current = text;
          event.target.select();
        }}
        onBlur={() => {
          setEditing(false);
          setTyping(false);
          if (text !== before.current) actions.typed(text);
        }}
        onPointerDown={({ currentTarget }) => {
          if (document.activeElement === currentTarget) setEditing(true);
        }}
        onChange={(event) => {
          setTyping(true);
          actions.type(address, event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {answer !== undefined && <span className="aside work-answer">{answer}</span>}
    </td>
  );
});

/**
 * Keys of a cell, as in a spreadsheet: Enter goes down, Shift + Enter up, arrows to the neighbours, F2 lets the arrows move within the
 * text, Escape restores it. Tab is the browser's own: it visits the cells in their order on the screen.
 */
export type KeyMeaning =
  | { readonly kind: 'move'; readonly to: Direction }
  | { readonly kind: 'edit' | 'restore' | 'leave' | 'check' }
  | undefined;

interface CellState {
  /** F2 or a second click: the arrows belong to the text. */
  readonly isEditing: boolean;
  /** The text differs from the one before the focus came. */
  readonly isChanged: boolean;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

function meaningOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress,
  { isEditing, isChanged }: CellState,
): KeyMeaning {
  if (altKey) return undefined;
  if (key === 'Enter' && (ctrlKey || metaKey)) return { kind: 'check' };
  if (ctrlKey || metaKey) return undefined;
  if (key === 'Enter') return { kind: 'move', to: shiftKey ? 'up' : 'down' };
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Escape') return { kind: isChanged ? 'restore' : 'leave' };
  if (shiftKey) return undefined;
  if (key === 'ArrowUp') return { kind: 'move', to: 'up' };
  if (key === 'ArrowDown') return { kind: 'move', to: 'down' };
  if (isEditing) return undefined;
  if (key === 'ArrowLeft') return { kind: 'move', to: 'left' };
  return key === 'ArrowRight' ? { kind: 'move', to: 'right' } : undefined;
}
