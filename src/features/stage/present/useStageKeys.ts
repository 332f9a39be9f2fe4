/**
 * The presenter's keys. Page Down, → and Space go on, Page Up and ← back, and Escape leaves; arrows and Space belong to
 * the stage, also over a panel, until Tab moves into one. The other keys are letters, digits and signs, which can be
 * switched off.
 */
import { useEffect, useRef } from 'react';
import { isInOverlay, isTyping, usesArrows } from '../../../shell';
import { useStoreApi } from '../../../store';
import { type StageKey, stageKeyOf } from './stageKeys';

export interface StageKeys {
  readonly onKey: (key: StageKey) => void;
  /** An open question takes the digits: they choose an answer. */
  readonly isAsking: boolean;
  /** Escape: returns false if nothing was left. */
  readonly onEscape: () => boolean;
}

export function useStageKeys(keys: StageKeys): void {
  const store = useStoreApi();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let byTab = false;
    const listeners = new AbortController();
    const { signal } = listeners;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (key === 'Tab') byTab = true;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isInOverlay(target)) {
        if (closeOverlay(event)) event.preventDefault();
        return;
      }
      const owned = usesArrows(target) || (byTab && target !== document.body);
      const letters = store.getState().preferences.singleKeys && !isTyping(target);
      const digits = letters && !latest.current.isAsking;
      const act = stageKeyOf(event, { owned, letters, digits });
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onKey(act);
    };
    document.addEventListener('pointerdown', () => (byTab = false), { signal, capture: true });
    // Handled before the panel that has the focus.
    document.addEventListener('keydown', onKeyDown, { signal, capture: true });
    // Handled after everything else that Escape closes.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isInOverlay(event.target)) return;
        if (latest.current.onEscape()) event.preventDefault();
      },
      { signal },
    );
    return () => listeners.abort();
  }, [store]);
}

/** A clicker's keys close what is open over the stage, and do nothing else; its other keys belong to it. */
function closeOverlay({ key, target }: KeyboardEvent): boolean {
  if (key !== 'PageDown' && key !== 'PageUp') return false;
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
  );
  return true;
}
