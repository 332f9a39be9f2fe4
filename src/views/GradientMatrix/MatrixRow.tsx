/** One row of the matrix: a sample's gradients, the batch's, or the update's; its head says which. */
import { memo, type ReactNode } from 'react';
import { addressOf, type Quantity, type WeightPlace } from '../../quantity';
import { messages, type NumberFormat } from '../../text';
import { QuantityText } from '../shared/quantity/QuantityNumber';
import { useLeftOut } from '../shared/quantity/useLeftOut';
import type { StepView } from '../shared/quantity/useStep';
import { MatrixCell, type RowKind } from './MatrixCell';
import { onChoice } from './MatrixHead';
import type { MatrixColumn } from './matrixLayout';

interface MatrixRowProps {
  readonly kind: RowKind;
  /** The row's place in the grid; 0 is the head. */
  readonly row: number;
  /** 0 in the rows of the batch. */
  readonly sample: number;
  /** What the rows of the batch are called. */
  readonly head?: ReactNode;
  readonly columns: readonly MatrixColumn[];
  readonly step: StepView;
  /** As `step`, for the loss in the margin, which is known earlier. */
  readonly lossStep: StepView;
  readonly format: NumberFormat;
  readonly lossFormat: NumberFormat;
  readonly largest?: number | undefined;
  readonly weight: WeightPlace;
  readonly selected: boolean;
  /** Choosing the row's head; absent: the head is only a head. */
  readonly onChoose?: ((sample: number) => void) | undefined;
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { kind, row, sample, columns, step, weight, selected, onChoose } = props;
  const choose = onChoose && ((): void => onChoose(sample));
  const loss = lossIn(kind, sample);
  const leftOut = useLeftOut().includes(sample);
  return (
    <tr className={`gradient-matrix-${kind}${selected ? ' is-selected' : ''}${leftOut ? ' is-left-out' : ''}`}>
      <th
        scope="row"
        data-row={row}
        data-column={0}
        tabIndex={-1}
        {...(choose && { onClick: choose, onKeyDown: onChoice(choose), 'aria-current': selected })}
      >
        {onChoose ? <SampleHead sample={sample} /> : props.head}
        {leftOut && <span className="visually-hidden">, {messages.influence.leftOut}</span>}
      </th>
      {loss ? (
        <td
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is what its table cell is
          role="gridcell"
          className="gradient-matrix-loss"
          data-row={row}
          data-column={1}
          data-quantity={addressOf(loss)}
          tabIndex={-1}
        >
          <QuantityText quantity={loss} step={props.lossStep} format={props.lossFormat} />
        </td>
      ) : (
        <td className="gradient-matrix-loss" />
      )}
      {columns.map((column, index) => {
        const { layer, from, to } = column.place;
        const inLedger = layer === weight.layer && from === weight.from && to === weight.to;
        return (
          <MatrixCell
            key={`${layer}.${from}.${to}`}
            kind={kind}
            sample={sample}
            column={column}
            row={row}
            index={index + 2}
            step={step}
            format={props.format}
            largest={props.largest}
            inLedger={inLedger}
            selected={inLedger && selected}
          />
        );
      })}
    </tr>
  );
});

/** A sample's loss, or what the rows above it come to; an update has none. */
function lossIn(kind: RowKind, sample: number): Quantity | undefined {
  if (kind === 'update') return undefined;
  return kind === 'sampleGradient' ? { kind: 'sampleLoss', sample } : { kind: 'batchLoss' };
}

/** "sample 2"; the stylesheet drops the word where there is no room. */
function SampleHead({ sample }: { readonly sample: number }) {
  return (
    <>
      <span className="gradient-matrix-sample-word">{messages.matrix.sample}</span> {sample}
    </>
  );
}
