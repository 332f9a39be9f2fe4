/** Where not even the rows under the rule fit, they are scrolled with the samples: in Update, the last of them, the new weight, is in sight. */
import { type RefObject, useLayoutEffect } from 'react';

export function useUpdateInSight(scroller: RefObject<HTMLElement | null>, isHidden: boolean): void {
  useLayoutEffect(() => {
    const table = scroller.current;
    if (!table || !isHidden) return;
    const before = table.scrollTop;
    table.scrollTop = table.scrollHeight;
    return () => {
      table.scrollTop = before;
    };
  }, [scroller, isHidden]);
}
