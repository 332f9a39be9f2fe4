/** The header's button that opens Export. */

import { onRequest } from '../../../kit';
import { DialogButton } from '../../../shell';
import { useIsLocked } from '../../../store';
import { messages } from '../../../text';

const ExportForm = onRequest(async () => (await import('./exportOnRequest')).ExportForm);

export function ExportButton() {
  const isLocked = useIsLocked('share');
  return !isLocked && <DialogButton name={messages.exportButtons.dialog} icon="export" Form={ExportForm} />;
}
