/** A question within a page takes the focus to its first safe choice, and gives it back when it is gone. */
import { type KeyboardEventHandler, type RefObject, useEffect } from 'react';

/** Returns what hears Escape in the question: it leaves all as it was, and closes nothing else. */
export function useAsking(choice: RefObject<HTMLElement | null>, onLeave: () => void): KeyboardEventHandler {
  useEffect(() => {
    const before = document.activeElement;
    choice.current?.focus();
    choice.current?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [choice]);
  return (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onLeave();
  };
}
