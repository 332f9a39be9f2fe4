/** Numbers as a picture, as fine as the screen; the caller describes it in words. */
import { memo, useCallback, useRef } from 'react';
import { usePalette } from '../../../kit/plot/usePalette';
import { type PointRoom, usePointCanvas } from '../../../kit/sign/usePointCanvas';
import { type BitmapBand, type BitmapLook, bitmapPixels, rowsOf } from './bitmapPixels';

interface BitmapProps extends BitmapLook {
  readonly bands: readonly BitmapBand[];
}

export const Bitmap = memo(function Bitmap({ bands, end, opacity }: BitmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(canvas);
  const draw = useCallback(
    (room: PointRoom) =>
      palette && rowsOf(bands) > 0 ? bitmapPixels(bands, palette.ramp, { ...room, end, opacity }) : undefined,
    [palette, bands, end, opacity],
  );
  usePointCanvas(canvas, palette && draw);
  return <canvas ref={canvas} className="pixels" />;
});
