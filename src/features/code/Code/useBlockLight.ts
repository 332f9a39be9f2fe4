/**
 * Lights all numbers that a chosen name stands for, in all panels: the whole matrix, not one of its numbers. As the light of a pointed number, it is
 * set on the elements, so that a thousand cells are lit without rendering a thousand components.
 */
import { useEffect } from 'react';
import { oncePerFrame } from '../../../kit';
import { parseAddress } from '../../../quantity';
import { useStoreApi } from '../../../store';
import { isOf, type Meaning } from '../program';

export function useBlockLight(meaning: Meaning | undefined): void {
  const store = useStoreApi();
  useEffect(() => {
    if (!meaning) return;
    let lit: Element[] = [];
    const dim = (): void => {
      for (const element of lit) element.removeAttribute('data-block');
      lit = [];
    };
    const relight = oncePerFrame(() => {
      dim();
      for (const element of document.querySelectorAll('[data-quantity]')) {
        const quantity = parseAddress(element.getAttribute('data-quantity') ?? '');
        if (!quantity || !isOf(meaning, quantity) || element.closest('.code')) continue;
        element.setAttribute('data-block', '');
        lit.push(element);
      }
    });
    relight.ask();
    // Panels that come later, and rows that are scrolled into sight.
    const changed = new MutationObserver(relight.ask);
    changed.observe(document.body, { childList: true, subtree: true });
    const unsubscribe = store.subscribe(relight.ask);
    return () => {
      unsubscribe();
      changed.disconnect();
      relight.cancel();
      dim();
    };
  }, [meaning, store]);
}
