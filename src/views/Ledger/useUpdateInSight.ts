/**
 * Where not even the rows under the rule fit, they are scrolled with the samples: in Update, the last of them, the new weight, is in sight, and
 * below the head those that always are.
 */
import { type RefObject, useLayoutEffect } from 'react';

export function useUpdateInSight(scroller: RefObject<HTMLElement | null>, isHidden: boolean): void {
  useLayoutEffect(() => {
    const table = scroller.current;
    if (!table || !isHidden) return;
    const before = table.scrollTop;
    scrollToEnd(table);
    return () => {
      table.style.removeProperty('--ledger-head');
      table.style.paddingBottom = '';
      table.scrollTop = before;
    };
  }, [scroller, isHidden]);
}

/** As far as the first row in sight is whole. */
function scrollToEnd(table: HTMLElement): void {
  const boxesOf = (rows: string): readonly DOMRect[] =>
    [...table.querySelectorAll(rows)].map((row) => row.getBoundingClientRect());
  const head = boxesOf('thead')[0]?.height ?? 0;
  table.style.setProperty('--ledger-head', `${head}px`);
  table.scrollTop = table.scrollHeight;
  const edge = Math.max(...boxesOf('thead, .ledger-total').map(({ bottom }) => bottom));
  const sliced = boxesOf('tr:not(.ledger-total)').find(({ top, bottom }) => top < edge && bottom > edge);
  if (!sliced) return;
  table.style.paddingBottom = `${sliced.bottom - edge}px`;
  table.scrollTop = table.scrollHeight;
}
