/**
 * The points of a small picture: each of its pixels is coloured by value and magnitude, in equal steps. Negative pixels are
 * hatched, so that signs are visible without colour.
 */
import type { Ramp } from '../../../kit/plot/palette';
import { drawNumbers } from '../../../kit/sign/drawNumbers';
import type { PointRoom } from '../../../kit/sign/usePointCanvas';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface ImageLook extends PointRoom {
  readonly ramp: Ramp;
  /** The magnitude that has the full colour. */
  readonly end: number;
}

/** In the order of an image's data, row by row. */
export function imagePixels(
  values: Float64Array,
  picture: PictureSize,
  { ramp, end, size, hatch }: ImageLook,
): Uint32Array<ArrayBuffer> {
  const steps = (ramp.colours.length - 1) / 2;
  const places = Int16Array.from(values, (value) => {
    if (Number.isNaN(value)) return -1;
    const step = Math.ceil(strength(value, end) * steps);
    return steps + (value < 0 ? -step : step);
  });
  const points = new Uint32Array(size.width * size.height);
  drawNumbers(points, { places, columns: picture.width }, { size, ramp, hatch });
  return points;
}

/** 0 to 1; numbers other than 0 get a colour other than that of 0 if the ramp has a step for them. */
function strength(value: number, end: number): number {
  if (!(Math.abs(value) > 0)) return 0;
  return end > 0 ? Math.min(1, Math.abs(value) / end) : 1;
}
