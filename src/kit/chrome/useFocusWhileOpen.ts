/** A question takes the focus to its first safe choice, and gives it back when it is gone. */
import { type RefObject, useEffect } from 'react';

export function useFocusWhileOpen(choice: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    choice.current?.focus();
    choice.current?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [choice]);
}
