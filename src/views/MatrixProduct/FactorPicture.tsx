/** A large factor as a picture, with a frame around what is printed below it. Its numbers are reached by keys in the table. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { StepTrace } from '../../model';
import { messages } from '../../text';
import { picturePixels, pictureSize, pictureValues } from './factorPixels';
import type { FactorCells } from './factorScale';
import { readRamp } from './pictureRamp';

interface FactorPictureProps {
  readonly name: string;
  readonly cells: FactorCells;
  /** What `cells` are read from: the picture is painted again when it changes. */
  readonly trace: StepTrace;
  readonly largest: number;
  /** Whether there is anything to see yet. */
  readonly known: boolean;
  readonly window: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  /** The row and column of the selected weight, where the factor has them. */
  readonly line: { readonly row: number | undefined; readonly column: number | undefined };
  readonly onMove: (row: number, column: number) => void;
}

export function FactorPicture(props: FactorPictureProps) {
  const { name, cells, trace, largest, known, window, line, onMove } = props;
  const { rows, columns } = cells;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  const { width, height } = pictureSize(cells);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `cells` is made anew each time, but of this trace, and the theme changes the palette
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    context.clearRect(0, 0, width, height);
    if (!known) return;
    const pixels = picturePixels(pictureValues(cells), largest, readRamp(canvas.current));
    context.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer as ArrayBuffer), width, height), 0, 0);
  }, [trace, name, largest, known, width, height, theme]);

  const move = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (at: number, start: number, size: number, count: number): number =>
      Math.max(0, Math.min(count - 1, Math.floor(((at - start) / size) * count)));
    onMove(part(event.clientY, box.top, box.height, rows), part(event.clientX, box.left, box.width, columns));
  };
  const percent = (value: number, of: number): string => `${(100 * value) / of}%`;
  return (
    <div
      className="product-picture"
      role="img"
      aria-label={messages.product.image(name, rows, columns)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // One finger scrolls the page; a tap moves the frame all the same.
        if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
        move(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
      }}
    >
      <canvas ref={canvas} width={width} height={height} />
      {line.row !== undefined && (
        <span className="product-picture-row" style={{ top: percent(line.row + 0.5, rows) }} />
      )}
      {line.column !== undefined && (
        <span className="product-picture-column" style={{ left: percent(line.column + 0.5, columns) }} />
      )}
      <span
        className="product-picture-frame"
        style={{
          top: percent(window.row, rows),
          left: percent(window.column, columns),
          height: percent(window.rows, rows),
          width: percent(window.columns, columns),
        }}
      />
    </div>
  );
}

/** Changes when the theme does: a canvas does not follow the tokens by itself. */
function useThemeName(): string {
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme ?? '');
  useEffect(() => {
    const read = (): void => setTheme(document.documentElement.dataset.theme ?? '');
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}
