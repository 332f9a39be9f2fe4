/**
 * The roles of a table that is walked by arrow keys, spelled out: narrow screens lay its rows out as grids, and browsers
 * take the implied roles away from rows and cells whose display has changed.
 */
export const gridRole = {
  grid: { role: 'grid' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'gridcell' },
  /** Signs between numbers, and room: nothing that one can stand on. */
  none: { role: 'presentation' },
} as const;
