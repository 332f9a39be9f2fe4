/** A dialog over the page; its title and close button stay, whatever happens to its contents. */
import { onRequest } from '../onRequest';
import type { ModalDialogProps } from './ModalDialog';
import { OverPage } from './OverPage';

const ModalDialog = onRequest(async () => (await import('./overPage')).ModalDialog, { isOverPage: true });

export function DialogFrame(props: ModalDialogProps) {
  return (
    <OverPage onClose={props.onClose}>
      <ModalDialog {...props} />
    </OverPage>
  );
}
