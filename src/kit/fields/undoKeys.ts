/** Ctrl or ⌘ + Z belongs to the text box only while its text is not taken over yet; then to the form or the page. */
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

type KeyPress = Pick<KeyboardEvent | ReactKeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Undo and redo, and whether they are possible. */
export interface UndoHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Caps Lock exchanges upper and lower case. */
export function isUndoKey({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'z';
}

/** Fields mark their box with `data-stored` while its text is the value. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  const typed =
    'input:not([type="radio"], [type="checkbox"], [data-stored]), textarea, select, [contenteditable="true"]';
  return target instanceof Element && target.closest(typed) !== null;
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
