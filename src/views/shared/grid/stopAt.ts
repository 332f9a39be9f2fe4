/** Attributes for what the arrow keys stop at, and for rows and cells of a grid that has them. */

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

/** A row by its place below the head. */
export function rowAt(row: number, selected: boolean, className = '') {
  const classes = `${className} ${selected ? 'is-selected' : ''}`.trim();
  return { 'aria-rowindex': row + 2, 'aria-selected': selected, className: classes === '' ? undefined : classes };
}
