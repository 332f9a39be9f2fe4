/**
 * "What goes here?": numbers that the presenter has hidden, wherever they stand, until a click or the next press. Elements
 * are marked directly, because a number stands in the ledger, the network, the formula and the sentence. A label that names
 * a hidden number stays as React wrote it; `aria-labelledby`, which comes before it, says something else meanwhile.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { addressOf } from '../../../quantity';
import { type State, useStoreApi } from '../../../store';
import { onEachDrawing } from './eachDrawing';
import { hideInText, showText } from './hiddenText';

export interface HiddenNumbers {
  /** What is hidden, in the order in which it is revealed. */
  readonly hidden: readonly Hidden[];
  /** Hides the number or column under the pointer or in focus, or reveals it. */
  readonly toggle: () => void;
  /** Reveals what was hidden first; false if nothing is hidden. */
  readonly reveal: () => boolean;
  /** Hides again what the last press revealed; false if it revealed nothing. */
  readonly unreveal: () => boolean;
  /** What was revealed stays so, once the presenter has gone on. */
  readonly settle: () => void;
}

/** The addresses of one number, or of a whole column. */
export type Hidden = readonly string[];

/** The id of the element on the stage with the words that stand for a hidden number. */
export const hiddenNumberId = 'stage-hidden-number';

export function useHiddenNumbers(root: RefObject<HTMLElement | null>): HiddenNumbers {
  const store = useStoreApi();
  const [hidden, setHidden] = useState<readonly Hidden[]>([]);
  const now = useRef(hidden);
  const revealed = useRef<readonly Hidden[]>([]);
  const pointer = useRef<Element>(undefined);
  const set = useCallback((next: readonly Hidden[]): void => {
    now.current = next;
    setHidden(next);
  }, []);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const listeners = new AbortController();
    const { signal } = listeners;
    element.addEventListener('pointerover', ({ target }) => (pointer.current = target as Element), { signal });
    element.addEventListener(
      'click',
      (event) => {
        const number = event.target instanceof Element ? event.target.closest('[data-hidden-number]') : null;
        const address = number?.getAttribute('data-quantity');
        if (!address) return;
        event.stopPropagation();
        set(now.current.filter((one) => !one.includes(address)));
      },
      { signal, capture: true },
    );
    return () => listeners.abort();
  }, [root, set]);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const addresses = new Set(hidden.flat());
    const mark = (): void => {
      for (const one of element.querySelectorAll('[data-quantity]')) {
        one.toggleAttribute('data-hidden-number', addresses.has(one.getAttribute('data-quantity') ?? ''));
      }
      for (const one of element.querySelectorAll('[data-quantity][aria-label]')) setLabel(one);
      hideInText(element);
    };
    if (addresses.size === 0) {
      mark();
      return;
    }
    const stop = onEachDrawing(element, mark);
    return () => {
      stop();
      showText();
    };
  }, [root, hidden]);

  const toggle = useCallback(() => {
    const wanted = columnAt(root.current, pointer.current) ?? numberOf(store.getState().pointed);
    if (!wanted) return;
    const [first = ''] = wanted;
    const others = now.current.filter((one) => !one.includes(first));
    set(others.length < now.current.length ? others : [...others, wanted]);
  }, [root, store, set]);
  const reveal = useCallback(() => {
    const [first, ...others] = now.current;
    if (!first) return false;
    revealed.current = [...revealed.current, first];
    set(others);
    return true;
  }, [set]);
  const unreveal = useCallback(() => {
    const last = revealed.current.at(-1);
    if (!last) return false;
    revealed.current = revealed.current.slice(0, -1);
    set([last, ...now.current]);
    return true;
  }, [set]);
  const settle = useCallback(() => {
    revealed.current = [];
  }, []);
  return { hidden, toggle, reveal, unreveal, settle };
}

/** A label names the numbers inside: while one of them is hidden, other words stand for it. */
function setLabel(element: Element): void {
  const isHidden = element.matches('[data-hidden-number]') || element.querySelector('[data-hidden-number]') !== null;
  if (isHidden) element.setAttribute('aria-labelledby', hiddenNumberId);
  else if (element.getAttribute('aria-labelledby') === hiddenNumberId) element.removeAttribute('aria-labelledby');
}

/** The column whose head is under the pointer. */
function columnAt(root: Element | null, pointer: Element | undefined): Hidden | undefined {
  const head = pointer?.isConnected ? pointer.closest<HTMLElement>('[data-hides]') : undefined;
  if (!head || !root?.contains(head)) return undefined;
  const cells = [...(head.closest('table')?.querySelectorAll(`tbody [data-column="${head.dataset.hides}"]`) ?? [])];
  return cells.flatMap((cell) => cell.getAttribute('data-quantity') ?? []);
}

function numberOf(pointed: State['pointed']): Hidden | undefined {
  return pointed && [addressOf(pointed)];
}
