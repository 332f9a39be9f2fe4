/**
 * Mouse and fingers over the picture. Its element carries the address of what is under them, so that pointing, choosing and
 * explaining work there as on any number. A drag moves the picture, Ctrl or ⌘ and the wheel zoom, a plain wheel and one finger
 * scroll the page, two fingers move and zoom; a finger that rests aims by the loupe.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { addressOf, type Quantity } from '../../quantity';
import { useStoreApi } from '../../store';

export interface PointerHandlers {
  readonly quantityAt: (x: number, y: number) => Quantity | undefined;
  /** The row's head at a point was chosen; false if there is none. */
  readonly chooseHead: (x: number, y: number) => boolean;
  readonly zoomBy: (change: number, x: number, y: number) => void;
  readonly moveBy: (x: number, y: number) => void;
  /** Whether cells are too small for a finger. */
  readonly needsLoupe: boolean;
  readonly onLoupe: (at: { readonly x: number; readonly y: number } | undefined) => void;
  readonly onPlainWheel: () => void;
}

/** How far a pointer goes before it drags, in pixels; how long a finger rests before it aims, in milliseconds. */
const dragFrom = 4;
const restTime = 220;
/** The zoom's change for a pixel of the wheel; lines are some 16 of them. */
const wheelZoom = 0.0015;
const linePixels = 16;
/** The zoom's change where two fingers double their distance. */
const pinchZoom = 0.15;

export function useMatrixPointer(stage: RefObject<HTMLElement | null>, handlers: PointerHandlers): void {
  const store = useStoreApi();
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const listeners = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ): void => element.addEventListener(type, listener, { signal: listeners.signal, ...options });
    const placeOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
      const box = element.getBoundingClientRect();
      return { x: clientX - box.left, y: clientY - box.top };
    };
    const aimAt = (
      point: { readonly clientX: number; readonly clientY: number },
      { points }: { points: boolean },
    ): void => {
      const { x, y } = placeOf(point);
      const quantity = latest.current.quantityAt(x, y);
      const address = quantity && addressOf(quantity);
      if (address === undefined) delete element.dataset.quantity;
      else if (address !== element.dataset.quantity) element.dataset.quantity = address;
      const { pointed, playing, point: pointAt } = store.getState();
      if (points && !playing && (pointed && addressOf(pointed)) !== address) pointAt(quantity);
    };

    let dragged: { readonly x: number; readonly y: number; readonly moves: boolean } | undefined;
    let justDragged = false;
    on('pointerdown', (event) => {
      justDragged = false;
      if (event.pointerType === 'touch') return aimAt(event, { points: false });
      if (event.button === 0) dragged = { x: event.clientX, y: event.clientY, moves: false };
    });
    on('pointermove', (event) => {
      if (event.pointerType === 'touch') return;
      if (!dragged) return aimAt(event, { points: true });
      const [x, y] = [event.clientX - dragged.x, event.clientY - dragged.y];
      if (!dragged.moves && Math.hypot(x, y) < dragFrom) return;
      if (!dragged.moves) element.setPointerCapture(event.pointerId);
      dragged = { x: event.clientX, y: event.clientY, moves: true };
      latest.current.moveBy(-x, -y);
    });
    const endDrag = (): void => {
      justDragged = dragged?.moves ?? false;
      dragged = undefined;
    };
    on('pointerup', endDrag);
    on('pointercancel', endDrag);
    on('pointerleave', (event) => {
      if (event.pointerType === 'touch' || dragged) return;
      delete element.dataset.quantity;
      store.getState().point(undefined);
    });
    on('click', (event) => {
      const { x, y } = placeOf(event);
      if (justDragged || latest.current.chooseHead(x, y)) event.stopPropagation();
    });

    on(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return latest.current.onPlainWheel();
        event.preventDefault();
        const { x, y } = placeOf(event);
        const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * linePixels : event.deltaY;
        latest.current.zoomBy(-pixels * wheelZoom, x, y);
      },
      { passive: false },
    );

    let fingers: { readonly x: number; readonly y: number; readonly distance: number } | undefined;
    let aiming = false;
    let rest = 0;
    const stopAiming = (): void => {
      window.clearTimeout(rest);
      if (aiming) latest.current.onLoupe(undefined);
      aiming = false;
    };
    on(
      'touchstart',
      (event) => {
        stopAiming();
        const [first] = event.touches;
        fingers = twoFingers(event.touches);
        if (fingers) event.preventDefault();
        else if (first && latest.current.needsLoupe) {
          rest = window.setTimeout(() => {
            aiming = true;
            aimAt(first, { points: true });
            latest.current.onLoupe(placeOf(first));
          }, restTime);
        }
      },
      { passive: false },
    );
    on(
      'touchmove',
      (event) => {
        const [first] = event.touches;
        const now = twoFingers(event.touches);
        if (now && fingers) {
          event.preventDefault();
          const { x, y } = placeOf({ clientX: now.x, clientY: now.y });
          latest.current.moveBy(fingers.x - now.x, fingers.y - now.y);
          latest.current.zoomBy(pinchZoom * Math.log2(now.distance / fingers.distance), x, y);
          fingers = now;
        } else if (aiming && first) {
          event.preventDefault();
          aimAt(first, { points: true });
          latest.current.onLoupe(placeOf(first));
        } else {
          window.clearTimeout(rest);
        }
      },
      { passive: false },
    );
    on(
      'touchend',
      (event) => {
        fingers = undefined;
        // What was aimed at is chosen where the finger leaves, which no click would do after so long.
        if (aiming) {
          event.preventDefault();
          element.click();
        }
        stopAiming();
      },
      { passive: false },
    );
    on('touchcancel', stopAiming);
    on('contextmenu', (event) => {
      if (aiming) event.preventDefault();
    });
    return () => {
      listeners.abort();
      window.clearTimeout(rest);
    };
  }, [stage, store]);
}

function twoFingers(
  touches: TouchList,
): { readonly x: number; readonly y: number; readonly distance: number } | undefined {
  const [one, other] = touches;
  if (!one || !other) return undefined;
  return {
    x: (one.clientX + other.clientX) / 2,
    y: (one.clientY + other.clientY) / 2,
    distance: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
  };
}
