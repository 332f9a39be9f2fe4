/** Space and the arrows steer what is told, Escape ends it, and so does any other key or click: it belongs to the explorer again. */
import { type RefObject, useEffect, useRef } from 'react';
import { isInOverlay } from '../gestures/keyOwners';

interface MinuteKeys {
  readonly onSpace: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onEnd: () => void;
}

/** Keys that by themselves change nothing. */
const silent: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock']);

/** `player`: the buttons that steer; a press there is theirs. */
export function useMinuteKeys(player: RefObject<HTMLElement | null>, keys: MinuteKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listeners = new AbortController();
    const options = { signal: listeners.signal, capture: true };
    const isOwn = (target: EventTarget | null): boolean =>
      target instanceof Node && player.current?.contains(target) === true;
    const onClick = ({ target }: MouseEvent): void => {
      if (!isOwn(target)) latest.current.onEnd();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target } = event;
      const { onSpace, onMove, onEnd } = latest.current;
      if (silent.has(key) || isInOverlay(target)) return;
      const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      const isPressed = isOwn(target) && (key === ' ' || key === 'Enter');
      if (isPressed && !isModified) return;
      const act = isModified
        ? undefined
        : { ' ': onSpace, ArrowRight: () => onMove(1), ArrowLeft: () => onMove(-1), Escape: onEnd }[key];
      if (act) {
        event.preventDefault();
        event.stopPropagation();
        act();
      } else onEnd();
    };
    document.addEventListener('click', onClick, options);
    document.addEventListener('keydown', onKeyDown, options);
    return () => listeners.abort();
  }, [player]);
}
