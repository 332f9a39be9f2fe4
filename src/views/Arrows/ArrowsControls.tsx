/**
 * The controls: layout of the arrows, whose contours, the path over an epoch, zoom, table; one row for the arrow keys.
 */

import { stopAt } from '../../kit/table/stopAt';
import { messages } from '../../text';
import { type ArrowLayout, canZoom } from './arrowFrame';
import type { ArrowsShown } from './useArrows';

interface ArrowsControlsProps {
  readonly shown: ArrowsShown;
  readonly sample: number;
  readonly row: number;
  readonly own: boolean;
  readonly onOwn: (own: boolean) => void;
  readonly pathWanted: boolean;
  readonly onPath: (wanted: boolean) => void;
  /** Absent if both layouts are shown side by side. */
  readonly onLayout: ((layout: ArrowLayout) => void) | undefined;
  readonly onZoom: (by: 1 | -1 | 0) => void;
  readonly asTable: boolean;
  /** Absent if the table is always shown. */
  readonly onTable: ((shown: boolean) => void) | undefined;
}

export function ArrowsControls(props: ArrowsControlsProps) {
  const { shown, sample, row, own, pathWanted, asTable, onLayout, onTable } = props;
  const words = messages.arrows;
  const { start, layout, zoom, pathDone } = shown;
  const button = (column: number) => ({ type: 'button' as const, className: 'quiet-button', ...stopAt(row, column) });
  const pathRuns = pathWanted && pathDone < 1;
  return (
    <div className="flow gap-6 arrows-controls" data-not-on="stage">
      {onLayout && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <span role="group" aria-label={words.layout} className="arrows-joined">
          <button {...button(0)} aria-pressed={layout === 'point'} onClick={() => onLayout('point')}>
            {words.layoutPoint}
          </button>
          <button {...button(1)} aria-pressed={layout === 'chain'} onClick={() => onLayout('chain')}>
            {words.layoutChain}
          </button>
        </span>
      )}
      <span className="arrows-joined">
        <button
          {...button(2)}
          aria-label={words.zoomOut}
          disabled={!canZoom(zoom, -1)}
          onClick={() => props.onZoom(-1)}
        >
          −
        </button>
        <button {...button(3)} disabled={zoom === 0} onClick={() => props.onZoom(0)}>
          {words.zoomFit}
        </button>
        <button {...button(4)} aria-label={words.zoomIn} disabled={!canZoom(zoom, 1)} onClick={() => props.onZoom(1)}>
          +
        </button>
      </span>
      <button {...button(5)} aria-pressed={own} onClick={() => props.onOwn(!own)}>
        {words.own(sample)}
      </button>
      {start && (
        <button {...button(6)} aria-pressed={pathWanted} onClick={() => props.onPath(!pathWanted)}>
          {pathRuns
            ? `${words.stop} · ${words.pathProgress(Math.floor(pathDone * 100))}`
            : pathWanted
              ? words.pathHide
              : words.path(start.batchSize)}
        </button>
      )}
      {onTable && (
        <button {...button(7)} aria-expanded={asTable} onClick={() => onTable(!asTable)}>
          {asTable ? words.hideTable : words.showTable}
        </button>
      )}
    </div>
  );
}
