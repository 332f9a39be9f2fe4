/** What opens Present, full screen if that is allowed: the header's button, and its key. */
import { Button } from 'react-aria-components';
import { type ExplainerStore, type State, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { isAt, type Presenting, startBeat } from '../state';

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

export function startPresent(store: ExplainerStore): void {
  store.getState().pause();
  store.setState((state) => ({ presenting: beginning(state) }));
  // Without permission for full screen, only the layout changes.
  fillScreen();
}

/** Where it was left; else where the phase begins, since nothing of it has been told yet, or in the middle of it. */
function beginning(state: State): Presenting {
  const { leftPresent, cursor } = state;
  if (leftPresent?.at && isAt(state, leftPresent.at)) return leftPresent;
  return cursor.part === undefined ? { beat: startBeat } : {};
}

/** The whole screen, where that is allowed. If it is refused, Present works without it. */
export function fillScreen(): void {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => undefined);
}
