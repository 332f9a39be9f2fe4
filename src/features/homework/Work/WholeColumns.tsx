/** How many columns of a table are out of sight. It rests at whole columns: a number whose sign is out of sight is another number. */
import { type RefObject, useLayoutEffect } from 'react';
import { whenSized } from '../../../kit/fit/remeasure';
import { ColumnsOutOfSight } from '../../../kit/table/ColumnsOutOfSight';

/** The styles make it rest where a column begins; here, beside the rows' names, and with room for the last position at its end. */
export function WholeColumns({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  useLayoutEffect(() => {
    const frame = scroller.current;
    const table = frame?.querySelector('table');
    if (!frame || !table) return;
    const measure = (): void => {
      const [names, ...columns] = [...table.querySelectorAll('thead tr:last-child > *')].map((head) =>
        head.getBoundingClientRect(),
      );
      if (!names) return;
      frame.style.scrollPaddingInlineStart = `${names.width}px`;
      const most = table.offsetWidth - frame.clientWidth;
      const start = table.getBoundingClientRect().left + names.width;
      const rest = columns.map(({ left }) => left - start).find((at) => at >= most - 1) ?? most;
      table.style.marginInlineEnd = most > 0 ? `${Math.max(0, Math.ceil(rest - most))}px` : '';
    };
    return whenSized([frame, table], measure);
  }, [scroller]);
  return <ColumnsOutOfSight scroller={scroller} />;
}
