/** The pixels of a picture of numbers, composed of parts side by side, such as layers. */
import { colourPixels, type Ramp } from '../chart/palette';

export interface BitmapBand {
  /** Row by row. */
  readonly values: Float64Array;
  readonly columns: number;
  /** The left and right edge of the part, as fractions of the picture's width. */
  readonly across: readonly [from: number, to: number];
}

export interface BitmapLook {
  /** In pixels: a band at least as wide as its number of columns shows all of them. */
  readonly width: number;
  /** The magnitude with the full colour. */
  readonly end: number;
  /** The opacity of each row, 0 to 1; absent: opaque. */
  readonly opacity?: Float64Array | undefined;
}

/** In the format of image data. */
export function bitmapPixels(
  bands: readonly BitmapBand[],
  ramp: Ramp,
  { width, end, opacity }: BitmapLook,
): Uint32Array {
  const rows = rowsOf(bands);
  const pixels = new Uint32Array(width * rows);
  for (const { values, columns, across } of bands) {
    const colours = new Uint32Array(values.length);
    colourPixels(colours, values, { ramp, scale: { end } });
    const [left, right] = [Math.round(across[0] * width), Math.round(across[1] * width)];
    for (let x = left; x < right; x++) {
      const column = Math.floor(((x - left) * columns) / (right - left));
      for (let row = 0; row < rows; row++) pixels[row * width + x] = colours[row * columns + column] ?? 0;
    }
  }
  const bytes = new Uint8Array(pixels.buffer);
  for (const [row, share] of opacity?.entries() ?? []) {
    for (let at = row * width; at < (row + 1) * width; at++) bytes[4 * at + 3] = 255 * share;
  }
  return pixels;
}

export function rowsOf([first]: readonly BitmapBand[]): number {
  return first ? first.values.length / first.columns : 0;
}
