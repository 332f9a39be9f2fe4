/** One cell of the matrix: a quantity's number, tinted by its sign and size once it is known. */
import { type CSSProperties, memo } from 'react';
import { addressOf, type Quantity, type WeightPlace } from '../../quantity';
import type { NumberFormat } from '../../text';
import { cellTint } from '../shared/grid/cellRamp';
import { QuantityText } from '../shared/quantity/QuantityNumber';
import { type StepView, shownAt } from '../shared/quantity/useStep';
import type { MatrixColumn } from './matrixLayout';

/** The kinds a row can be of. */
export type RowKind = 'sampleGradient' | 'batchGradient' | 'update';

interface MatrixCellProps {
  readonly kind: RowKind;
  readonly sample: number;
  readonly column: MatrixColumn;
  readonly row: number;
  readonly index: number;
  readonly step: StepView;
  readonly format: NumberFormat;
  /** Where the ramp ends; absent: no tint, the row is not of gradients. */
  readonly largest?: number | undefined;
  /** The ledger is this column. */
  readonly inLedger: boolean;
  readonly selected: boolean;
}

export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { column, row, index, step, format, largest, inLedger, selected } = props;
  const quantity = quantityIn(props.kind, column.place, props.sample);
  const value = shownAt(quantity, step);
  const tint = value === 'pending' || largest === undefined ? undefined : cellTint(value, largest);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is what its table cell is
      role="gridcell"
      className={columnClass('gradient-matrix-cell', column, inLedger)}
      data-row={row}
      data-column={index}
      data-quantity={addressOf(quantity)}
      data-pending={value === 'pending' ? '' : undefined}
      data-sign={tint?.sign}
      style={tint && tint.share > 0 ? ({ '--share': `${tint.share}%` } as CSSProperties) : undefined}
      aria-selected={selected}
      tabIndex={-1}
    >
      <span className="gradient-matrix-chip">
        <QuantityText quantity={quantity} step={step} format={format} />
      </span>
    </td>
  );
});

/** Classes of anything that stands in a weight's column. */
export function columnClass(name: string, { opensLayer }: MatrixColumn, inLedger: boolean): string {
  return `${name}${opensLayer ? ' opens-layer' : ''}${inLedger ? ' in-ledger' : ''}`;
}

function quantityIn(kind: RowKind, place: WeightPlace, sample: number): Quantity {
  return kind === 'sampleGradient' ? { kind, ...place, sample } : { kind, ...place };
}
