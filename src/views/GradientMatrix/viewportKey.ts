/**
 * What is in sight of the picture as the link says it, `matrix.window=0.5,0.25,0.75`: the zoom, and how far across and down the
 * middle of what is seen stands, as shares of the whole. So it means the same in a frame of any width and for a batch of any size.
 */
import { type FrameOptions, fitted, matrixFrame, type Viewport } from './matrixFrame';

export const windowKey = 'matrix.window';

/** Digits after the point: a fraction of a pixel, in a picture of thousands of weights by thousands of samples. */
const zoomDigits = 4;
const shareDigits = 8;

/** All of it where the text makes no sense. */
export function readViewport(options: FrameOptions, text: string | undefined): Viewport {
  const numbers = text?.split(',').map((part) => (/^[01](\.\d+)?$/.test(part) ? Number(part) : Number.NaN)) ?? [];
  const [zoom = 0, across = 0, down = 0] = numbers;
  if (numbers.length !== 3 || !numbers.every((number) => number >= 0 && number <= 1)) return fitted;
  return viewportAt(options, zoom, { across, down });
}

/** Undefined where all of it is in sight. */
export function writeViewport(options: FrameOptions, viewport: Viewport): string | undefined {
  const zoom = rounded(viewport.zoom, zoomDigits);
  if (zoom === 0) return undefined;
  // At an edge the rounded zoom moves the middle a little.
  const { across, down } = middleOf(options, viewportAt(options, zoom, middleOf(options, viewport)));
  return [zoom, rounded(across, shareDigits), rounded(down, shareDigits)].join(',');
}

/** As shares of the whole picture. */
interface Middle {
  readonly across: number;
  readonly down: number;
}

function middleOf(options: FrameOptions, viewport: Viewport): Middle {
  const { body, content, viewport: seen } = matrixFrame(options, viewport);
  return {
    across: (seen.left + body.width / 2) / content.width,
    down: (seen.top + body.height / 2) / content.height,
  };
}

function viewportAt(options: FrameOptions, zoom: number, { across, down }: Middle): Viewport {
  const { body, content } = matrixFrame(options, { ...fitted, zoom });
  const left = across * content.width - body.width / 2;
  const top = down * content.height - body.height / 2;
  return matrixFrame(options, { zoom, left, top }).viewport;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
