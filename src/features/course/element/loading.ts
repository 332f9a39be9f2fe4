/**
 * Frames out of sight are loaded one by one once the page is idle. Their heights are right before a reader scrolls up, follows a link to a
 * heading, or prints; and a page with many of them does not load them all at once.
 */

const waiting = new Set<HTMLIFrameElement>();
let loading = false;

/** In milliseconds: a frame that does not load does not hold up the others. */
const longest = 15_000;

/** The frame's turn is called off by the signal. */
export function loadInTurn(frame: HTMLIFrameElement, signal: AbortSignal): void {
  waiting.add(frame);
  // One that has come into sight has loaded by itself.
  frame.addEventListener('load', () => waiting.delete(frame), { once: true });
  if (document.readyState === 'complete') next();
  else addEventListener('load', next, { once: true });
  signal.addEventListener('abort', () => waiting.delete(frame));
}

function next(): void {
  if (loading || waiting.size === 0) return;
  loading = true;
  whenIdle(() => {
    loading = false;
    const [frame] = waiting;
    if (!frame) return;
    waiting.delete(frame);
    loading = true;
    const done = (): void => {
      clearTimeout(timer);
      frame.removeEventListener('load', done);
      loading = false;
      next();
    };
    const timer = setTimeout(done, longest);
    frame.addEventListener('load', done);
    frame.loading = 'eager';
  });
}

/** Safari knows no idle time before version 26. */
function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
}
