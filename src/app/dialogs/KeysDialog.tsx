/** The dialog with the list of keys. */

import { DialogFrame, onRequest } from '../../kit';
import { messages } from '../../text';

const KeysTable = onRequest(async () => (await import('./dialogsOnRequest')).KeysTable);
const NotationNotes = onRequest(async () => (await import('./dialogsOnRequest')).NotationNotes);
const SymbolsTable = onRequest(async () => (await import('./dialogsOnRequest')).SymbolsTable);

interface KeysDialogProps {
  readonly onClose: () => void;
  /** Shows one step in a minute; absent: not here. */
  readonly onShowMe: (() => void) | undefined;
}

export function KeysDialog({ onClose, onShowMe }: KeysDialogProps) {
  return (
    <DialogFrame title={messages.app.keysTitle} onClose={onClose}>
      <KeysTable onShowMe={onShowMe} />
      <SymbolsTable />
      <NotationNotes />
    </DialogFrame>
  );
}
