/** Opens Present, full screen if that is allowed. */
import type { ExplainerStore } from '../../../store';

export function startPresent(store: ExplainerStore): void {
  store.getState().pause();
  store.setState({ presenting: {} });
  // Without permission for full screen, only the layout changes.
  fillScreen();
}

/** The whole screen, where that is allowed. */
export function fillScreen(): void {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(ignored);
}

function ignored(): void {
  // If full screen is refused, Present works without it.
}
