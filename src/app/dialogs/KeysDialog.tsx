/** The dialog with the list of keys. */

import { DialogFrame, onRequest } from '../../kit';
import { messages } from '../../text';

const KeysTable = onRequest(async () => (await import('./dialogsOnRequest')).KeysTable);
const NotationNotes = onRequest(async () => (await import('./dialogsOnRequest')).NotationNotes);
const SymbolsTable = onRequest(async () => (await import('./dialogsOnRequest')).SymbolsTable);

interface KeysDialogProps {
  readonly onClose: () => void;
}

export function KeysDialog({ onClose }: KeysDialogProps) {
  return (
    <DialogFrame title={messages.app.keysTitle} onClose={onClose}>
      <KeysTable />
      <SymbolsTable />
      <NotationNotes />
    </DialogFrame>
  );
}
