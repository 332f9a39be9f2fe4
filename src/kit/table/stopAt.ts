/** Attributes of elements that the arrow keys visit, and of rows and cells of such a grid. */
import { gridRole } from './gridRole';

export interface StopAttributes {
  readonly 'data-row': number;
  readonly 'data-column': number;
  readonly tabIndex: number;
}

export function stopAt(row: number, column: number): StopAttributes {
  return { 'data-row': row, 'data-column': column, tabIndex: -1 };
}

interface RowAttributes {
  readonly selected: boolean;
  readonly className?: string | undefined;
  /** How many rows of heads are above the rows; absent: one. */
  readonly heads?: number;
  /** No key visits it, and nothing in it is chosen. */
  readonly isStill?: boolean;
}

/** A row, by its number below the heads. */
export function rowAt(row: number, { selected, className = '', heads = 1, isStill = false }: RowAttributes) {
  const classes = `${className} ${selected ? 'is-selected' : ''}`.trim();
  return {
    ...(!isStill && { ...gridRole.row, 'aria-rowindex': row + 1 + heads, 'aria-selected': selected }),
    className: classes === '' ? undefined : classes,
  };
}
