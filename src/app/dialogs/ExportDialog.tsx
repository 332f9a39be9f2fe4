/** The Export button and its dialog. */
import { useStoreApi } from '../../store';
import { messages } from '../../text';
import { onRequest } from '../../views';
import { DialogButton } from './DialogButton';

const ExportForm = onRequest(async () => (await import('./dialogsOnRequest')).ExportForm);

export function ExportDialog() {
  const name = messages.app.export;
  const store = useStoreApi();
  return (
    <DialogButton name={name} title={name} icon="export" content={() => <ExportForm state={store.getState()} />} />
  );
}
