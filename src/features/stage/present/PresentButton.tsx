/** The header's button that opens Present. */
import { Button } from 'react-aria-components';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { startPresent } from './start';

const presentKey = 'f';

export function PresentButton() {
  const store = useStoreApi();
  const words = messages.present;
  return (
    <Button className="header-button present-start" aria-keyshortcuts={presentKey} onPress={() => startPresent(store)}>
      <span title={words.startKey(presentKey)}>{words.start}</span>
    </Button>
  );
}
