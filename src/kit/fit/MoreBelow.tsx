/**
 * The lower edge of the scroller that stands before it: nothing is sliced there. What has no room as a whole is covered, and a
 * button on the covers says that there is more below and shows it. The parent of both must be positioned.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import { messages } from '../../text';
import { remInPixels } from '../chrome/remInPixels';
import { isScrolled } from './isScrolled';
import { type Box, coversOf, partsBelow } from './lastLine';
import { measureNext, measureNoMore, measureNow } from './measuring';
import './MoreBelow.css';

/** In rem: the button's least height, and about the width of its words. */
const leastHeight = 1.125;
const leastWidth = 5.5;

/** What would have to end above this part of the scroller is sliced. */
const highest = 0.5;

const none: readonly Box[] = [];

/** What covers lie in: they stand above everything, so none of them changes what another one has to cover. */
const frames = new WeakSet<Node>();

export function MoreBelow() {
  const frame = useRef<HTMLDivElement>(null);
  const [covers, setCovers] = useState(none);
  useLayoutEffect(() => {
    const element = frame.current;
    const parent = element?.parentElement;
    if (!element || !parent) return;
    let covered = none;
    frames.add(element);
    const measure = (): (() => void) | undefined => {
      const scroller = scrollerBefore(element);
      if (!scroller) return undefined;
      observe(scroller);
      const next = coversIn(scroller, parent);
      if (JSON.stringify(next) === JSON.stringify(covered)) return undefined;
      covered = next;
      return () => {
        const [sign] = next;
        // What gets the focus is scrolled to above it.
        scroller.style.scrollPaddingBottom = sign ? `${sign.bottom - sign.top}px` : '';
        setCovers(next);
      };
    };
    const settleNow = (): void => measureNow([measure]);
    const sizes = new ResizeObserver(settleNow);
    const known = new WeakSet<Element>();
    /** What comes later has other elements. */
    const observe = (scroller: Element): void => {
      for (const one of [scroller, ...[...scroller.children].flatMap((child) => [child, ...child.children])]) {
        if (known.has(one)) continue;
        known.add(one);
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
  const showMore = (): void => {
    const [scroller, [sign]] = [frame.current && scrollerBefore(frame.current), covers];
    if (scroller && sign) scroller.scrollTop += scroller.clientHeight - (sign.bottom - sign.top);
  };
  return (
    // The keyboard and screen readers come to what is below by themselves.
    <div className="more-below" aria-hidden data-not-on="stage paper" ref={frame}>
      {covers.map((cover, at) =>
        at === 0 ? (
          <button key="sign" type="button" tabIndex={-1} style={styleOf(cover)} onClick={showMore}>
            {messages.app.moreBelow}
          </button>
        ) : (
          <span key={`${cover.left} ${cover.right}`} style={styleOf(cover)} />
        ),
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

function styleOf({ left, top, right, bottom }: Box): Readonly<Record<'left' | 'top' | 'width' | 'height', number>> {
  return { left, top, width: right - left, height: bottom - top };
}

/** From the parent's corner. */
function coversIn(scroller: HTMLElement, parent: HTMLElement): readonly Box[] {
  const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
  if (isAtEnd || !isScrolled(scroller)) return none;
  const box = scroller.getBoundingClientRect();
  const [left, top] = [box.left + scroller.clientLeft, box.top + scroller.clientTop];
  const right = left + scroller.clientWidth;
  // A scroller's height is rounded to a pixel.
  const bottom = top + scroller.clientHeight + (box.height - scroller.offsetHeight);
  const place = top + highest * scroller.clientHeight;
  const rem = remInPixels();
  const [sign, signWidth] = [leastHeight * rem, leastWidth * rem];
  const covers = coversOf(partsBelow(place, scroller), { bottom, sign, signWidth, highest: place });
  const frame = parent.getBoundingClientRect();
  const [x, y] = [frame.left + parent.clientLeft, frame.top + parent.clientTop];
  return covers.map((cover) => ({
    left: Math.max(cover.left, left) - x,
    top: cover.top - y,
    right: Math.min(cover.right, right) - x,
    bottom: cover.bottom - y,
  }));
}
