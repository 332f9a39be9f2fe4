/** A dialog over the page; its title and close button stay, whatever happens to its contents. */
import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { DialogBoundary } from './DialogBoundary';
import { DialogHead } from './DialogHead';

interface DialogFrameProps {
  readonly title: string;
  /** Absent if a surrounding button opens and closes it. */
  readonly control?: { readonly isOpen: boolean; readonly onClose: () => void };
  readonly className?: string;
  readonly children: ReactNode;
}

export function DialogFrame({ title, control, className = '', children }: DialogFrameProps) {
  const open = control && { isOpen: control.isOpen, onOpenChange: (isOpen: boolean) => !isOpen && control.onClose() };
  return (
    <ModalOverlay {...open} isDismissable className="overlay">
      <Modal className="modal">
        <Dialog className={`dialog ${className}`}>
          <DialogHead title={title} />
          <DialogBoundary name={title}>{children}</DialogBoundary>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
