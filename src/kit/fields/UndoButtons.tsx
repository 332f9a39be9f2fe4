/** Undo and redo as buttons: of the page, or of a form with a history of its own. */
import { Button } from 'react-aria-components';
import { messages } from '../../text';
import { Icon } from '../chrome/Icon';
import type { UndoHistory } from './undoKeys';

interface UndoButtonsProps {
  readonly history: UndoHistory;
  readonly className: string;
}

export function UndoButtons({ history: { canUndo, canRedo, undo, redo }, className }: UndoButtonsProps) {
  const words = messages.app;
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
