/** One number of a factor, tinted by its sign and size. */
import { type CSSProperties, memo } from 'react';
import { addressOf } from '../../quantity';
import type { NumberFormat } from '../../text';
import { cellTint } from '../shared/grid/cellRamp';
import { QuantityText } from '../shared/quantity/QuantityNumber';
import { type StepView, shownAt } from '../shared/quantity/useStep';
import { cellQuantity, type FactorName } from './productShape';

interface FactorCellProps {
  readonly factor: FactorName;
  readonly layer: number;
  readonly from: number;
  readonly sample: number;
  readonly to: number;
  /** Products added so far, if not all are. */
  readonly upTo: number | undefined;
  readonly row: number;
  readonly column: number;
  readonly step: StepView;
  readonly format: NumberFormat;
  readonly largest: number;
  /** How it belongs to the dot product of the selected weight, and to what is pointed at. */
  readonly className: string;
  readonly isStop: boolean;
}

export const FactorCell = memo(function FactorCell(props: FactorCellProps) {
  const { factor, layer, from, sample, to, upTo, row, column, step, format, largest, className, isStop } = props;
  const quantity = cellQuantity(factor, layer, { from, sample, to }, upTo);
  const value = shownAt(quantity, step);
  const tint = value === 'pending' ? undefined : cellTint(value, largest);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is what its table cell is
      role="gridcell"
      className={`product-cell ${className}`}
      data-factor={factor}
      data-row={row}
      data-column={column}
      data-quantity={addressOf(quantity)}
      data-sign={tint?.sign}
      style={tint && tint.share > 0 ? ({ '--share': `${tint.share}%` } as CSSProperties) : undefined}
      tabIndex={isStop ? 0 : -1}
    >
      <span className="product-chip">
        <QuantityText quantity={quantity} step={step} format={format} />
      </span>
    </td>
  );
});
