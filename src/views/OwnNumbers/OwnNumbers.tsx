/** The dialog around the form, which loads on request and keeps the typed numbers while the dialog is open. */

import { DialogFrame } from '../../kit/chrome/DialogFrame';
import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import './ownNumbersFrame.css';

const OwnNumbersForm = onRequest(async () => (await import('./OwnNumbersForm')).OwnNumbersForm);

interface OwnNumbersProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function OwnNumbers({ isOpen, onClose }: OwnNumbersProps) {
  if (!isOpen) return null;
  return (
    <DialogFrame title={messages.app.ownNumbersTitle} onClose={onClose} kind="own-numbers-" isDismissable={false}>
      <OwnNumbersForm onClose={onClose} />
    </DialogFrame>
  );
}
