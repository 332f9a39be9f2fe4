/** The keyboard focus in the diagram: one tab stop, which starts at the selected edge and remembers its place. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { firstFrom, hasWeight, lastLayer, type Network } from '../../model';
import { type WeightPlace, weightAddress } from '../../quantity';
import { type Place, placeAfter, placeKey } from './geometry';

interface Rover {
  readonly place: Place;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

interface Roved {
  readonly network: Network;
  readonly selected: WeightPlace;
  /** Where the inputs are drawn as a picture. */
  readonly pictureWidth: number | undefined;
}

export function useRover(root: RefObject<HTMLElement | null>, { network, selected, pictureWidth }: Roved): Rover {
  const address = weightAddress(selected);
  // A place is remembered while the same weight is selected; another weight becomes the tab stop.
  const [remembered, setRemembered] = useState<{ readonly place: Place; readonly address: string }>();
  const entry: Place = { kind: 'edge', fixed: 'to', ...selected };
  const valid = remembered && remembered.address === address && exists(remembered.place, network);
  const place = valid ? remembered.place : entry;
  const key = placeKey(place);

  const moving = useRef(false);
  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    root.current?.querySelector<HTMLElement>(`[data-place="${key}"]`)?.focus({ preventScroll: false });
  }, [root, key]);

  return {
    place,
    onKeyDown(event) {
      const atPlace = event.target instanceof Element && event.target.hasAttribute('data-place');
      if (!atPlace || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = placeAfter(event.key, place, { network, selected, pictureWidth });
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      moving.current = placeKey(next) !== key;
      setRemembered({ place: next, address });
    },
    onFocus(event) {
      const focused = event.target instanceof Element ? event.target.getAttribute('data-place') : null;
      const next = focused === null || focused === key ? undefined : parsePlace(focused);
      if (next) setRemembered({ place: next, address });
    },
  };
}

function parsePlace(key: string): Place | undefined {
  const [kind, ...numbers] = key.split('.');
  const [layer = 0, second = 0, third = 0] = numbers.map(Number);
  if (kind === 'unit') return { kind, layer, unit: second };
  return kind === 'edge' ? { kind, fixed: 'to', layer, from: second, to: third } : undefined;
}

function exists(place: Place, network: Network): boolean {
  if (place.kind === 'edge') return hasWeight(network, place);
  const units = network.layers[place.layer];
  if (units === undefined || place.unit > units) return false;
  return place.unit > 0 || (place.layer < lastLayer(network) && firstFrom(network) === 0);
}
