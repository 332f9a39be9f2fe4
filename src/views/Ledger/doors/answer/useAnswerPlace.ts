/** Where an answer stands, and what becomes of the pointer and the focus that have asked for it. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useSize } from '../../../../kit/plot/useSize';
import type { AnswerPlace } from '../door';

const unmeasured = { width: 0, height: 0, rem: 16 };

/**
 * Below the questions, where the rows leave it room; otherwise in their place, and where that is too low, without what can be left out. Nothing
 * above moves, unless even this is too much: then rows give way. The height by which it moves up, in pixels; undefined: none.
 */
export function useAnswerPlace(
  box: RefObject<HTMLElement | null>,
  { list, isInstead, onPlace }: AnswerPlace,
  content: string,
): number | undefined {
  const room = useRef<Element | null>(null);
  useLayoutEffect(() => {
    room.current = box.current?.parentElement ?? null;
  });
  const { height, width } = useSize(room, unmeasured);
  // The rows above it can grow in a room that stays: their heads are typeset after the first drawing.
  const { height: left } = useSize(box, unmeasured);
  const above = isInstead && list.current ? list.current.offsetHeight : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: its place depends on the room and on what it says
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !list.current) return;
    const before = element.style.marginTop;
    for (const name of ['pressed', 'tight']) delete element.dataset[name];
    element.style.marginTop = '';
    const lacks = isCut(element);
    element.style.marginTop = before;
    if (lacks && isInstead) {
      leaveOut(element);
      if (overflows(element)) {
        element.dataset.pressed = '';
        leaveOut(element);
      }
    }
    onPlace(lacks);
  }, [box, list, isInstead, onPlace, content, height, width, left]);
  return above;
}

/** What can be left out, only where something is cut. */
function leaveOut(element: HTMLElement): void {
  delete element.dataset.tight;
  if (isCut(element)) element.dataset.tight = '';
}

function isCut(element: HTMLElement): boolean {
  return [element, ...element.children].some(overflows);
}

function overflows(element: Element): boolean {
  return element.scrollHeight > element.clientHeight + 1;
}

/** An answer is in sight at once. In the place of the questions it has their focus, and the pointer rests on it without having chosen anything. */
export function useChosen(box: RefObject<HTMLElement | null>, { isInstead, chosenBy }: AnswerPlace): void {
  useEffect(() => {
    if (chosenBy.current) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [box, chosenBy]);
  useEffect(() => {
    const element = box.current;
    if (!isInstead || !element || !chosenBy.current) return;
    const isLost = document.activeElement === document.body || document.activeElement?.closest('.doors');
    if (isLost) element.querySelector<HTMLElement>('.door-close')?.focus();
    if (chosenBy.current !== 'mouse') return;
    const rest = (): void => {
      element.style.pointerEvents = '';
    };
    element.style.pointerEvents = 'none';
    window.addEventListener('pointermove', rest, { once: true });
    return () => {
      window.removeEventListener('pointermove', rest);
      rest();
    };
  }, [box, isInstead, chosenBy]);
}
