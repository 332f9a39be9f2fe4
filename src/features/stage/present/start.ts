/** Opens Present, full screen if that is allowed. */
import type { ExplainerStore, State } from '../../../store';
import type { Presenting } from '../state';
import { isAt, placeOf, startBeat } from './beatPlace';

export function startPresent(store: ExplainerStore): void {
  store.getState().pause();
  store.setState((state) => ({ presenting: beginning(state) }));
  // Without permission for full screen, only the layout changes.
  fillScreen();
}

/** Where it was left; else where the phase begins, since nothing of it has been told yet, or in the middle of it. */
function beginning(state: State): Presenting {
  const { leftPresent, cursor } = state;
  if (leftPresent?.at && isAt(placeOf(state), leftPresent.at)) return leftPresent;
  return cursor.part === undefined ? { beat: startBeat } : {};
}

/** The whole screen, where that is allowed. */
export function fillScreen(): void {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(ignored);
}

function ignored(): void {
  // If full screen is refused, Present works without it.
}
