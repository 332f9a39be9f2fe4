/** The dialog around the form; the form lives, and keeps what was typed, for as long as the dialog is open. */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { messages } from '../../text';
import { OwnNumbersForm } from './OwnNumbersForm';
import './OwnNumbers.css';

interface OwnNumbersProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function OwnNumbers({ isOpen, onClose }: OwnNumbersProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} className="own-numbers-overlay">
      <Modal className="own-numbers-modal">
        <Dialog className="own-numbers-dialog" data-own-gestures>
          <Heading slot="title" className="own-numbers-title">
            {messages.ownNumbers.title}
          </Heading>
          <OwnNumbersForm onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
