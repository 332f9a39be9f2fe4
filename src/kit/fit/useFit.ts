/**
 * Lays contents out in the first of some steps in which they fit their room, and again when the room changes its size or the
 * contents change. All steps are tried before the browser paints, so nobody sees anything shrink.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createFitter, type Fitting } from './fitter';

interface Fit<Step> extends Omit<Fitting<Step>, 'room'> {
  /** Identifies what is shown; for another one the step is looked for again. */
  readonly content: unknown;
}

/** In milliseconds: contents that have not changed for so long are complete. */
const settleTime = 120;

/** `room`: the element that gives them room. */
export function useFit<Step>(room: RefObject<HTMLElement | null>, { content, ...fitting }: Fit<Step>): void {
  const current = useRef(fitting);
  useLayoutEffect(() => {
    current.current = fitting;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: content says that other things stand in the same place
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const { steps, otherwise, from } = current.current;
    const fitter = createFitter<Step>({
      room: () => ({ width: element.clientWidth, height: element.clientHeight }),
      steps,
      ...(otherwise !== undefined && { otherwise }),
      ...(from !== undefined && { from }),
      apply: (step) => current.current.apply(step),
      fits: (step) => current.current.fits(step),
    });
    let isOver = false;
    // What comes later, such as a script or a number.
    let settling: ReturnType<typeof setTimeout> | undefined;
    const contents = new MutationObserver(() => {
      const isTighter = search(fitter.contentsChanged);
      if (!isTighter && settling === undefined) return;
      clearTimeout(settling);
      settling = setTimeout(() => {
        settling = undefined;
        search(fitter.settled);
      }, settleTime);
    });
    /** What a search changes by trying steps, such as the rows that a table has in them, is no reason for the next one. */
    const search = <Result>(look: () => Result): Result => {
      const result = look();
      contents.takeRecords();
      return result;
    };
    const roomChanged = (): void => search(fitter.roomChanged);
    // After the second rendering of what has measured itself, and before the browser paints.
    queueMicrotask(() => !isOver && roomChanged());
    const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(roomChanged);
    sizes?.observe(element);
    contents.observe(element, { childList: true, characterData: true, subtree: true });
    // Until the fonts of text and formulas have loaded, fallback fonts are used, which may be larger.
    const fonts: FontFaceSet | undefined = document.fonts;
    const retry = (): void => search(fitter.settled);
    fonts?.addEventListener('loadingdone', retry);
    return () => {
      isOver = true;
      fonts?.removeEventListener('loadingdone', retry);
      sizes?.disconnect();
      contents.disconnect();
      clearTimeout(settling);
    };
  }, [room, content]);
}
