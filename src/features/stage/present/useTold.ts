/**
 * What the sentence of a beat names is lit in the view that the beat belongs to, and bold in the formula above it. Elements are marked directly, because the
 * numbers of a view do not know the sentence; rows that a view lights itself have a class of their own.
 */
import { type RefObject, useLayoutEffect } from 'react';
import { onEachDrawing } from './eachDrawing';

export function useTold(root: RefObject<HTMLElement | null>, beat: object): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new beat has a new sentence
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const mark = (): void => {
      const named = new Set(
        [...element.querySelectorAll('.stage-caption [data-quantity]')].map((one) => one.getAttribute('data-quantity')),
      );
      for (const one of element.querySelectorAll(':is(.slot-alone, .stage-formula) [data-quantity]')) {
        one.toggleAttribute('data-now', named.has(one.getAttribute('data-quantity')));
      }
    };
    return onEachDrawing(element, mark);
  }, [root, beat]);
}
