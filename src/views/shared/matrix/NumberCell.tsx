/** One cell of a matrix: a quantity's number, tinted by sign and magnitude once it is known. */
import { type CSSProperties, memo } from 'react';
import { QuantityText } from '../../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../../kit/quantity/useStep';
import { cellTint } from '../../../kit/table/cellRamp';
import { addressOf, type Quantity, sameQuantity } from '../../../quantity';
import type { NumberFormat } from '../../../text';
import '../../../kit/sign/sign.css';
import './matrix.css';

export interface NumberCellProps {
  readonly quantity: Quantity;
  readonly step: StepView;
  /** Absent: three significant digits. */
  readonly format?: NumberFormat | undefined;
  /** The magnitude with the full colour; absent: no tint. */
  readonly end?: number | undefined;
  /** Coloured by the square root of the magnitude, as the picture beside it. */
  readonly byRoot?: boolean;
  readonly row: number;
  readonly column: number;
  readonly className?: string;
  readonly selected?: boolean | undefined;
  /** In the row or column of the cell that is pointed at. */
  readonly lit?: boolean;
  /** Beside or below the matrix: a number without a background. */
  readonly isMargin?: boolean;
}

export const NumberCell = memo(function NumberCell(props: NumberCellProps) {
  const { quantity, step, format, end, byRoot = false, row, column, className = '', isMargin = false } = props;
  const value = shownAt(quantity, step);
  const tint =
    value === 'pending' || end === undefined ? undefined : byRoot ? rootTint(value, end) : cellTint(value, end);
  const number = <QuantityText quantity={quantity} step={step} format={format} />;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is what its table cell is
      role="gridcell"
      className={`${isMargin ? 'matrix-margin' : 'matrix-cell'} ${className}`}
      data-row={row}
      data-column={column}
      data-quantity={addressOf(quantity)}
      data-pending={value === 'pending' ? '' : undefined}
      data-sign={tint?.sign}
      data-lit={props.lit || undefined}
      style={tint && tint.share > 0 ? ({ '--share': `${tint.share}%` } as CSSProperties) : undefined}
      aria-selected={props.selected}
      tabIndex={-1}
    >
      {isMargin ? number : <span className="small matrix-chip sign-cell">{number}</span>}
    </td>
  );
}, isSame);

function rootTint(value: number, end: number): ReturnType<typeof cellTint> {
  return cellTint(Math.sign(value) * Math.sqrt(Math.abs(value)), Math.sqrt(end));
}

/** Compares quantities by content, because they may be new objects. */
function isSame(one: NumberCellProps, other: NumberCellProps): boolean {
  const names = Object.keys(other) as (keyof NumberCellProps)[];
  return names.every((name) =>
    name === 'quantity' ? sameQuantity(one.quantity, other.quantity) : one[name] === other[name],
  );
}
