/** Paints background and points; the frame gives their places, the marks their looks. The background is hatched below its middle. */
import { symbol } from 'd3';
import { type Palette, rampPlace } from '../../kit/plot/palette';
import { drawNumbers } from '../../kit/sign/drawNumbers';
import { hatchOf } from '../../kit/sign/hatch';
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

/** In CSS pixels, with `density` device pixels each. */
interface PaintedSize {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
  readonly density: number;
}

/** The greatest strength of the background, so that points are visible on it. */
export const groundStrength = 0.4;
/** Area of a point in square rem, so that points grow with the type. */
const area = 0.27;
/** More points than this are small squares. */
const mostShapes = 4000;

export function paintPicture(
  context: CanvasRenderingContext2D,
  { width, height, rem, density }: PaintedSize,
  { picture, palette }: { readonly picture: Picture; readonly palette: Palette },
): void {
  const { frame, surface, places, marks, inBatch, selected } = picture;
  if (surface) paintSurface(context, surface, { palette, unit: (density * rem) / 16 });
  const few = places.length <= mostShapes;
  const paint = (index: number): void => {
    const [place, mark] = [places[index], marks[index]];
    if (!place || !mark) return;
    const share = shareOf(frame, place);
    const [x, y] = [share.x * width, share.y * height];
    context.globalAlpha = inBatch[index] ? 1 : Math.max(0.4, palette.leastOpacity * 0.7);
    context.fillStyle = css(colourOf(palette, mark.share));
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

/** Point by point, so that the stripes are in line over the whole picture. */
function paintSurface(
  context: CanvasRenderingContext2D,
  { columns, values, middle, reach }: OutputSurface,
  { palette, unit }: { readonly palette: Palette; readonly unit: number },
): void {
  const { width, height } = context.canvas;
  const places = Int16Array.from(values, (value) => {
    const share = Math.max(-1, Math.min(1, (value - middle) / reach)) * groundStrength;
    return rampPlace(share, Math.abs(share));
  });
  const image = context.createImageData(width, height);
  drawNumbers(
    new Uint32Array(image.data.buffer),
    { places, columns },
    { size: { width, height }, ramp: palette.ramp, hatch: hatchOf(unit) },
  );
  context.putImageData(image, 0, 0);
}

/** The full colour of a point; its shape shows what the colour shows. */
function colourOf({ ramp }: Palette, share: number): number {
  const place = rampPlace(share, Math.min(1, Math.abs(share)));
  return ramp.stripes[place] ?? ramp.notANumber;
}

function css(pixel: number): string {
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
}
