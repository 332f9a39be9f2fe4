/**
 * The presenter's keys: Page Down, → and Space forward, Page Up and ← back, b or . a black screen, Escape leaves.
 * Arrows and Space belong to the page, also over a panel, until Tab moves into a panel; Page Up and Page Down always
 * do.
 */
import { useEffect, useState } from 'react';
import { type ExplainerStore, runOf, useStoreApi } from '../../store';
import { isInOverlay, isTyping } from '../gestures/keyOwners';
import { momentAfter, momentBefore } from './presentMoves';

/** Returns whether the screen is black, and a function that ends that. */
export function usePresentKeys(presenting: boolean, leave: () => void): readonly [boolean, () => void] {
  const store = useStoreApi();
  const [isBlack, setBlack] = useState(false);
  const black = presenting && isBlack;

  useEffect(() => {
    if (!presenting) return;
    let byTab = false;
    const listeners = new AbortController();
    const { signal } = listeners;
    document.addEventListener('pointerdown', () => (byTab = false), { signal, capture: true });

    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (key === 'Tab') byTab = true;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isInOverlay(target)) return;
      const owned = isTyping(target) || (byTab && target !== document.body);
      const act = presentAction(key, {
        owned,
        typing: isTyping(target),
        letters: store.getState().preferences.singleKeys,
      });
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      if (act === 'black' || black) setBlack(act === 'black' && !black);
      else go(store, act);
    };
    // Handled before the panel that has the focus.
    document.addEventListener('keydown', onKeyDown, { signal, capture: true });
    // Handled after everything else that Escape closes.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isInOverlay(event.target)) return;
        event.preventDefault();
        setBlack(false);
        if (!black) leave();
      },
      { signal },
    );
    return () => listeners.abort();
  }, [presenting, black, leave, store]);

  return [black, () => setBlack(false)];
}

interface Owner {
  /** Another element uses the arrows and Space. */
  readonly owned: boolean;
  readonly typing: boolean;
  /** Whether single characters are keyboard shortcuts. */
  readonly letters: boolean;
}

function presentAction(key: string, { owned, typing, letters }: Owner): 'on' | 'back' | 'black' | undefined {
  if (key === 'PageDown') return 'on';
  if (key === 'PageUp') return 'back';
  if ((key.toLowerCase() === 'b' || key === '.') && letters && !typing) return 'black';
  if (owned) return undefined;
  if (key === 'ArrowRight' || key === ' ') return 'on';
  return key === 'ArrowLeft' ? 'back' : undefined;
}

function go(store: ExplainerStore, direction: 'on' | 'back'): void {
  const state = store.getState();
  const run = runOf(state);
  const { step, phase, part } = state.cursor;
  const now = part === undefined ? { step, phase } : { step, phase, part };
  state.goTo(direction === 'on' ? momentAfter(now, run) : momentBefore(now, run));
}
