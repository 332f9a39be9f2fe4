/** The keys that move a chip, and the chip in which an event happens. */
import type { KeyboardEvent } from 'react';
import type { BatchPlace } from '../../../../scenario';
import type { ChipMove } from './batchMoves';

export function placeOfChip(target: EventTarget): BatchPlace | undefined {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-chip]') : null;
  const [batch, row] = (chip?.dataset.chip ?? '').split('.').map(Number);
  return batch === undefined || row === undefined ? undefined : { batch, row };
}

const moveKeys: Readonly<Record<string, ChipMove>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function moveOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): ChipMove | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Delete' || key === 'Backspace') return 'takeOut';
  if (key === '+') return 'repeat';
  return shiftKey ? moveKeys[key] : undefined;
}
