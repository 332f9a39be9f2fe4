/** Attributes of elements that the arrow keys visit. */
export interface StopAttributes {
  readonly 'data-row': number;
  readonly 'data-column': number;
  readonly tabIndex: number;
}

export function stopAt(row: number, column: number): StopAttributes {
  return { 'data-row': row, 'data-column': column, tabIndex: -1 };
}
