/** Opens Present, full screen if that is allowed. */
import type { ExplainerStore, State } from '../../../store';
import { isAt, type Presenting, startBeat } from '../state';

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
