/**
 * Lays a view out in the proportions of a picture, in type of the size that slides need. A view that does not fit gets more
 * room, and so smaller type; one that would leave much of the slide empty gets less room and larger type. It is drawn when it
 * has come to rest, and again when something in it changes.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { hasScrolled, isDisplayed, remeasure, remInPixels, useFit } from '../../../kit';
import { type PictureSize, pictureSizes, usualScale } from './pictureSize';

/** The scale of the type: each attempt changes it by this factor. */
const ratio = 1.1;
const smaller = Array.from({ length: 10 }, (_, index) => ratio ** -index);
const larger = Array.from({ length: 5 }, (_, index) => ratio ** (5 - index));

/** Larger type is for a view that would fill less of its height than this in type one size smaller. */
const wellUsed = 0.8;

/** Frames without a change after which a view has drawn itself in the room that it has measured. */
const settling = 4;

/** A view that does not come to rest, because a job is still adding to it, is drawn after so many. */
const patience = 40;

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

interface SlideElements {
  /** It keeps its size whatever the slide has. */
  readonly backstage: RefObject<HTMLElement | null>;
  readonly root: RefObject<HTMLElement | null>;
}

export function useFittedSlide({ backstage, root }: SlideElements, fitting: Fitting): void {
  const { size, content, grows, onReady } = fitting;
  const { width, height } = pictureSizes[size];
  const scale = useRef(1);
  useFit(backstage, {
    content: `${content} ${grows}`,
    steps: grows ? [...larger, ...smaller] : smaller,
    apply(factor) {
      scale.current = usualScale(remInPixels()) * factor;
      const style = root.current?.style;
      style?.setProperty('width', `${width / scale.current}px`);
      style?.setProperty('height', `${height / scale.current}px`);
      remeasure();
    },
    fits(factor) {
      if (!root.current || overflows(root.current)) return root.current === null;
      return factor <= 1 || usedHeight(root.current) < wellUsed * ratio;
    },
    // What would not fit in the smallest type either is cut off at the usual size.
    otherwise: 1,
  });
  useDrawnAtRest(root, content, (element) => onReady(element, { scale: scale.current, isCut: overflows(element) }));
}

/** Draws the view when nothing in it has changed for some frames. */
function useDrawnAtRest(
  root: RefObject<HTMLElement | null>,
  content: string,
  draw: (element: HTMLElement) => void,
): void {
  const current = useRef(draw);
  current.current = draw;
  // biome-ignore lint/correctness/useExhaustiveDependencies: content says that other things stand in the same place
  useEffect(() => {
    let frame = 0;
    let left = 0;
    let waited = 0;
    const observer = new MutationObserver(schedule);
    const observe = (): void => {
      if (!root.current) return;
      observer.observe(root.current, {
        childList: true,
        characterData: true,
        attributeFilter: ['style'],
        subtree: true,
      });
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
      if (!element || element.querySelector('.view-loading')) return;
      // Drawing puts elements into the page for a moment.
      observer.disconnect();
      current.current(element);
      observe();
    }
    observe();
    schedule();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [root, content]);
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
    if (element.childElementCount > 0 || !isDisplayed(element)) continue;
    const { width, bottom } = element.getBoundingClientRect();
    if (width > 1) lowest = Math.max(lowest, bottom);
  }
  return (lowest - body.top) / body.height;
}
