/** Numbers as a picture, a point each; what it shows is said in words where it is used. */
import { type CSSProperties, memo, useLayoutEffect, useRef } from 'react';
import { colourPixels, type Palette } from '../chart/palette';

/** Row by row, `columns` numbers a row. */
export interface BitmapCells {
  readonly values: Float64Array;
  readonly columns: number;
}

interface BitmapProps extends BitmapCells {
  /** The size that has the full colour. */
  readonly end: number;
  readonly palette: Palette | undefined;
  /** How much is seen of each row, 0 to 1; absent: all. */
  readonly opacity?: Float64Array | undefined;
  readonly style?: CSSProperties | undefined;
}

export const Bitmap = memo(function Bitmap({ values, columns, end, palette, opacity, style }: BitmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = values.length / columns;
  useLayoutEffect(() => {
    const context = palette && canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(columns, rows);
    colourPixels(new Uint32Array(image.data.buffer), values, { ramp: palette.plain, scale: { end } });
    for (const [row, share] of opacity?.entries() ?? []) {
      for (let at = row * columns; at < (row + 1) * columns; at++) image.data[4 * at + 3] = 255 * share;
    }
    context.putImageData(image, 0, 0);
  }, [values, columns, rows, end, palette, opacity]);
  return <canvas ref={canvas} width={columns} height={rows} style={style} />;
});
