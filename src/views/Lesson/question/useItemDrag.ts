/** Dragging an item of a list with mouse, pen or finger: it moves as soon as the pointer passes the middle of another. */
import { type PointerEvent, useRef, useState } from 'react';

/** In pixels: shorter movements are a click. */
const least = 5;

interface ItemDragging {
  /** The list is being dragged in. */
  readonly isDragging: boolean;
  /** The handlers belong to the list, whose children are the items. A finger drags by a `data-grip`; beside it, it scrolls. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/** `onMove` gets places from 0. */
export function useItemDrag(isOn: boolean, onMove: (from: number, to: number) => void): ItemDragging {
  const start = useRef<{ readonly item: Element; readonly y: number }>(undefined);
  const [isDragging, setIsDragging] = useState(false);
  const end = (): void => {
    start.current = undefined;
    setIsDragging(false);
  };
  return {
    isDragging,
    handlers: {
      onPointerDown: (event) => {
        const { target, currentTarget, pointerType, button, clientY } = event;
        if (!isOn || button !== 0 || !(target instanceof Element) || target.closest('button, a')) return;
        if (pointerType === 'touch' && !target.closest('[data-grip]')) return;
        const item = [...currentTarget.children].find((child) => child.contains(target));
        start.current = item && { item, y: clientY };
      },
      onPointerMove: ({ currentTarget, pointerId, clientY }) => {
        const { current } = start;
        if (!current) return;
        if (!isDragging) {
          if (Math.abs(clientY - current.y) < least) return;
          // The list keeps the pointer: an item that moves in the document would lose it.
          currentTarget.setPointerCapture(pointerId);
          setIsDragging(true);
        }
        const items = [...currentTarget.children];
        const from = items.indexOf(current.item);
        const to = items.filter((item) => item !== current.item && middleOf(item) < clientY).length;
        if (from >= 0 && to !== from) onMove(from, to);
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
