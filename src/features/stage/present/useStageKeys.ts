/**
 * The presenter's keys. Page Down, → and Space go on, Page Up and ← back, and Escape leaves; arrows and Space belong to
 * the stage, also over a panel, until Tab moves into one. The other keys are letters, digits and signs, which can be
 * switched off.
 */
import { useEffect, useRef } from 'react';
import { letterOf } from '../../../kit';
import { isInOverlay, isTyping, usesArrows } from '../../../shell';
import { useStoreApi } from '../../../store';

export type StageKey =
  | 'on'
  | 'back'
  | 'black'
  | 'pen'
  | 'link'
  | 'speaker'
  | 'fullscreen'
  | 'nextLink'
  | 'previousLink'
  | 'explain'
  | 'play'
  | 'theme'
  | 'reduction'
  | 'largerBatch'
  | 'smallerBatch'
  | 'fasterRate'
  | 'slowerRate'
  | 'previousSample'
  | 'nextSample'
  | 'previousWeight'
  | 'nextWeight'
  | 'restore'
  | 'enlarge1'
  | 'enlarge2'
  | 'enlarge3'
  | 'enlarge4';

const always: Readonly<Record<string, StageKey>> = { PageDown: 'on', PageUp: 'back' };

const arrows: Readonly<Record<string, StageKey>> = {
  ArrowRight: 'on',
  ' ': 'on',
  ArrowLeft: 'back',
  ArrowUp: 'previousSample',
  ArrowDown: 'nextSample',
};

const characters: Readonly<Record<string, StageKey>> = {
  b: 'black',
  '.': 'black',
  d: 'pen',
  q: 'link',
  v: 'speaker',
  f: 'fullscreen',
  j: 'nextLink',
  e: 'explain',
  a: 'play',
  t: 'theme',
  r: 'reduction',
  '+': 'largerBatch',
  '=': 'largerBatch',
  '-': 'smallerBatch',
  '−': 'smallerBatch',
  '[': 'slowerRate',
  ']': 'fasterRate',
  w: 'nextWeight',
  '0': 'restore',
  '1': 'enlarge1',
  '2': 'enlarge2',
  '3': 'enlarge3',
  '4': 'enlarge4',
};

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
      const act = actionOf(event, { owned, letters, digits });
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
  if (always[key] === undefined) return false;
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
  );
  return true;
}

interface Owner {
  /** Another element uses the arrows and Space. */
  readonly owned: boolean;
  /** Whether single characters are keyboard shortcuts. */
  readonly letters: boolean;
  readonly digits: boolean;
}

function actionOf(event: KeyboardEvent, { owned, letters, digits }: Owner): StageKey | undefined {
  const { key, shiftKey } = event;
  const turn = shiftKey ? undefined : (always[key] ?? (owned ? undefined : arrows[key]));
  if (turn) return turn;
  if (!letters || (/^\d$/.test(key) && !digits)) return undefined;
  const letter = letterOf(event);
  if (letter === 'w' && shiftKey) return 'previousWeight';
  if (letter === 'j' && shiftKey) return 'previousLink';
  return characters[letter];
}
