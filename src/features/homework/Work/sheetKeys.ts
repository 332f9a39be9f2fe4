/**
 * Keys of a cell, as in a spreadsheet: Enter goes down, Shift + Enter up, arrows to the neighbours, F2 lets the arrows move within the
 * text, Escape restores it. Tab is the browser's own: it visits the cells in their order on the screen.
 */
import type { KeyboardEvent } from 'react';
import type { Direction } from './grids';

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

export function meaningOf(
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
