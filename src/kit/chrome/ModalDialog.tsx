/** The frame of a dialog over the page, from the component library. */
import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { DialogBoundary } from './DialogBoundary';
import { DialogHead } from './DialogHead';
import './modalDialog.css';

export interface ModalDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  /** Before the classes of its overlay, its frame and itself, where it looks different from others. */
  readonly kind?: '' | 'own-numbers-';
  /** A click beside it closes it, unless what was entered would be lost. */
  readonly isDismissable?: boolean;
  readonly children: ReactNode;
}

export function ModalDialog({
  title,
  onClose,
  className = '',
  kind = '',
  isDismissable = true,
  children,
}: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={isDismissable}
      className={`${kind}overlay`}
    >
      <Modal className={`${kind}modal`}>
        <Dialog className={`${kind}dialog ${className}`} data-own-gestures>
          <DialogHead title={title} />
          <DialogBoundary name={title}>{children}</DialogBoundary>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
