/** Paints background and points; the frame gives their places, the marks their looks. */
import { symbol } from 'd3';
import { type Palette, rampPixel } from '../shared/chart/palette';
import type { OutputSurface } from './outputSurface';
import { type PictureFrame, type Place, shareOf } from './pictureFrame';
import { type PointMark, shapes } from './pointMarks';

export interface Picture {
  readonly frame: PictureFrame;
  readonly surface: OutputSurface | undefined;
  readonly places: readonly Place[];
  readonly marks: readonly PointMark[];
  /** By sample − 1: whether it is in this batch. */
  readonly inBatch: Uint8Array;
  /** The index of the selected point, which is painted last. */
  readonly selected: number;
}

/** The greatest strength of the background, so that points are visible on it. */
const groundStrength = 0.4;
/** Area of a point in square rem, so that points grow with the type. */
const area = 0.27;
/** More points than this are small squares. */
const mostShapes = 4000;

export function paintPicture(
  context: CanvasRenderingContext2D,
  { width, height, rem }: { readonly width: number; readonly height: number; readonly rem: number },
  { picture, palette }: { readonly picture: Picture; readonly palette: Palette },
): void {
  const { frame, surface, places, marks, inBatch, selected } = picture;
  const colour = (share: number): string => css(rampPixel(palette.ramp, share, Math.min(1, Math.abs(share))));
  if (surface) {
    const { columns, rows, values, middle, reach } = surface;
    const [across, down] = [width / columns, height / rows];
    values.forEach((value, at) => {
      const share = Math.max(-1, Math.min(1, (value - middle) / reach)) * groundStrength;
      context.fillStyle = colour(share);
      // One pixel more, to avoid gaps.
      context.fillRect((at % columns) * across, Math.floor(at / columns) * down, across + 1, down + 1);
    });
  }
  const few = places.length <= mostShapes;
  const paint = (index: number): void => {
    const [place, mark] = [places[index], marks[index]];
    if (!place || !mark) return;
    const share = shareOf(frame, place);
    const [x, y] = [share.x * width, share.y * height];
    context.globalAlpha = inBatch[index] ? 1 : 0.4;
    context.fillStyle = colour(mark.share);
    if (!few) {
      context.fillRect(x - 1.5, y - 1.5, 3, 3);
      return;
    }
    context.save();
    context.translate(x, y);
    context.beginPath();
    symbol(shapes[mark.shape] ?? shapes[0], area * rem * rem).context(context)();
    context.lineWidth = 1.25;
    context.strokeStyle = palette.ink;
    context.fill();
    context.stroke();
    context.restore();
  };
  for (let index = 0; index < places.length; index++) if (index !== selected) paint(index);
  paint(selected);
  context.globalAlpha = 1;
}

function css(pixel: number): string {
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
}
