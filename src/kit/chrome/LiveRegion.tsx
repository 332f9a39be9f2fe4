/** Text for screen readers, announced when it has not changed for a moment. */
import { useEffect, useRef } from 'react';

/** In milliseconds: of rest before a text is said, and as long as it takes to be heard. */
const rest = 400;
const heard = 2000;

/** In milliseconds: of rest before what is said after what a press itself has done. */
export const restAfter = 600;

interface LiveRegionProps {
  readonly text: string;
  /** It is said after what a press itself has done. */
  readonly isAfter?: boolean;
}

export function LiveRegion({ text, isAfter = false }: LiveRegionProps) {
  const region = useRef<HTMLSpanElement>(null);
  useEffect(
    () => (region.current ? sayIn(region.current, () => text, isAfter ? restAfter : rest) : undefined),
    [text, isAfter],
  );
  return <span className="visually-hidden" role="status" aria-live="polite" ref={region} />;
}

/**
 * Says a text after a rest, once the page is no longer inert below a list that closes: what changes before that is not heard. Then the region is
 * empty again, so that whoever reads on does not hear the same words again. The returned function breaks it off.
 */
export function sayIn(region: HTMLElement, text: () => string, wait = rest): () => void {
  let timer = setTimeout(say, wait);
  function say(): void {
    if (region.closest('[inert], [aria-hidden="true"]')) {
      timer = setTimeout(say, wait);
      return;
    }
    const said = text();
    // The same words again are a change only if something differs.
    region.textContent = said !== '' && region.textContent === said ? `${said}\u00a0` : said;
    timer = setTimeout(() => region.replaceChildren(), heard);
  }
  return () => clearTimeout(timer);
}
