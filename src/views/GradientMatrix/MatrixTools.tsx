/** Sorting, what a pixel shows of its cells, and the zoom by buttons. */
import { messages } from '../../text';
import { Choice } from '../shared/Choice';
import type { MatrixFrame } from './matrixFrame';
import { OrderChoice } from './OrderChoice';

interface MatrixToolsProps {
  readonly frame: MatrixFrame;
  readonly isMean: boolean;
  readonly onMean: (mean: boolean) => void;
  readonly onZoom: (direction: -1 | 1) => void;
  readonly onFit: () => void;
}

export function MatrixTools({ frame, isMean, onMean, onZoom, onFit }: MatrixToolsProps) {
  const words = messages.matrix;
  const { zoom } = frame.viewport;
  return (
    <div className="gradient-matrix-tools">
      <OrderChoice />
      <Choice
        label={words.pixel}
        showLabel
        options={[
          { id: 'largest', text: words.pixelLargest, detail: words.pixelLargestDetail },
          { id: 'mean', text: words.pixelMean, detail: words.pixelMeanDetail },
        ]}
        selected={isMean ? 'mean' : 'largest'}
        onChoose={(id) => onMean(id === 'mean')}
      />
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
