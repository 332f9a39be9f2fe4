/** Gives the focus to a panel that a list has opened, whose script may have to come first. */
import { isDisplayed, panelId } from '../../kit';

/** After this many frames the focus stays where it is. */
const mostFrames = 300;

export function focusPanel(name: string): void {
  // Whoever moves on meanwhile keeps it.
  const waiting = new AbortController();
  const options = { capture: true, signal: waiting.signal };
  document.addEventListener('keydown', () => waiting.abort(), options);
  document.addEventListener('pointerdown', () => waiting.abort(), options);
  let frames = 0;
  const look = (): void => {
    if (waiting.signal.aborted) return;
    const panel = document.getElementById(panelId(name));
    const hasClosed = document.querySelector('[role="dialog"]') === null;
    if (hasClosed && panel && isDisplayed(panel)) focusOnce(panel);
    else if (++frames < mostFrames) {
      requestAnimationFrame(look);
      return;
    }
    waiting.abort();
  };
  requestAnimationFrame(look);
}

/** The pointer does not give it to the panel. */
function focusOnce(panel: HTMLElement): void {
  panel.tabIndex = -1;
  panel.addEventListener('blur', () => panel.removeAttribute('tabindex'), { once: true });
  panel.focus();
}
