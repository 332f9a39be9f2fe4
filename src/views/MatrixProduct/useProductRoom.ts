/** How a product is laid out in its room: how much of its matrices is printed, and where the chosen cell is written out. */
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { remInPixels } from '../../kit/chrome/remInPixels';
import { layoutSize } from '../../kit/fit/layoutSize';
import { keepMeasuring } from '../../kit/fit/remeasure';
import { scrollerAround } from '../../kit/fit/scrollerAround';
import { useFit } from '../../kit/fit/useFit';
import { useMedium } from '../../kit/medium/medium';
import { useSize } from '../../kit/plot/useSize';
import type { MatrixScales } from './factorScale';
import type { LayerProduct } from './layerProduct';
import { inLowRoom, type LineRoom, lengthsOf, lineRoom, onStage, type StageHeight, stageRoom, usual } from './lineRoom';
import { namesOf, noFit, type ProductFit, productFits } from './productFits';

interface ProductRoom extends LineRoom {
  readonly fit: ProductFit;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly factors: RefObject<HTMLDivElement | null>;
  readonly line: RefObject<HTMLElement | null>;
}

const [roomy = noFit] = productFits;

/** On a stage, where nothing is given up step by step: the type of small matrices' numbers is worth more than their pictures. */
const unpictured: ProductFit = { ...roomy, hasPictures: false };

/** Small matrices have no more rows and columns. */
const smallLength = 8;

export function useProductRoom(product: LayerProduct, scales: MatrixScales, isOuter: boolean): ProductRoom {
  const body = useRef<HTMLDivElement>(null);
  const factors = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLElement>(null);
  const { kind, overflow } = useMedium();
  const { width, rem } = useSize(body, { width: 1200, height: 400, rem: 16 });
  const scroller = useScroller(body, width, overflow === 'scroll');
  const stage = useStageHeight(body, line);
  const lengths = Object.values(lengthsOf(product));
  const content = `${product.layer} ${isOuter} ${lengths.join(' ')}`;
  const [shown, setShown] = useState({ content, fit: roomy });
  if (shown.content !== content) setShown({ content, fit: roomy });
  const still = kind === 'stage' && Math.max(...lengths) <= smallLength ? unpictured : roomy;
  const fit = scroller.current ? shown.fit : still;
  // In halves of a rem, so that not every pixel of resizing computes the layout again.
  const halves = Math.floor((2 * width) / rem);
  const roomOf = useCallback(
    (step: ProductFit): LineRoom => {
      const widths = kind === 'stage' ? onStage : step.density === 'dense' ? inLowRoom : usual;
      const room = { ...step, width: halves / 2, widths, isOuter };
      return kind === 'stage' ? stageRoom(product, scales, { ...room, ...stage }) : lineRoom(product, scales, room);
    },
    [product, scales, kind, halves, stage, isOuter],
  );
  const room = useMemo(() => roomOf(fit), [roomOf, fit]);
  /** Steps that look the same are not laid out twice. */
  const lookOf = (step: ProductFit): string => {
    const { stacked, isBeside, visible } = roomOf(step);
    return [namesOf(step, isBeside), step.hasPictures, stacked, ...Object.values(visible)].join();
  };
  useFit(scroller, {
    content,
    steps: productFits,
    apply: (step) =>
      flushSync(() => setShown((known) => (lookOf(known.fit) === lookOf(step) ? known : { content, fit: step }))),
    // In a narrow room, matrices one under the other are scrolled anyway: only space is given up.
    fits: (step) =>
      halves / 2 < usual.narrow
        ? step.density === 'compact'
        : isInSight(step, scroller.current, factors.current, line.current),
    otherwise: noFit,
  });
  return { ...room, fit, body, factors, line };
}

/**
 * The height that a view has on a stage, and what is taken of it by a note above the matrices, or by a line below them that is longer than
 * usual: rows leave for these, the type stays large.
 */
function useStageHeight(body: RefObject<HTMLElement | null>, line: RefObject<HTMLElement | null>): StageHeight {
  const [stage, setStage] = useState<StageHeight>({ height: usualStage.height, taken: 0, isHigh: false });
  useLayoutEffect(() => {
    const place = body.current?.closest<HTMLElement>('[data-room]');
    if (!place || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      if (!body.current || place.clientHeight === 0) return;
      const rem = remInPixels();
      const above = body.current.getBoundingClientRect().top - place.getBoundingClientRect().top;
      const below = line.current ? layoutSize(line.current).height : 0;
      const height = Math.floor(place.clientHeight / rem);
      const more = Math.max(0, above / rem - usualStage.above) + Math.max(0, below / rem - usualStage.line);
      // In halves of a rem, as the width.
      const taken = Math.ceil(2 * more) / 2;
      const isHigh = matchMedia(highWindow).matches;
      setStage((known) =>
        known.height === height && known.taken === taken && known.isHigh === isHigh ? known : { height, taken, isHigh },
      );
    };
    return keepMeasuring(place, measure);
  }, [body, line]);
  return stage;
}

/** In rem, at 1280 × 720: the place, what stands above the matrices, and the chosen cell below them. */
const usualStage = { height: 22, above: 2.5, line: 3.6 };

/** As in the stylesheet. */
const highWindow = '(max-aspect-ratio: 3 / 2)';

/** What scrolls the product, if it has no room; a window of another width may scroll as a whole. */
function useScroller(
  body: RefObject<HTMLElement | null>,
  width: number,
  scrolls: boolean,
): RefObject<HTMLElement | null> {
  const [scroller, setScroller] = useState<HTMLElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout of the page follows the width
  useLayoutEffect(() => {
    if (body.current) setScroller(scrolls ? scrollerAround(body.current) : undefined);
  }, [body, width, scrolls]);
  return useMemo(() => ({ current: scroller ?? null }), [scroller]);
}

/** In rem: the height of the sign that there is more below. */
const sign = 1.125;

/** Whether the matrices and the line are in sight as a whole before anything is scrolled. */
function isInSight(
  { beside }: ProductFit,
  scroller: HTMLElement | null,
  factors: HTMLElement | null,
  line: HTMLElement | null,
): boolean {
  if (!scroller || !factors || !line || scroller.clientHeight === 0) return true;
  if (beside !== 'never' && factors.scrollWidth > factors.clientWidth + 1) return false;
  const { clientHeight, clientTop, scrollHeight, scrollTop } = scroller;
  if (scrollHeight <= clientHeight + 1) return true;
  const end = scroller.getBoundingClientRect().top + clientTop + clientHeight - scrollTop;
  return (
    factors.getBoundingClientRect().bottom <= end && line.getBoundingClientRect().bottom <= end - sign * remInPixels()
  );
}
