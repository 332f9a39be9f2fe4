/** Undo and redo of the page: of the edits of scenario and settings. */
import { useActions, useStore } from '../../store';
import type { UndoHistory } from './undoKeys';

export function usePageHistory(): UndoHistory {
  const { undo, redo } = useActions();
  const canUndo = useStore((state) => state.past.length > 0);
  const canRedo = useStore((state) => state.future.length > 0);
  return { canUndo, canRedo, undo, redo };
}
