/** Dragging a chip with mouse, pen or finger. The target is the place before another chip, or the end of a group. */
import { type PointerEvent, useRef, useState } from 'react';
import type { BatchPlace } from '../../../../scenario';
import { placeOfChip } from './chipKeys';

/** In pixels: shorter movements are a click. */
const least = 5;

interface ChipDrag {
  readonly from: BatchPlace;
  /** Undefined outside all batches. */
  readonly to: BatchPlace | undefined;
}

interface ChipDragging {
  readonly drag: ChipDrag | undefined;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
  };
}

/** Chips are marked by `data-chip="batch.row"`, groups by `data-batch`. */
export function useChipDrag(isOn: boolean, onDrop: (from: BatchPlace, to: BatchPlace) => void): ChipDragging {
  const start = useRef<{ readonly from: BatchPlace; readonly x: number; readonly y: number }>(undefined);
  const [drag, setDrag] = useState<ChipDrag>();
  const end = (): void => {
    start.current = undefined;
    setDrag(undefined);
  };
  return {
    drag,
    handlers: {
      onPointerDown: (event) => {
        const from = isOn && event.button === 0 ? placeOfChip(event.target) : undefined;
        start.current = from && { from, x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event) => {
        const { current } = start;
        if (!current) return;
        if (!drag && Math.hypot(event.clientX - current.x, event.clientY - current.y) < least) return;
        if (!drag) event.currentTarget.setPointerCapture(event.pointerId);
        const to = dropAt(event.clientX, event.clientY);
        if (!drag || keyOf(drag.to) !== keyOf(to)) setDrag({ from: current.from, to });
      },
      onPointerUp: () => {
        const { current } = start;
        if (drag?.to && current) onDrop(current.from, drag.to);
        end();
      },
      onPointerCancel: end,
    },
  };
}

function keyOf(place: BatchPlace | undefined): string {
  return place ? `${place.batch}.${place.row}` : '';
}

/** To the left of a chip's middle is before it, to the right after it. */
function dropAt(x: number, y: number): BatchPlace | undefined {
  const under = document.elementFromPoint(x, y);
  const group = under?.closest<HTMLElement>('[data-batch]');
  if (!group) return undefined;
  const batch = Number(group.dataset.batch);
  const chips = [...group.querySelectorAll<HTMLElement>('[data-chip]')].map((chip) => chip.getBoundingClientRect());
  const next = chips.findIndex((box) => y < box.top || (y <= box.bottom && x < box.left + box.width / 2));
  return { batch, row: next < 0 ? chips.length : next };
}
