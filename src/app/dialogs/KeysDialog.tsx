/** The list of keys, over the page. */
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { messages } from '../../text';
import { DialogBoundary, DialogHead, onRequest } from '../../views';

const KeysTable = onRequest(async () => (await import('./dialogsOnRequest')).KeysTable);
const SymbolsTable = onRequest(async () => (await import('./dialogsOnRequest')).SymbolsTable);

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className="overlay">
      <Modal className="modal">
        <Dialog className="dialog">
          <DialogHead title={messages.app.keysTitle} />
          <DialogBoundary name={messages.app.keysTitle}>
            <KeysTable />
            <SymbolsTable />
          </DialogBoundary>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
