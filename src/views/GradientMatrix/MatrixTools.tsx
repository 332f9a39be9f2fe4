/** Sorting, what a pixel shows of its cells, and the zoom by buttons. */
import { messages } from '../../text';
import { OrderChoice } from './OrderChoice';
import { PixelChoice } from './PixelChoice';

interface MatrixToolsProps {
  /** 0 to 1. */
  readonly zoom: number;
  readonly onZoom: (direction: -1 | 1) => void;
  readonly onFit: () => void;
}

export function MatrixTools({ zoom, onZoom, onFit }: MatrixToolsProps) {
  const words = messages.matrix;
  return (
    <div className="gradient-matrix-tools">
      <OrderChoice />
      <PixelChoice />
      <fieldset className="gradient-matrix-zoom" aria-label={words.zoom}>
        <button type="button" aria-label={words.zoomOut} disabled={zoom === 0} onClick={() => onZoom(-1)}>
          −
        </button>
        <button type="button" aria-label={words.zoomIn} disabled={zoom === 1} onClick={() => onZoom(1)}>
          +
        </button>
        <button type="button" disabled={zoom === 0} onClick={onFit}>
          {words.fit}
        </button>
      </fieldset>
    </div>
  );
}
