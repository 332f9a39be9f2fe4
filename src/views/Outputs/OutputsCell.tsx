/** A number of the table. An exact 0 is printed as 0, not as 0.0000. */
import type { CSSProperties } from 'react';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { cellTint } from '../../kit/table/cellRamp';
import type { GridPlace } from '../../kit/table/useRovingGrid';
import { ComputingMark } from '../../kit/work/ComputingMark';
import { addressOf, isKnown, type Quantity } from '../../quantity';
import { messages, type NumberFormat } from '../../text';
import '../../kit/sign/sign.css';

interface OutputsCellProps {
  readonly quantity: Quantity;
  readonly step: StepView;
  readonly place: GridPlace;
  readonly format: NumberFormat | undefined;
  /** The magnitude with the full tint; absent: no tint. */
  readonly largest?: number | undefined;
  /** The digits shown do not add up to it. */
  readonly roughly?: boolean;
  /** The number is still being computed and must not be read. */
  readonly isPending?: boolean;
  /** It is in the column of the rows' sums. */
  readonly total?: boolean;
}

const trueZero: NumberFormat = { decimals: 0, exponent: 0 };

export function OutputsCell(props: OutputsCellProps) {
  const { quantity, step, place, format, largest, roughly = false, isPending = false, total = false } = props;
  const isComing = isPending && isKnown(quantity, step.trace, step.stop);
  const value = isComing ? 'pending' : shownAt(quantity, step);
  const isZero = value === 0;
  const tint = value === 'pending' || largest === undefined ? undefined : cellTint(value, largest);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is what its table cell is
      role="gridcell"
      className={`outputs-cell ${total ? 'outputs-total' : ''} ${isZero ? 'is-zero' : ''}`}
      data-row={place.row}
      data-column={place.column}
      data-quantity={addressOf(quantity)}
      data-sign={tint?.sign}
      style={tint && tint.share > 0 ? ({ '--share': `${tint.share}%` } as CSSProperties) : undefined}
      tabIndex={-1}
    >
      <span className="outputs-chip sign-cell">
        {roughly && <span className="outputs-roughly">{messages.outputs.roughly}</span>}
        {isComing ? (
          <ComputingMark />
        ) : (
          <QuantityText quantity={quantity} step={step} format={isZero ? trueZero : format} />
        )}
      </span>
    </td>
  );
}
