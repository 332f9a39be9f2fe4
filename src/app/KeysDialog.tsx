/** The list of keys, over the page. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { messages } from '../text';
import { requested } from '../views';
import { loadDialogs } from './loadDialogs';

const KeysTable = requested(async () => (await loadDialogs()).KeysTable);

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  const words = messages.keys;
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className="overlay">
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {words.title}
          </Heading>
          <KeysTable />
          <Button className="quiet-button" onPress={onClose}>
            {messages.app.close}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
