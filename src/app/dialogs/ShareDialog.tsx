/** The Share button and its dialog. */
import { useStoreApi } from '../../store';
import { messages } from '../../text';
import { onRequest } from '../../views';
import { DialogButton } from './DialogButton';

const ShareForm = onRequest(async () => (await import('./dialogsOnRequest')).ShareForm);

export function ShareDialog() {
  const name = messages.app.share;
  const store = useStoreApi();
  return (
    <DialogButton
      name={name}
      title={name}
      icon="share"
      content={() => <ShareForm state={store.getState()} base={location.href.replace(/[?#].*$/s, '')} />}
    />
  );
}
