/** Undo and redo as buttons: of the page, or of a form with a history of its own. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { messages } from '../../text';
import { Icon } from '../chrome/Icon';
import type { UndoHistory } from './undoKeys';

interface UndoButtonsProps {
  readonly history: UndoHistory;
  readonly className: string;
  /** They come with the first thing that there is to undo, and then stay: the focus is never lost with one. */
  readonly appear?: boolean;
}

export function UndoButtons({ history, className, appear = false }: UndoButtonsProps) {
  const { canUndo, canRedo, undo, redo } = history;
  const words = messages.app;
  const [areThere, setThere] = useState(!appear);
  if (!areThere && (canUndo || canRedo)) setThere(true);
  if (!areThere) return null;
  return (
    <>
      <Button className={className} aria-label={words.undo} onPress={undo} isDisabled={!canUndo}>
        <Icon name="undo" />
      </Button>
      <Button className={className} aria-label={words.redo} onPress={redo} isDisabled={!canRedo}>
        <Icon name="redo" />
      </Button>
    </>
  );
}
