/** The Export button and its dialog. */
import { useStoreApi } from '../../store';
import { messages } from '../../text';
import { onRequest } from '../../views';
import { DialogButton } from './DialogButton';

const TakeAway = onRequest(async () => (await import('./dialogsOnRequest')).TakeAway);

export function TakeAwayDialog() {
  const name = messages.app.takeAway;
  const store = useStoreApi();
  return (
    <DialogButton name={name} title={name} icon="takeAway" content={() => <TakeAway state={store.getState()} />} />
  );
}
