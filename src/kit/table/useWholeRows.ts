/**
 * No edge of a scrolling table slices a row. Under the last whole row a line says how many more there are, and takes the
 * height that is left; after scrolling, the first row in sight is whole, too.
 */
import { type RefObject, useLayoutEffect } from 'react';
import { messages } from '../../text';
import { remInPixels } from '../chrome/remInPixels';
import { isAtLooseEnd, measuredRows, type ShownRows, shownRows } from './wholeRows';

/** In rem: the least height of the line. */
export const leastLine = 1.125;

/** Where the reader has scrolled less than this many pixels, nothing has to be aligned. */
const noticeable = 1;

const none: readonly number[] = [];

/** `line` is the table's `RowsOutOfSight`; `headings` are rows that are not counted. */
export function useWholeRows(
  scroller: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  headings = none,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const more = line.current;
    const table = more?.closest('table');
    if (!element || !more || !table) return;
    let last = element.scrollTop;
    /** Its height and words are written here, because a rendering at each scrolling would come too late. */
    const settle = (isScrolled: boolean): void => {
      const measured = measuredRows(element, table, more);
      const towards = isScrolled ? Math.sign(element.scrollTop - last) : 0;
      const least = leastLine * remInPixels();
      const wanted = { least, towards, headings };
      // A very low room has a whole row, and no line.
      const shown = measured && (shownRows(measured, wanted) ?? shownRows(measured, { ...wanted, least: 0 }));
      const isEnd = isAtLooseEnd(element, table);
      const [cell] = more.children;
      more.hidden = !shown;
      if (cell)
        cell.textContent =
          !shown || shown.rest < least - noticeable ? '' : lineText(isEnd ? { ...shown, below: 0 } : shown);
      if (shown) {
        // At the loose end the line stands among the totals: to change its height would move the end away.
        if (!isEnd) more.style.height = `${shown.rest}px`;
        // Where a row gets the focus, the browser scrolls to a whole row by itself.
        element.style.scrollPaddingBlock = `${measured.head}px ${measured.foot + shown.rest}px`;
        if (!isEnd && Math.abs(shown.scrollTop - element.scrollTop) >= noticeable) element.scrollTop = shown.scrollTop;
      }
      last = element.scrollTop;
    };
    settle(false);
    const sizes = new ResizeObserver(() => settle(false));
    sizes.observe(element);
    sizes.observe(table);
    const onScrollEnd = (): void => settle(true);
    element.addEventListener('scrollend', onScrollEnd);
    return () => {
      sizes.disconnect();
      element.removeEventListener('scrollend', onScrollEnd);
    };
  }, [scroller, line, headings]);
}

function lineText({ above, below }: ShownRows): string {
  const words = messages.ledger;
  if (below > 0) return words.rowsBelow(below);
  return above > 0 ? words.rowsAbove(above) : '';
}
