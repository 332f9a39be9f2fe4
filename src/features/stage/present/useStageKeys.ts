/**
 * The presenter's keys. Page Down, → and Space go on, Page Up and ← back, and Escape leaves; arrows and Space belong to
 * the stage, also over a panel, until Tab moves into one. The other keys are letters, digits and signs, which can be
 * switched off.
 */
import { useEffect, useEffectEvent } from 'react';
import { isInOverlay, isTyping, usesArrows } from '../../../shell';
import { pressOn } from './stageKeys';

interface StageKeys<Key extends string> {
  /** Whether single characters are keyboard shortcuts. */
  readonly letters: boolean;
  /** An open question takes the digits: they choose an answer. */
  readonly isAsking?: boolean;
  /** Which of its keys a press is. */
  readonly keyOf: (event: KeyboardEvent) => Key | undefined;
  readonly onKey: (key: Key) => void;
  readonly onEscape: () => void;
}

/** On the stage, and in the notes window. */
export function useStageKeys<Key extends string>(own: StageKeys<Key>): void {
  const { letters, isAsking = false, keyOf, onKey, onEscape } = own;
  const take = useEffectEvent((event: KeyboardEvent, byTab: boolean): void => {
    const { key, shiftKey, target } = event;
    const isOwned = usesArrows(target) || (byTab && target !== document.body);
    const isFree = /^Page|^Arrow|^ $/.test(key)
      ? !shiftKey && (key.startsWith('Page') || !isOwned)
      : letters && !isTyping(target) && !(isAsking && /^\d$/.test(key));
    const act = isFree ? keyOf(event) : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    onKey(act);
  });
  const leave = useEffectEvent(() => onEscape());
  useEffect(() => {
    let byTab = false;
    const listeners = new AbortController();
    const { signal } = listeners;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') byTab = true;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isInOverlay(event.target)) closeOverlay(event);
      else take(event, byTab);
    };
    document.addEventListener('pointerdown', () => (byTab = false), { signal, capture: true });
    // Handled before the panel that has the focus.
    document.addEventListener('keydown', onKeyDown, { signal, capture: true });
    // Handled after everything else that Escape closes.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isInOverlay(event.target)) return;
        leave();
        event.preventDefault();
      },
      { signal },
    );
    return () => listeners.abort();
  }, []);
}

/** A clicker's keys close what is open over the stage, and do nothing else; its other keys belong to it. */
function closeOverlay(event: KeyboardEvent): void {
  if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
  if (event.target) pressOn(event.target, 'Escape');
  event.preventDefault();
}
