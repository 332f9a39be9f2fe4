/** Gives the focus to a panel that a list has opened, whose script may have to come first. */
import { focusOnce, inFrames, isDisplayed, panelId } from '../../kit';

/** After this many frames the focus stays where it is. */
const mostFrames = 300;

export function focusPanel(name: string): void {
  // Whoever moves on meanwhile keeps it.
  const waiting = new AbortController();
  const options = { capture: true, signal: waiting.signal };
  document.addEventListener('keydown', () => waiting.abort(), options);
  document.addEventListener('pointerdown', () => waiting.abort(), options);
  inFrames(mostFrames, () => {
    if (waiting.signal.aborted) return true;
    const panel = document.getElementById(panelId(name));
    const hasClosed = document.querySelector('[role="dialog"]') === null;
    if (!hasClosed || !panel || !isDisplayed(panel)) return false;
    waiting.abort();
    focusOnce(panel);
    return true;
  });
}
