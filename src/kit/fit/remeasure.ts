/**
 * What components have measured of themselves, measured again at once. A drawing learns from an observer that it has another
 * size, and is drawn again after the browser has painted; who tries several sizes of type cannot wait that long.
 */
import { flushSync } from 'react-dom';

const measures = new Set<() => void>();

/** `measure` keeps a size in a component's state. Returns what ends it. */
export function keepMeasured(measure: () => void): () => void {
  measures.add(measure);
  return () => measures.delete(measure);
}

/** The same, at once and whenever the element has another size. */
export function keepMeasuring(element: Element, measure: () => void): () => void {
  const end = keepMeasured(measure);
  const endSizes = whenSized([element], measure);
  return () => {
    endSizes();
    end();
  };
}

/** Measures at once, and whenever one of the elements has another size. Returns what ends it. */
export function whenSized(elements: readonly (Element | null)[], measure: () => void): () => void {
  measure();
  const sizes = new ResizeObserver(measure);
  for (const element of elements) if (element) sizes.observe(element);
  return () => sizes.disconnect();
}

/** A drawing in its new size may give another one more room. */
const rounds = 2;

/** Not while React renders. */
export function remeasure(): void {
  for (let round = 0; round < rounds; round++) {
    flushSync(() => {
      for (const measure of measures) measure();
    });
  }
}
