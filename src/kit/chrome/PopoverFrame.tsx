/** A small dialog beside the button that opened it. */
import { onRequest } from '../onRequest';
import { OverPage } from './OverPage';
import type { PopoverDialogProps } from './PopoverDialog';

const PopoverDialog = onRequest(async () => (await import('./overPage')).PopoverDialog, { isOverPage: true });

export function PopoverFrame(props: PopoverDialogProps) {
  return (
    <OverPage onClose={props.onClose}>
      <PopoverDialog {...props} />
    </OverPage>
  );
}
