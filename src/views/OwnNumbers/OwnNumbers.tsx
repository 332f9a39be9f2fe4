/** The dialog around the form, which loads on request and keeps the typed numbers while the dialog is open. */
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { messages } from '../../text';
import { onRequest } from '../onRequest';
import { DialogBoundary } from '../shared/chrome/DialogBoundary';
import { DialogHead } from '../shared/chrome/DialogHead';
import { useBackCloses } from './useBackCloses';
import './OwnNumbers.css';

const OwnNumbersForm = onRequest(async () => (await import('./OwnNumbersForm')).OwnNumbersForm);

interface OwnNumbersProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function OwnNumbers({ isOpen, onClose }: OwnNumbersProps) {
  useBackCloses(isOpen, onClose);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} className="own-numbers-overlay">
      <Modal className="own-numbers-modal">
        <Dialog className="own-numbers-dialog" data-own-gestures>
          <DialogHead title={messages.app.ownNumbersTitle} />
          <DialogBoundary name={messages.app.ownNumbersTitle}>
            <OwnNumbersForm onClose={onClose} />
          </DialogBoundary>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
