/** Numbers as a picture, one pixel each; the caller describes it in words. */
import { memo, useLayoutEffect, useRef } from 'react';
import { usePalette } from '../chart/usePalette';
import { type BitmapBand, type BitmapLook, bitmapPixels, rowsOf } from './bitmapPixels';

interface BitmapProps extends BitmapLook {
  readonly bands: readonly BitmapBand[];
}

export const Bitmap = memo(function Bitmap({ bands, width, end, opacity }: BitmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(canvas);
  const rows = rowsOf(bands);
  useLayoutEffect(() => {
    const context = palette && canvas.current?.getContext('2d');
    if (!context || rows === 0 || width === 0) return;
    const image = context.createImageData(width, rows);
    new Uint32Array(image.data.buffer).set(bitmapPixels(bands, palette.ramp, { width, end, opacity }));
    context.putImageData(image, 0, 0);
  }, [bands, rows, width, end, palette, opacity]);
  return <canvas ref={canvas} width={width} height={rows} />;
});
