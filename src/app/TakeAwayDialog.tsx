/** Taking numbers and pictures out of the app: the button, and the dialog that comes with it. */
import { useStoreApi } from '../store';
import { messages } from '../text';
import { requested } from '../views';
import { DialogButton } from './DialogButton';
import { loadDialogs } from './loadDialogs';

const TakeAway = requested(async () => (await loadDialogs()).TakeAway);

export function TakeAwayDialog() {
  const words = messages.takeAway;
  const store = useStoreApi();
  return (
    <DialogButton
      name={words.open}
      title={words.title}
      icon="takeAway"
      content={() => <TakeAway state={store.getState()} />}
    />
  );
}
