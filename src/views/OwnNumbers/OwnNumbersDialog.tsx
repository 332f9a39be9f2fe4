/** What the dialog needs, in one script: its frame, its styles and its form. */
import { DialogFrame } from '../../kit/chrome/DialogFrame';
import { messages } from '../../text';
import { OwnNumbersForm } from './OwnNumbersForm';
import './OwnNumbers.css';

export function OwnNumbersDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogFrame title={messages.app.ownNumbersTitle} onClose={onClose} kind="own-numbers-" isDismissable={false}>
      <OwnNumbersForm onClose={onClose} />
    </DialogFrame>
  );
}
