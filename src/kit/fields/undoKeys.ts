/** Ctrl or ⌘ + Z in the text boxes of a form, which has more to undo than its boxes. */
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { letterOf } from './letterOf';

type KeyPress = Pick<
  KeyboardEvent | ReactKeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>;

/** Undo and redo, and whether they are possible. */
export interface UndoHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function isUndoKey(event: KeyPress): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && letterOf(event) === 'z';
}

/**
 * Whether undo belongs to the text box with the focus. Boxes are marked with `data-stored` while their text is the value: there nothing is left to
 * undo in the box, and the key belongs to its form, or else to the page.
 */
export function hasOwnUndo(target: EventTarget | null): boolean {
  const box = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';
  return target instanceof Element && target.closest(box) !== null && !target.matches('[data-stored]');
}

/** The keys of a form with a history of its own. */
export function undoKeys({ undo, redo }: UndoHistory): (event: ReactKeyboardEvent) => void {
  return (event) => {
    if (!isUndoKey(event) || hasOwnUndo(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) redo();
    else undo();
  };
}
