/** The points of a picture of numbers, composed of parts side by side, such as layers. */
import { type Ramp, rootPlaces } from '../../../kit/plot/palette';
import { drawNumbers } from '../../../kit/sign/drawNumbers';
import type { PointRoom } from '../../../kit/sign/usePointCanvas';

export interface BitmapBand {
  /** Row by row. */
  readonly values: Float64Array;
  readonly columns: number;
  /** The left and right edge of the part, as fractions of the picture's width. */
  readonly across: readonly [from: number, to: number];
}

export interface BitmapLook {
  /** The magnitude with the full colour. */
  readonly end: number;
  /** The opacity of each row, 0 to 1; absent: opaque. */
  readonly opacity?: Float64Array | undefined;
}

/** In the format of image data. A band with at least as many points across as it has columns shows all of them. */
export function bitmapPixels(
  bands: readonly BitmapBand[],
  ramp: Ramp,
  { size, hatch, end, opacity }: BitmapLook & PointRoom,
): Uint32Array<ArrayBuffer> {
  const { width, height } = size;
  const points = new Uint32Array(width * height);
  for (const { values, columns, across } of bands) {
    const [left, right] = [Math.round(across[0] * width), Math.round(across[1] * width)];
    drawNumbers(points, { places: rootPlaces(values, end), columns, across: [left, right] }, { size, ramp, hatch });
  }
  if (opacity) paleRows(points, size, opacity);
  return points;
}

function paleRows(points: Uint32Array, { width, height }: PointRoom['size'], opacity: Float64Array): void {
  const bytes = new Uint8Array(points.buffer);
  for (let y = 0; y < height; y++) {
    const share = opacity[Math.floor((y * opacity.length) / height)] ?? 1;
    if (share === 1) continue;
    for (let at = y * width; at < (y + 1) * width; at++) bytes[4 * at + 3] = 255 * share;
  }
}

export function rowsOf([first]: readonly BitmapBand[]): number {
  return first ? first.values.length / first.columns : 0;
}
