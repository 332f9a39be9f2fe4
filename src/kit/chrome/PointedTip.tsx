/**
 * A tooltip after a short delay: for a number its name, what it is, and every digit; for a symbol or a control its words. The keyboard's
 * focus brings it too, and a finger that rests. It is beside what it is about and never covers it. The pointer may move onto that of a
 * number; that of a control lies over other controls, and goes when the pointer leaves its own. Escape hides it.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { knownFrom, nameOf, type Quantity, symbolLine } from '../../quantity';
import { useStoreApi } from '../../store';
import { formatExact, messages } from '../../text';
import { isCovered, shownAt, useStep } from '../quantity/useStep';
import { onLongPress } from './longPress';
import { type Words, wordsAt } from './wordsInPlace';
import './Tip.css';

const rest = 600;

type Told = { readonly quantity: Quantity } | { readonly text: string };

interface Shown {
  readonly told: Told;
  readonly element: Element;
}

interface PointedTipProps {
  /** Whether a finger acted last. */
  readonly byTouch: RefObject<boolean>;
}

export function PointedTip({ byTouch }: PointedTipProps) {
  const store = useStoreApi();
  const [shown, setShown] = useState<Shown>();
  const open = useRef(false);
  // As soon as it is seen: Escape may follow at once.
  useLayoutEffect(() => {
    open.current = shown !== undefined;
  }, [shown]);
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let number: Element | null = null;
    let named: Words | undefined;
    let onTip = false;
    const leaveWords = (): void => {
      named?.giveBack();
      named = undefined;
    };
    const hide = (): void => {
      clearTimeout(timer);
      leaveWords();
      setShown(undefined);
    };
    /** What stands where the pointer is, or the focus, is known only after the number has been pointed at. */
    const wait = (told: Told, find: () => Element | null): void => {
      clearTimeout(timer);
      setShown(undefined);
      timer = setTimeout(() => {
        const element = find();
        if (element?.isConnected) setShown({ told, element });
      }, rest);
    };
    const pointAt = (target: EventTarget | null): void => {
      number = target instanceof Element ? target.closest('[data-quantity]') : null;
      const words = byTouch.current ? undefined : wordsAt(target);
      if (words?.element === named?.element) return;
      // A number has been pointed at already, and is waited for.
      if (named) (number ? leaveWords : hide)();
      named = words;
      words?.takeTitle();
      if (words) wait({ text: words.text }, () => words.element);
    };
    const on = <Name extends keyof DocumentEventMap>(
      name: Name,
      act: (event: DocumentEventMap[Name]) => void,
      capture = false,
    ): void => document.addEventListener(name, act, { signal, capture });
    on('pointerover', ({ target }) => {
      const wasOnTip = onTip;
      onTip = isOnTip();
      if (onTip) return;
      if (wasOnTip) setShown(undefined);
      pointAt(target);
    });
    on('focusin', ({ target }) => {
      pointAt(target);
      if (isTypedInto(number) && !named) hide();
    });
    on('input', hide);
    on('focusout', () => named && hide());
    on('click', () => named && hide(), true);
    // The focus may scroll to what is told next.
    on('scroll', () => open.current && hide(), true);
    on(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !open.current) return;
        // Escape closes only the topmost thing; whatever is open below stays open.
        event.preventDefault();
        event.stopPropagation();
        hide();
      },
      true,
    );
    const pointAtNumber = (quantity: Quantity | undefined): void => {
      // Beside a field it would cover the cells around, for as long as somebody calculates what to type.
      if (quantity && !byTouch.current) wait({ quantity }, () => (isTypedInto(number) ? null : number));
      else if (!named && !isOnTip()) hide();
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.pointed !== before.pointed) pointAtNumber(state.pointed);
    });
    onLongPress(document.documentElement, signal, (target) => {
      const words = wordsAt(target);
      if (words) setShown({ told: { text: words.text }, element: words.element });
      return words !== undefined;
    });
    // This script comes with the first thing that is pointed at.
    pointAt(firstPointed());
    pointAtNumber(store.getState().pointed);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      listeners.abort();
    };
  }, [store, byTouch]);
  return shown ? <TipText {...shown} /> : null;
}

/** Large type may need the pointer on the tip, to be read: it stays then. */
function isOnTip(): boolean {
  return document.querySelector('.tip:hover') !== null;
}

/** Whether it is, or has, the text field with the focus. */
function isTypedInto(element: Element | null): boolean {
  const { activeElement: field } = document;
  return field instanceof HTMLInputElement && field.type === 'text' && element?.contains(field) === true;
}

/** What the pointer is on, or the keyboard's focus; a touch does neither. */
function firstPointed(): Element | null {
  const hovered = matchMedia('(hover: hover)').matches ? [...document.querySelectorAll(':hover')].at(-1) : undefined;
  return hovered ?? document.querySelector(':focus-visible');
}

function TipText({ told, element }: Shown) {
  const place = element.getBoundingClientRect();
  const above = place.top > 90;
  return (
    <div
      role="tooltip"
      className="tip"
      data-words-only={'text' in told || undefined}
      style={{
        insetInlineStart: Math.min(Math.max(8, place.left), Math.max(8, innerWidth - 300)),
        ...(above ? { bottom: innerHeight - place.top + 6 } : { top: place.bottom + 6 }),
      }}
    >
      {'text' in told ? told.text : <NumberTold quantity={told.quantity} />}
    </div>
  );
}

function NumberTold({ quantity }: { readonly quantity: Quantity }) {
  const step = useStep();
  const { trace } = step;
  const value = shownAt(quantity, step);
  const { phase } = knownFrom(quantity, trace);
  const meaning = symbolLine(quantity.kind);
  return (
    <>
      <span className="tip-name">{nameOf(quantity, trace.network)}</span>
      {value === 'pending' ? (
        <span>
          {isCovered(quantity, step)
            ? messages.covered.untilAnswered
            : messages.phases.computedIn(messages.phases.names[phase], phase === step.stop.phase)}
        </span>
      ) : (
        <span className="number">{formatExact(value)}</span>
      )}
      {meaning !== undefined && <span className="tip-meaning">{meaning}</span>}
    </>
  );
}
