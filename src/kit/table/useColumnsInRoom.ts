/** The columns that a room has the width for: where they do not fit, those that can be spared leave, the lowest number first. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { remInPixels } from '../chrome/remInPixels';

interface Spared {
  readonly id: string;
  readonly spare?: number | undefined;
}

export function useColumnsInRoom<Column extends Spared>(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly Column[],
): readonly Column[] {
  const [dropped, setDropped] = useState(0);
  /** In rem, because larger type needs more: the width that the columns need after so many have left. */
  const needed = useRef<number[]>([]);
  const order = columns
    .filter(({ spare }) => spare !== undefined)
    .sort((one, other) => (one.spare ?? 0) - (other.spare ?? 0));
  const ids = columns.map(({ id }) => id).join(' ');
  const spared = order.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns need another width
  useLayoutEffect(() => {
    needed.current = [];
    setDropped(0);
  }, [ids]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || spared === 0) return;
    const levelThatFits = (): number => {
      const width = element.clientWidth;
      const rem = remInPixels();
      if (element.scrollWidth > width + 1) needed.current[dropped] = element.scrollWidth / rem;
      const enough = Array.from({ length: spared }, (_, level) => (needed.current[level] ?? 0) * rem <= width + 1);
      const level = enough.indexOf(true);
      return level < 0 ? spared : level;
    };
    setDropped(levelThatFits());
    const sizes = new ResizeObserver(() => {
      const next = levelThatFits();
      // In the same frame, so that nobody sees the columns that leave.
      if (next !== dropped) flushSync(() => setDropped(next));
    });
    sizes.observe(element);
    if (element.firstElementChild) sizes.observe(element.firstElementChild);
    return () => sizes.disconnect();
  }, [scroller, spared, dropped]);
  const gone = new Set(order.slice(0, dropped).map(({ id }) => id));
  return gone.size === 0 ? columns : columns.filter(({ id }) => !gone.has(id));
}
