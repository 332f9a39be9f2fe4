/** Where not even the rows under the rule fit, they are scrolled with the samples: in Update, the last of them, the new weight, is in sight. */
import { type RefObject, useLayoutEffect } from 'react';

export function useUpdateInSight(scroller: RefObject<HTMLElement | null>, isHidden: boolean): void {
  useLayoutEffect(() => {
    const table = scroller.current;
    if (!table || !isHidden) return;
    const before = table.scrollTop;
    scrollToEnd(table);
    return () => {
      table.style.paddingBottom = '';
      table.scrollTop = before;
    };
  }, [scroller, isHidden]);
}

/** As far as the first row in sight is whole. */
function scrollToEnd(table: HTMLElement): void {
  table.scrollTop = table.scrollHeight;
  const edge = table.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
  const boxes = [...table.querySelectorAll(':is(tbody, tfoot) > tr')].map((row) => row.getBoundingClientRect());
  const sliced = boxes.find(({ top, bottom }) => top < edge && bottom > edge);
  if (!sliced) return;
  table.style.paddingBottom = `${sliced.bottom - edge}px`;
  table.scrollTop = table.scrollHeight;
}
