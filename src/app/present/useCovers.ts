/**
 * "What goes here?": numbers that the presenter has hidden, wherever they stand, until a click or the next press. Elements
 * are marked directly, because a number stands in the ledger, the network, the formula and the sentence.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { addressOf } from '../../quantity';
import { useStoreApi } from '../../store';
import { messages } from '../../text';

export interface Covers {
  /** What is hidden, in the order in which it is revealed. */
  readonly hidden: readonly Cover[];
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
export type Cover = readonly string[];

export function useCovers(root: RefObject<HTMLElement | null>): Covers {
  const store = useStoreApi();
  const [covers, setCovers] = useState<readonly Cover[]>([]);
  const now = useRef(covers);
  const revealed = useRef<readonly Cover[]>([]);
  const pointer = useRef<Element>(undefined);
  const labels = useRef(new WeakMap<Element, string>());
  const set = useCallback((next: readonly Cover[]): void => {
    now.current = next;
    setCovers(next);
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
        const covered = event.target instanceof Element ? event.target.closest('[data-covered]') : null;
        const address = covered?.getAttribute('data-quantity');
        if (!address) return;
        event.stopPropagation();
        set(now.current.filter((cover) => !cover.includes(address)));
      },
      { signal, capture: true },
    );
    return () => listeners.abort();
  }, [root, set]);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const addresses = new Set(covers.flat());
    const mark = (): void => {
      for (const one of element.querySelectorAll('[data-quantity]')) {
        one.toggleAttribute('data-covered', addresses.has(one.getAttribute('data-quantity') ?? ''));
      }
      for (const one of element.querySelectorAll('[data-quantity][aria-label]')) setLabel(one, labels.current);
    };
    mark();
    if (addresses.size === 0) return;
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, subtree: true, attributeFilter: ['data-quantity', 'aria-label'] });
    return () => observer.disconnect();
  }, [root, covers]);

  const toggle = useCallback(() => {
    const cover = coverAt(root.current, pointer.current) ?? pointedCover(store.getState().pointed);
    if (!cover) return;
    const [first = ''] = cover;
    const others = now.current.filter((one) => !one.includes(first));
    set(others.length < now.current.length ? others : [...others, cover]);
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
  return { hidden: covers, toggle, reveal, unreveal, settle };
}

/** A label names the numbers inside: while one of them is hidden, another label stands for it. */
function setLabel(element: Element, labels: WeakMap<Element, string>): void {
  const isHidden = element.matches('[data-covered]') || element.querySelector('[data-covered]') !== null;
  const label = element.getAttribute('aria-label');
  const { hiddenNumber } = messages.stage;
  if (isHidden && label !== null && label !== hiddenNumber) {
    labels.set(element, label);
    element.setAttribute('aria-label', hiddenNumber);
  } else if (!isHidden && label === hiddenNumber) {
    element.setAttribute('aria-label', labels.get(element) ?? '');
  }
}

/** The column whose head is under the pointer. */
function coverAt(root: Element | null, pointer: Element | undefined): Cover | undefined {
  const column = pointer?.isConnected ? pointer.closest('[data-hides]')?.getAttribute('data-hides') : undefined;
  if (!column || !root) return undefined;
  const cells = [...root.querySelectorAll(`[data-column="${column}"]`)];
  return cells.flatMap((cell) => cell.getAttribute('data-quantity') ?? []);
}

function pointedCover(pointed: ReturnType<ReturnType<typeof useStoreApi>['getState']>['pointed']): Cover | undefined {
  return pointed && [addressOf(pointed)];
}
