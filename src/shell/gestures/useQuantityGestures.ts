/**
 * Point, choose, explain: the gestures for any quantity on the screen, by mouse, touch and keyboard. One set of
 * listeners at the root serves every view; a view only marks its numbers with their addresses.
 */
import { type RefObject, useEffect } from 'react';
import { linkedQuantity, onLongPress } from '../../kit';
import { sameQuantity } from '../../quantity';
import { explainKey, focusOf, useStoreApi } from '../../store';

/** `onExplain` is called after the quantity has been chosen, with the element that was clicked. */
export function useQuantityGestures(root: RefObject<HTMLElement | null>, onExplain: (from: HTMLElement) => void): void {
  const store = useStoreApi();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const listeners = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ): void => element.addEventListener(type, listener, { signal: listeners.signal });

    const point = (event: Event): void => {
      const state = store.getState();
      const quantity = state.playing ? undefined : linkedQuantity(event.target, state);
      const unchanged = quantity && state.pointed ? sameQuantity(quantity, state.pointed) : quantity === state.pointed;
      if (!unchanged) store.getState().point(quantity);
    };
    const choose = (target: EventTarget | null, { again }: { again: boolean }): boolean => {
      const quantity = linkedQuantity(target, store.getState());
      if (!quantity || !(target instanceof Element)) return false;
      const inFocus = sameQuantity(quantity, focusOf(store.getState()));
      // Inside Formulas, choosing a factor follows it and adds a breadcrumb.
      if (target.closest('[data-follow]')) store.getState().follow(quantity);
      else store.getState().choose(quantity);
      if (again && inFocus) onExplain(target as HTMLElement);
      return true;
    };

    on('pointerover', (event) => {
      if (event.pointerType !== 'touch') point(event);
    });
    on('pointerleave', () => store.getState().point(undefined));
    on('focusin', point);
    on('focusout', () => store.getState().point(undefined));
    on('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-explain]') : null;
      // As it was when it was pressed: a button that has opened it is drawn anew before React hears of the same click.
      if (button?.getAttribute('aria-expanded') === 'true') store.getState().setViewKey(explainKey, undefined);
      else if (button) onExplain(button);
      if (!isOwnControl(event.target) && !isSecondFollow(event)) choose(event.target, { again: false });
    });
    on('dblclick', (event) => {
      if (isOwnControl(event.target) || isSecondFollow(event)) return;
      if (choose(event.target, { again: false })) onExplain(event.target as HTMLElement);
    });
    onLongPress(element, listeners.signal, (target) => {
      if (isOwnControl(target) || !choose(target, { again: false })) return false;
      onExplain(target as HTMLElement);
      return true;
    });
    on('keydown', (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isOwnControl(event.target))
        return;
      const isChoice = event.key === 'Enter' || event.key === ' ';
      if (isChoice && event.target instanceof Element && event.target.hasAttribute('data-quantity')) {
        if (choose(event.target, { again: event.key === 'Enter' })) event.preventDefault();
      }
    });
    return () => listeners.abort();
  }, [root, store, onExplain]);
}

/**
 * In Formulas, the first click may have replaced the element under the pointer, so a double click must not explain
 * another number.
 */
function isSecondFollow({ detail, target }: MouseEvent): boolean {
  return detail > 1 && target instanceof Element && target.closest('[data-follow]') !== null;
}

/** Fields and menus handle their own clicks and keys. */
function isOwnControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="listbox"], [data-own-gestures]') !== null
  );
}
