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

/** A row, by its number below the head. */
export function rowAt(row: number, selected: boolean, className = '') {
  const classes = `${className} ${selected ? 'is-selected' : ''}`.trim();
  return { 'aria-rowindex': row + 2, 'aria-selected': selected, className: classes === '' ? undefined : classes };
}
