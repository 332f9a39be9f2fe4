/** The dialog with the list of keys. */

import { DialogFrame, onRequest } from '../../kit';
import { messages } from '../../text';
import { pageKeys } from '../parts';

const KeysHelp = onRequest(async () => {
  await Promise.all(pageKeys.all().map(({ load }) => load()));
  return (await import('./dialogsOnRequest')).KeysHelp;
});

interface KeysDialogProps {
  readonly onClose: () => void;
  /** Shows one step in a minute; absent: not here. */
  readonly onShowMe: (() => void) | undefined;
}

export function KeysDialog({ onClose, onShowMe }: KeysDialogProps) {
  return (
    <DialogFrame title={messages.app.keysTitle} onClose={onClose}>
      <KeysHelp onShowMe={onShowMe} />
    </DialogFrame>
  );
}
