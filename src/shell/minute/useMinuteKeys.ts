/** Space and the arrows steer what is told, Escape ends it, and so does any other key or click: it belongs to the explorer again. */
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isInOverlay } from '../gestures/keyOwners';

interface MinuteKeys {
  readonly onSpace: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onEnd: () => void;
}

/** Keys that by themselves change nothing. */
const silent: readonly string[] = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

/** `player`: the buttons that steer; a press there is theirs. */
export function useMinuteKeys(player: RefObject<HTMLElement | null>, { onSpace, onMove, onEnd }: MinuteKeys): void {
  const isOwn = ({ target }: Event): boolean => target instanceof Node && player.current?.contains(target) === true;
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (!isOwn(event)) onEnd();
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (silent.includes(key) || isInOverlay(target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return onEnd();
    if (isOwn(event) && (key === ' ' || key === 'Enter')) return;
    const act = { ' ': onSpace, ArrowRight: () => onMove(1), ArrowLeft: () => onMove(-1), Escape: onEnd }[key];
    if (!act) return onEnd();
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    const listeners = new AbortController();
    const options = { signal: listeners.signal, capture: true };
    document.addEventListener('click', (event) => onClick(event), options);
    document.addEventListener('keydown', (event) => onKeyDown(event), options);
    return () => listeners.abort();
  }, []);
}
