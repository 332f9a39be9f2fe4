/**
 * Draws a canvas point by point, with as many points as the screen has pixels there: when the drawing changes, and when the
 * canvas is laid out in another size, before that is seen.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { remInPixels } from '../chrome/remInPixels';
import { useMedium } from '../medium/medium';
import type { PointSize } from './drawNumbers';
import { type Hatch, hatchOf } from './hatch';

export interface PointRoom {
  readonly size: PointSize;
  readonly hatch: Hatch;
}

/** The points in the order of image data; absent: the canvas is left empty. */
export type DrawPoints = (room: PointRoom) => Uint32Array<ArrayBuffer> | undefined;

/** `draw` is undefined as long as there is nothing to draw with; it must be the same function until the drawing changes. */
export function usePointCanvas(canvas: RefObject<HTMLCanvasElement | null>, draw: DrawPoints | undefined): void {
  const current = useRef<DrawPoints>(undefined);
  const room = useRef<PointRoom>(undefined);
  const onPaper = useMedium().kind === 'paper';
  useLayoutEffect(() => {
    current.current = draw;
    if (canvas.current && room.current) put(canvas.current, room.current, draw);
  }, [canvas, draw]);
  useLayoutEffect(() => {
    const node = canvas.current;
    if (!node || typeof ResizeObserver === 'undefined') return;
    // The browser prints before an observer is told.
    if (onPaper) room.current = roomOf({ contentRect: node.getBoundingClientRect() });
    const observer = new ResizeObserver(([entry]) => {
      const next = entry && roomOf(entry);
      if (!next) return;
      room.current = next;
      put(node, next, current.current);
    });
    observe(observer, node);
    return () => observer.disconnect();
  }, [canvas, onPaper]);
}

function put(canvas: HTMLCanvasElement, room: PointRoom, draw: DrawPoints | undefined): void {
  const context = draw && canvas.getContext('2d');
  if (!context) return;
  const { width, height } = room.size;
  // Setting a size reallocates the canvas, even if the size is the same.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const { buffer } = draw(room) ?? new Uint32Array(width * height);
  context.putImageData(new ImageData(new Uint8ClampedArray(buffer), width, height), 0, 0);
}

/** Not all browsers measure in the screen's pixels. */
function observe(observer: ResizeObserver, node: Element): void {
  try {
    observer.observe(node, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(node);
  }
}

/** Undefined while the canvas is not laid out. */
function roomOf({
  devicePixelContentBoxSize,
  contentRect,
}: Pick<ResizeObserverEntry, 'contentRect'> & Partial<ResizeObserverEntry>): PointRoom | undefined {
  const density = window.devicePixelRatio || 1;
  const box = devicePixelContentBoxSize?.[0];
  const width = box?.inlineSize ?? Math.round(contentRect.width * density);
  const height = box?.blockSize ?? Math.round(contentRect.height * density);
  if (width === 0 || height === 0) return undefined;
  const rem = remInPixels();
  return { size: { width, height }, hatch: hatchOf((density * rem) / 16) };
}
