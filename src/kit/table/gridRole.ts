/**
 * Explicit roles for a table with arrow-key navigation: on narrow screens rows have display: grid, and browsers drop
 * the implied roles of rows and cells whose display has changed.
 */
export const gridRole = {
  grid: { role: 'grid' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'gridcell' },
  /** Operators between numbers, and spacing: not cells. */
  none: { role: 'presentation' },
} as const;
