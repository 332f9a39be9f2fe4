/**
 * Arrow keys in the three factors, one tab stop: within a factor the window follows, and over its edge to the next one:
 * from x_i(k) on to δ of the same sample, from δ on to the selected row of G, and back.
 */
import type { AxisNumbers } from './axisWindows';
import { type FactorName, factorAxes } from './productShape';

/** Positions count from 0 along the factor's axes. */
export interface ProductPlace {
  readonly factor: FactorName;
  readonly row: number;
  readonly column: number;
}

export interface ProductKeys {
  readonly lengths: AxisNumbers;
  /** How far PageUp and PageDown go. */
  readonly visible: AxisNumbers;
  readonly selected: AxisNumbers;
}

/** Where a key leads; undefined if the key is not ours. */
export function placeAfter(
  {
    key,
    ctrlKey,
    metaKey,
    shiftKey,
    altKey,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  place: ProductPlace,
  { lengths, visible, selected }: ProductKeys,
): ProductPlace | undefined {
  if (shiftKey || altKey) return undefined;
  const far = ctrlKey || metaKey;
  const { factor, row, column } = place;
  const axes = factorAxes[factor];
  const lastRow = lengths[axes.rows] - 1;
  const lastColumn = lengths[axes.columns] - 1;
  const page = visible[axes.rows];
  const toRow = (to: number): ProductPlace => ({ ...place, row: Math.max(0, Math.min(lastRow, to)) });
  if (far && key !== 'Home' && key !== 'End') return undefined;
  switch (key) {
    case 'ArrowUp':
      return toRow(row - 1);
    case 'ArrowDown':
      return toRow(row + 1);
    case 'PageUp':
      return lastRow + 1 > page ? toRow(row - page) : undefined;
    case 'PageDown':
      return lastRow + 1 > page ? toRow(row + page) : undefined;
    case 'Home':
      return { factor, row: far ? 0 : row, column: 0 };
    case 'End':
      return { factor, row: far ? lastRow : row, column: lastColumn };
    case 'ArrowRight':
      if (column < lastColumn) return { ...place, column: column + 1 };
      if (factor === 'x') return { factor: 'delta', row: column, column: 0 };
      return factor === 'delta' ? { factor: 'gradient', row: selected.from, column: 0 } : place;
    case 'ArrowLeft':
      if (column > 0) return { ...place, column: column - 1 };
      if (factor === 'gradient') return { factor: 'delta', row: selected.sample, column: lengths.to - 1 };
      return factor === 'delta' ? { factor: 'x', row: selected.from, column: row } : place;
    default:
      return undefined;
  }
}
