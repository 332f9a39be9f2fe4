/** The dialog around the form, which loads on request and keeps the typed numbers while the dialog is open. */

import { onRequest } from '../../kit/onRequest';

const OwnNumbersDialog = onRequest(async () => (await import('./OwnNumbersDialog')).OwnNumbersDialog, {
  isEmptyAtFirst: true,
});

interface OwnNumbersProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function OwnNumbers({ isOpen, onClose }: OwnNumbersProps) {
  return isOpen && <OwnNumbersDialog onClose={onClose} />;
}
