/** The keys and the paste of all cells at once: Enter goes down, Escape restores, a block fills from the cell on. */
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useRef,
  useState,
} from 'react';
import { readBlock } from '../../scenario';
import { messages } from '../../text';
import { type CellPlace, cellName, cellPlace } from '../shared/grid/cellPlace';
import type { Draft } from './draft';
import { columnsFrom, rowsFrom, withBlock, withCell } from './editDraft';
import type { Edit } from './OwnNumbersForm';

interface CellsOptions {
  readonly form: RefObject<HTMLElement | null>;
  readonly draft: Draft;
  readonly edit: Edit;
}

export function useCells({ form, draft, edit }: CellsOptions) {
  const [status, setStatus] = useState('');
  /** What stood in the cell when the focus came, and what Escape brings back. */
  const before = useRef('');

  const onText = useCallback(
    (name: string, text: string): void => {
      const place = cellPlace(name);
      if (place) edit((present) => withCell(present, place, text));
    },
    [edit],
  );

  const onFocus = ({ target }: FocusEvent): void => {
    if (placeOf(target)) before.current = (target as HTMLInputElement).value;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeOf(event.target);
    if (!place) return;
    const input = event.target as HTMLInputElement;
    if (event.key === 'Enter') {
      event.preventDefault();
      before.current = input.value;
      form.current?.querySelector<HTMLElement>(`[data-field="${cellName(below(place))}"]`)?.focus();
    }
    if (event.key === 'Escape' && input.value !== before.current) {
      event.stopPropagation();
      onText(cellName(place), before.current);
    }
  };

  const onPaste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    const block = place && readBlock(event.clipboardData.getData('text'), columnsFrom(draft, place));
    if (!place || !block) return;
    event.preventDefault();
    const widest = Math.max(...block.map((cells) => cells.length));
    const rows = Math.min(block.length, rowsFrom(draft, place));
    const columns = Math.min(widest, columnsFrom(draft, place));
    edit((present) => withBlock(present, place, block));
    setStatus(messages.ownNumbers.pasted(rows, columns, rows < block.length || columns < widest));
  };

  return { onText, status, handlers: { onFocus, onKeyDown, onPaste } };
}

function placeOf(target: EventTarget): CellPlace | undefined {
  return target instanceof HTMLInputElement ? cellPlace(target.dataset.field ?? '') : undefined;
}

function below(place: CellPlace): CellPlace {
  return place.table === 'weight' ? { ...place, from: place.from + 1 } : { ...place, sample: place.sample + 1 };
}
