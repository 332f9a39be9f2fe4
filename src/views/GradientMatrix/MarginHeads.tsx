/** The words beside the margins, over the canvas. */
import { formatShort, messages, superscript } from '../../text';
import { type StepView, shownAt } from '../shared/quantity/useStep';
import { batchWords } from './batchWords';
import type { CellSource } from './cellBitmap';
import type { MatrixFrame } from './matrixFrame';

interface MarginHeadsProps {
  readonly step: StepView;
  readonly frame: MatrixFrame;
  readonly updates: CellSource['updates'];
}

export function MarginHeads({ step, frame, updates }: MarginHeadsProps) {
  const words = messages.matrix;
  const { lossBars, rowBars, batchRow, updateRow, columnBars, body, printed, roomy, rem } = frame;
  const rowLine = { top: batchRow.y, lineHeight: `${batchRow.height}px` };
  const updateLine = { top: updateRow.y, lineHeight: `${updateRow.height}px` };
  const loss = shownAt({ kind: 'batchLoss' }, step);
  const exponent = printed ? updates?.format.exponent : undefined;
  return (
    <div aria-hidden="true" className="gradient-matrix-margins">
      <span className="is-loss" style={{ left: lossBars.x, top: body.y - 1.25 * rem }}>
        {words.sampleLoss}
      </span>
      <span style={{ left: rowBars.x, top: 0 }}>
        {roomy && words.rowBars}
        <br />
        {words.rowBarsOf}
      </span>
      <span className="is-end is-batch" style={{ width: roomy ? lossBars.x - 4 : body.x - 8, ...rowLine }}>
        {batchWords(step.trace).shown}
      </span>
      {roomy && loss !== 'pending' && (
        <span className="is-loss is-number" style={{ left: lossBars.x, ...rowLine }}>
          {formatShort(loss)}
        </span>
      )}
      <span className="is-end is-update" style={{ width: roomy ? lossBars.x - 4 : body.x - 8, ...updateLine }}>
        {words.update}
      </span>
      {roomy && updates && (
        <span className="is-update is-number" style={{ left: rowBars.x, ...updateLine }}>
          {exponent === undefined
            ? words.updateScale(formatShort(updates.scale.end))
            : exponent !== 0 && `×10${superscript(exponent)}`}
        </span>
      )}
      <span className="is-end" style={{ width: body.x - 8, top: columnBars.y }}>
        {words.columnBars}
      </span>
    </div>
  );
}
