/**
 * A tooltip for the pointed quantity, with its name and every digit, after a short delay. It is beside the number and
 * never covers it; Escape hides it, and the pointer may move onto it.
 */
import { useEffect, useRef, useState } from 'react';
import { knownFrom, nameOf, type Quantity } from '../../quantity';
import { useStoreApi } from '../../store';
import { formatExact, messages } from '../../text';
import { isCovered, shownAt, useStep } from '../quantity/useStep';
import './Tip.css';

const rest = 600;

interface Shown {
  readonly quantity: Quantity;
  readonly place: DOMRect;
}

export function PointedTip() {
  const store = useStoreApi();
  const [shown, setShown] = useState<Shown>();
  const target = useRef<Element | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let open = false;
    // A touch also moves the focus, for example to a sheet's first number, and should not open a tooltip.
    let byTouch = false;
    const onDown = (event: PointerEvent): void => {
      byTouch = event.pointerType === 'touch';
    };
    const onKey = (): void => {
      byTouch = false;
    };
    const show = (next: Shown | undefined): void => {
      open = next !== undefined;
      setShown(next);
    };
    const onOver = (event: Event): void => {
      if (event.target instanceof Element) target.current = event.target.closest('[data-quantity]');
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !open) return;
      // Escape closes only the topmost thing; whatever is open below stays open.
      event.preventDefault();
      event.stopPropagation();
      show(undefined);
    };
    const wait = (pointed: Quantity): void => {
      timer = setTimeout(() => {
        if (target.current?.isConnected) show({ quantity: pointed, place: target.current.getBoundingClientRect() });
      }, rest);
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.pointed === before.pointed) return;
      clearTimeout(timer);
      show(undefined);
      if (state.pointed && !byTouch) wait(state.pointed);
    });
    // This script comes with the first number that is pointed at.
    const { pointed } = store.getState();
    target.current = pointedElement();
    if (pointed && target.current) wait(pointed);
    document.addEventListener('pointerdown', onDown, true);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerover', onOver);
    document.addEventListener('focusin', onOver);
    document.addEventListener('keydown', onKeyDown, true);
    const hide = (): void => show(undefined);
    document.addEventListener('scroll', hide, true);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener('pointerdown', onDown, true);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('focusin', onOver);
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('scroll', hide, true);
    };
  }, [store]);
  return shown ? <TipText {...shown} /> : null;
}

/** What the pointer is on, or the keyboard's focus; a touch does neither. */
function pointedElement(): Element | null {
  const hovered = matchMedia('(hover: hover)').matches ? [...document.querySelectorAll('[data-quantity]:hover')] : [];
  return hovered.at(-1) ?? document.querySelector(':focus-visible')?.closest('[data-quantity]') ?? null;
}

function TipText({ quantity, place }: Shown) {
  const step = useStep();
  const { trace } = step;
  const value = shownAt(quantity, step);
  const above = place.top > 90;
  return (
    <div
      role="tooltip"
      className="tip"
      style={{
        insetInlineStart: Math.min(Math.max(8, place.left), Math.max(8, innerWidth - 300)),
        ...(above ? { bottom: innerHeight - place.top + 6 } : { top: place.bottom + 6 }),
      }}
    >
      <span className="tip-name">{nameOf(quantity, trace.network)}</span>
      {value === 'pending' ? (
        <span>
          {isCovered(quantity, step)
            ? messages.covered.untilAnswered
            : messages.phases.computedIn(messages.phases.names[knownFrom(quantity, trace).phase])}
        </span>
      ) : (
        <span className="number">{formatExact(value)}</span>
      )}
    </div>
  );
}
