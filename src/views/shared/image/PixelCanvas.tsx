/** The pixels of a picture, drawn on a canvas that fills its frame. */
import { useCallback, useRef } from 'react';
import { usePalette } from '../../../kit/plot/usePalette';
import { type PointRoom, usePointCanvas } from '../../../kit/sign/usePointCanvas';
import { imagePixels, type PictureSize } from './imagePixels';

export interface PixelCanvasProps {
  /** Row by row; undefined: nothing is drawn. */
  readonly values: Float64Array | undefined;
  readonly size: PictureSize;
  /** The magnitude that has the full colour. */
  readonly end: number;
  /** The colour of activations, or the colours of the two signs. */
  readonly ink: 'x' | 'sign';
  /** Absent if a name beside the picture says what it is. */
  readonly label?: string | undefined;
}

export function PixelCanvas({ values, size, end, ink, label }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(canvas);
  const draw = useCallback(
    (room: PointRoom) =>
      palette && values && imagePixels(values, size, { ...room, ramp: ink === 'x' ? palette.x : palette.ramp, end }),
    [palette, values, size, end, ink],
  );
  usePointCanvas(canvas, palette && draw);
  return (
    <canvas
      ref={canvas}
      className="pixels"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
