/** Attributes of elements that the arrow keys visit, and of rows and cells of such a grid. */

export interface StopAttributes {
  readonly 'data-row': number;
  readonly 'data-column': number;
  readonly tabIndex: number;
}

export function stopAt(row: number, column: number): StopAttributes {
  return { 'data-row': row, 'data-column': column, tabIndex: -1 };
}

export function cellAt(row: number, column: number): StopAttributes & { readonly role: 'gridcell' } {
  return { role: 'gridcell', ...stopAt(row, column) };
}

/** A row, by its number below the head, or below so many heads. */
export function rowAt(row: number, selected: boolean, className = '', heads = 1) {
  const classes = `${className} ${selected ? 'is-selected' : ''}`.trim();
  return {
    'aria-rowindex': row + 1 + heads,
    'aria-selected': selected,
    className: classes === '' ? undefined : classes,
  };
}
