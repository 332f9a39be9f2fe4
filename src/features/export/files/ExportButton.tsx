/** The header's button that opens Export. */
import { DialogButton } from '../../../app';
import { onRequest } from '../../../kit';
import { useIsLocked } from '../../../store';
import { messages } from '../../../text';

const ExportForm = onRequest(async () => (await import('./exportOnRequest')).ExportForm);

export function ExportButton() {
  const isLocked = useIsLocked('share');
  return !isLocked && <DialogButton name={messages.exportButtons.dialog} icon="export" Form={ExportForm} />;
}
