/**
 * The field that is typed in stays in sight while its room changes: where a phone's keyboard comes up, or the phone is turned, another part of
 * the page may be the one that scrolls.
 */
import { keepInSight } from '../../kit';
import { isTyping } from './keyOwners';

/** Whoever scrolls wants to read something else. */
const scrolling = ['wheel', 'touchmove'] as const;

export function keepFieldInSight(): void {
  let typedIn = document.activeElement;
  let stop = (): void => {};
  const follow = ({ target }: Event): void => {
    typedIn = target instanceof Element ? target : null;
  };
  const leave = (): void => {
    typedIn = null;
  };
  document.addEventListener('focusin', follow);
  document.addEventListener('input', follow);
  for (const move of scrolling) addEventListener(move, leave, { capture: true, passive: true });
  window.visualViewport?.addEventListener('resize', () => {
    stop();
    // A text of several lines may be higher than the room: there, the browser follows the caret.
    if (!(typedIn instanceof HTMLInputElement) || typedIn !== document.activeElement || !isTyping(typedIn)) return;
    stop = keepInSight(typedIn);
  });
}
