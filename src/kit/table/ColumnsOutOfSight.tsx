/** The sign below a table that is scrolled sideways, because none of its columns can be spared: how many are out of sight. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { messages } from '../../text';
import { whenSized } from '../fit/remeasure';
import './rowsOutOfSight.css';

interface ColumnsOutOfSightProps {
  readonly scroller: RefObject<HTMLElement | null>;
}

export function ColumnsOutOfSight({ scroller }: ColumnsOutOfSightProps) {
  const sign = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const [element, line] = [scroller.current, sign.current];
    if (!element || !line) return;
    // Written here, because a rendering at each scrolling would come too late.
    const count = (): void => {
      const text = signOf(element);
      if (line.textContent === text) return;
      line.hidden = text === '';
      line.textContent = text;
    };
    const end = whenSized([element, element.firstElementChild], count);
    element.addEventListener('scroll', count, { passive: true });
    return () => {
      end();
      element.removeEventListener('scroll', count);
    };
  }, [scroller]);
  // A screen reader counts the columns by itself.
  return <p className="aside columns-out-of-sight" aria-hidden hidden ref={sign} />;
}

/** A column of which only a part is in sight is not; one that is not there at all is not counted. */
function signOf(scroller: HTMLElement): string {
  if (scroller.scrollWidth <= scroller.clientWidth + 1) return '';
  const words = messages.ledger;
  const { left, right } = scroller.getBoundingClientRect();
  const boxes = [...scroller.querySelectorAll('thead tr:last-child > *')]
    .map((head) => head.getBoundingClientRect())
    .filter(({ width }) => width > 0);
  const before = boxes.filter((box) => box.left < left - 1).length;
  const after = boxes.filter((box) => box.right > right + 1).length;
  return [before > 0 && words.columnsBefore(before), after > 0 && words.columnsAfter(after)].filter(Boolean).join(' ');
}
