/**
 * One pass in which parts of the page measure themselves: all read the layout before one of them writes, so the browser lays the page out
 * once for them all, and before it paints.
 */
import { flushSync } from 'react-dom';
import { oncePerFrame } from './inFrames';

/** Reads the layout, and returns what is to be written, if anything is. */
export type Measure = () => (() => void) | undefined;

const next = new Set<Measure>();

/** Measures in the next frame, once for all changes until then. */
export function measureNext(measure: Measure): void {
  next.add(measure);
  pass.ask();
}

/** What is no longer on the page. */
export function measureNoMore(measure: Measure): void {
  next.delete(measure);
}

export function measureNow(measures: Iterable<Measure>): void {
  const writes = [...measures].flatMap((measure) => measure() ?? []);
  if (writes.length === 0) return;
  flushSync(() => {
    for (const write of writes) write();
  });
}

const pass = oncePerFrame(() => {
  const measures = [...next];
  next.clear();
  measureNow(measures);
});
