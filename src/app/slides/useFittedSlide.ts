/**
 * Lays a view out in the proportions of a picture, in type of the size that slides need. A view that does not fit gets more
 * room, step by step, and so smaller type; one that leaves much of the slide empty gets less room and larger type. Then it is
 * drawn, and again when something in it changes.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { hasScrolled, remInPixels } from '../../kit';
import { type PictureSize, pictureSizes, usualScale } from './pictureSize';

/** The scale of the type: each attempt changes it by this factor, within these limits. */
const step = 1.1;
const least = 0.42;
const most = 1.65;

/** A view that fills less of its height than this gets larger type. */
const wellUsed = 0.8;

/** Frames until a view has drawn itself in the room that it has measured. */
const settling = 4;

/** A view that does not come to rest, because a job is still adding to it, is looked at after so many. */
const patience = 40;

export interface FittedSlide {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface Fitting {
  readonly size: PictureSize;
  /** Identifies what is shown; another one begins with the usual type. */
  readonly content: string;
  /** Whether it gets larger type where it leaves room. */
  readonly grows: boolean;
  /** Called when the view has come to rest. */
  readonly onReady: (element: HTMLElement, drawn: DrawnAs) => void;
}

export interface DrawnAs {
  /** Pixels of the picture for each CSS pixel. */
  readonly scale: number;
  /** Whether some of the view is not in the picture. */
  readonly isCut: boolean;
}

export function useFittedSlide(
  root: RefObject<HTMLElement | null>,
  { size, content, grows, onReady }: Fitting,
): FittedSlide {
  const [factor, setFactor] = useState(1);
  const ready = useRef(onReady);
  ready.current = onReady;
  const { width, height } = pictureSizes[size];
  const rem = remInPixels();
  const scale = usualScale(rem) * factor;
  const current = useRef({ factor, scale });
  current.current = { factor, scale };

  // biome-ignore lint/correctness/useExhaustiveDependencies: content says that other things stand in the same place
  useEffect(() => {
    setFactor(1);
    let hasShrunk = false;
    let gaveUp = false;
    /** The next attempt; the same again if the view has found its size. */
    const nextFactor = (element: HTMLElement, now: number): number => {
      if (gaveUp) return now;
      if (overflows(element)) {
        hasShrunk = true;
        const next = now / step;
        // What would not fit in the smallest type either is cut off at the usual size.
        gaveUp = next < least;
        return gaveUp ? 1 : next;
      }
      const grown = now * step;
      const canGrow = grows && !hasShrunk && grown <= most && usedHeight(element) < wellUsed;
      return canGrow ? grown : now;
    };
    let frame = 0;
    let left = 0;
    let waited = 0;
    const observer = new MutationObserver(schedule);
    const observe = (): void => {
      if (root.current) observer.observe(root.current, { childList: true, characterData: true, subtree: true });
    };
    function schedule(): void {
      left = settling;
      if (frame === 0) wait();
    }
    function wait(): void {
      frame = requestAnimationFrame(() => (--left > 0 && ++waited < patience ? wait() : look()));
    }
    function look(): void {
      frame = 0;
      waited = 0;
      const element = root.current;
      if (!element) return;
      if (element.querySelector('.view-loading')) return;
      const { factor: now, scale: drawn } = current.current;
      const next = nextFactor(element, now);
      if (next !== now) {
        setFactor(next);
        schedule();
        return;
      }
      // Drawing puts elements into the page for a moment.
      observer.disconnect();
      ready.current(element, { scale: drawn, isCut: overflows(element) });
      observe();
    }
    observe();
    schedule();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [root, size, content, grows]);
  return { width: width / scale, height: height / scale };
}

function overflows(root: HTMLElement): boolean {
  return hasScrolled(root, '.slide-body, .slide-body *');
}

/** Which share of its height the view uses. */
function usedHeight(root: HTMLElement): number {
  const body = root.querySelector('.slide-body')?.getBoundingClientRect();
  if (!body || body.height === 0) return 1;
  let lowest = body.top;
  for (const element of root.querySelectorAll('.slide-body *')) {
    if (element.childElementCount > 0 || !element.checkVisibility()) continue;
    const { width, bottom } = element.getBoundingClientRect();
    if (width > 1) lowest = Math.max(lowest, bottom);
  }
  return (lowest - body.top) / body.height;
}
