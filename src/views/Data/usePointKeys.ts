/**
 * The point with the keyboard focus: arrows move from point to point; a picked-up point moves with them until it is put
 * down.
 */
import { type KeyboardEvent, useState } from 'react';
import { neighbourOf, nudged, type PictureFrame, type Place } from './pictureFrame';

/** A point being moved: by keys until Enter, by pointer until it is released. */
export interface Carried {
  readonly index: number;
  readonly place: Place;
}

interface PointKeysOptions {
  readonly frame: PictureFrame;
  readonly places: readonly Place[];
  readonly selected: number;
  readonly carried: Carried | undefined;
  readonly onCarry: (carried: Carried | undefined) => void;
  readonly onChoose: (index: number) => void;
  readonly onPutDown: (carried: Carried) => void;
  readonly onPutBack: (index: number) => void;
}

const directions: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

export function usePointKeys(options: PointKeysOptions) {
  const { frame, places, selected, carried, onCarry, onChoose, onPutDown, onPutBack } = options;
  // The keyboard stays on the selected point until it moves; selecting another one moves it too.
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: number }>();
  const current = Math.min(moved?.from === selected ? moved.to : selected, places.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    const place = places[current];
    if (direction && carried) {
      const far = event.shiftKey ? 10 : 1;
      const by = { x: direction.x * far, y: direction.y * far };
      onCarry({ ...carried, place: nudged(frame, carried.place, by) });
    } else if (direction) {
      const next = neighbourOf(places, current, direction);
      if (next !== undefined) setMoved({ from: selected, to: next });
    } else if (event.key === 'Home' || event.key === 'End') {
      if (!carried) setMoved({ from: selected, to: event.key === 'Home' ? 0 : places.length - 1 });
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (carried) onPutDown(carried);
      else if (place) {
        onChoose(current);
        onCarry({ index: current, place });
      }
    } else if (event.key === 'Escape' && carried) onPutBack(current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { current, onKeyDown, standOn: (index: number) => setMoved({ from: selected, to: index }) };
}
