/**
 * The lower edge of the scroller that stands before it: while there is more below, a button over the edge says so and shows it.
 * The parent of both must be positioned.
 */
import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { messages } from '../../text';
import { remInPixels } from '../chrome/remInPixels';
import { isScrolled } from './isScrolled';
import { measureNext, measureNoMore, measureNow } from './measuring';
import './MoreBelow.css';

/** The scroller's lower edge, from the parent's corner. */
interface Edge {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** What signs stand in: they are above everything, so no other edge changes with them. */
const frames = new WeakSet<Node>();

export function MoreBelow() {
  const frame = useRef<HTMLDivElement>(null);
  const [edge, setEdge] = useState<Edge>();
  useLayoutEffect(() => {
    const element = frame.current;
    const parent = element?.parentElement;
    if (!element || !parent) return;
    let known: string | undefined;
    frames.add(element);
    const measure = (): (() => void) | undefined => {
      const scroller = scrollerBefore(element);
      if (!scroller) return undefined;
      observe(scroller);
      const next = edgeOf(scroller, parent);
      if (JSON.stringify(next) === known) return undefined;
      known = JSON.stringify(next);
      return () => {
        // What gets the focus is scrolled to above the sign.
        scroller.style.scrollPaddingBottom = next ? 'var(--more-below)' : '';
        setEdge(next);
      };
    };
    const settleNow = (): void => measureNow([measure]);
    const sizes = new ResizeObserver(settleNow);
    const observed = new WeakSet<Element>();
    /** What comes later has other elements. */
    const observe = (scroller: Element): void => {
      for (const one of [scroller, ...[...scroller.children].flatMap((child) => [child, ...child.children])]) {
        if (observed.has(one)) continue;
        observed.add(one);
        sizes.observe(one);
      }
    };
    const contents = new MutationObserver((changes) => {
      if (!changes.every(({ target }) => frames.has(target))) measureNext(measure);
    });
    measure()?.();
    contents.observe(parent, { childList: true, subtree: true });
    parent.addEventListener('scroll', settleNow, { capture: true, passive: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
      measureNoMore(measure);
      parent.removeEventListener('scroll', settleNow, { capture: true });
    };
  }, []);
  const showMore = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const scroller = frame.current && scrollerBefore(frame.current);
    if (scroller) scroller.scrollTop += scroller.clientHeight - currentTarget.offsetHeight;
  };
  return (
    // The keyboard and screen readers come to what is below by themselves.
    <div className="more-below" aria-hidden data-not-on="stage paper" ref={frame}>
      {edge && (
        <button type="button" tabIndex={-1} style={edge} onClick={showMore}>
          {messages.app.moreBelow}
        </button>
      )}
    </div>
  );
}

/** The component library puts empty marks around its lists. */
function scrollerBefore(element: Element): HTMLElement | undefined {
  let before = element.previousElementSibling;
  while (before?.matches(':empty')) before = before.previousElementSibling;
  return before instanceof HTMLElement ? before : undefined;
}

/** In rem: less than this is the edge of a box, or the end of a letter. */
const least = 0.5;

/** None if so little is below that nothing is missed. */
function edgeOf(scroller: HTMLElement, parent: HTMLElement): Edge | undefined {
  const below = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  if (below <= least * remInPixels() || !isScrolled(scroller)) return undefined;
  const box = scroller.getBoundingClientRect();
  const frame = parent.getBoundingClientRect();
  return {
    left: box.left + scroller.clientLeft - frame.left - parent.clientLeft,
    // A scroller's height is rounded to a pixel.
    top:
      box.bottom - (scroller.offsetHeight - scroller.clientHeight - scroller.clientTop) - frame.top - parent.clientTop,
    width: scroller.clientWidth,
  };
}
