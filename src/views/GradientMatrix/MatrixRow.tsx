/**
 * One row of the matrix: a sample's gradients, the batch gradient, the update, or the sums of magnitudes; its head says
 * which.
 */
import { memo } from 'react';
import { useLeftOut } from '../../kit/quantity/useLeftOut';
import type { StepView } from '../../kit/quantity/useStep';
import type { StepTrace } from '../../model';
import {
  dataGradientOf,
  dataLossOf,
  plainDivisionOf,
  plainStep,
  type Quantity,
  summandOf,
  type WeightPlace,
} from '../../quantity';
import { headPower, messages, type NumberFormat } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import { NumberCell } from '../shared/matrix/NumberCell';
import { columnClass, onChoice } from './MatrixHead';
import type { MatrixColumn } from './matrixLayout';

/** The kinds of rows. */
export type RowKind = 'sampleGradient' | 'batchGradient' | 'update' | 'cancellation';

/** A row's head, visible and spoken, with the power of ten of its numbers. */
export interface RowHead {
  readonly shown: string;
  readonly spoken: string;
  readonly power?: number;
}

interface MatrixRowProps {
  readonly kind: RowKind;
  /** The row's number in the grid; 0 is the head. */
  readonly row: number;
  /** 0 in the rows about the batch. */
  readonly sample: number;
  /** The head of a row about the batch. */
  readonly head?: RowHead;
  readonly columns: readonly MatrixColumn[];
  readonly step: StepView;
  /** Like `step`, for the loss in the margin, which is known earlier. */
  readonly lossStep: StepView;
  /** Like `step`, for the norm in the other margin, and the column of that margin; absent if there is none. */
  readonly marginStep?: StepView;
  readonly marginColumn?: number;
  /** Absent: three significant digits. */
  readonly format?: NumberFormat | undefined;
  readonly lossFormat: NumberFormat;
  /** The magnitude with the full colour; absent: no tint, because the row does not contain gradients. */
  readonly end?: number | undefined;
  /** A part of a larger matrix. */
  readonly byRoot?: boolean;
  /** A sample's row shows what it adds to the sum. */
  readonly isCounted: boolean;
  readonly weight: WeightPlace;
  readonly selected: boolean;
  /** Called when the row's head is chosen; absent: the head cannot be chosen. */
  readonly onChoose?: ((sample: number) => void) | undefined;
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { kind, row, sample, columns, step, weight, selected, onChoose, marginStep, marginColumn } = props;
  const choose = onChoose && ((): void => onChoose(sample));
  const loss = lossIn(kind, { sample, trace: step.trace });
  const leftOut = useLeftOut().includes(sample);
  return (
    <tr
      className={`gradient-matrix-${kind}${selected ? ' is-selected' : ''}${leftOut ? ' is-left-out' : ''}`}
      aria-rowindex={props.byRoot ? row + 2 : undefined}
    >
      <th
        scope="row"
        data-row={row}
        data-column={0}
        tabIndex={-1}
        {...(choose && { onClick: choose, onKeyDown: onChoice(choose), 'aria-current': selected })}
      >
        {props.head ? <BatchHead {...props.head} /> : <SampleHead run={step.run} sample={sample} />}
        {leftOut && <span className="visually-hidden">, {messages.leftOut.mark}</span>}
      </th>
      {loss ? (
        <NumberCell
          quantity={loss}
          step={props.lossStep}
          format={props.lossFormat}
          row={row}
          column={1}
          className="small gradient-matrix-loss"
          isMargin
        />
      ) : (
        <td className="small gradient-matrix-loss" />
      )}
      {columns.map((column) => {
        const { layer, from, to } = column.place;
        const inLedger = layer === weight.layer && from === weight.from && to === weight.to;
        return (
          <NumberCell
            key={column.position}
            quantity={quantityIn(kind, column.place, { sample, trace: step.trace, isCounted: props.isCounted })}
            className={columnClass('gradient-matrix-cell', column, inLedger)}
            row={row}
            column={column.position + 2}
            step={step}
            format={props.format}
            end={props.end}
            byRoot={props.byRoot ?? false}
            selected={inLedger && selected}
          />
        );
      })}
      {marginStep &&
        marginColumn !== undefined &&
        (kind === 'sampleGradient' ? (
          <NumberCell
            quantity={{ kind: props.isCounted ? 'contributionNorm' : 'sampleGradientNorm', sample }}
            step={marginStep}
            row={row}
            column={marginColumn}
            className="small unbroken gradient-matrix-norm"
            isMargin
          />
        ) : (
          <td />
        ))}
    </tr>
  );
});

interface QuantityContext {
  readonly sample: number;
  readonly trace: StepTrace;
  readonly isCounted?: boolean;
}

/** The row below the samples has what they add up to; a penalty is no part of it. */
function quantityIn(kind: RowKind, place: WeightPlace, { sample, trace, isCounted }: QuantityContext): Quantity {
  if (kind === 'sampleGradient') return isCounted ? summandOf(trace, place, sample) : { kind, ...place, sample };
  return kind === 'batchGradient' ? dataGradientOf(trace, place) : { kind, ...place };
}

/** A sample's loss, or the batch loss in a row about the batch; undefined in other rows. */
function lossIn(kind: RowKind, { sample, trace }: QuantityContext): Quantity | undefined {
  if (kind === 'sampleGradient') return { kind: 'sampleLoss', sample };
  // Below products that carry the division, the losses are not added.
  const isOfColumn = plainStep(trace) === trace || !(trace.hasSampleWeights || plainDivisionOf(trace) !== 'none');
  return kind === 'batchGradient' && isOfColumn ? dataLossOf(trace) : undefined;
}

function BatchHead({ shown, spoken, power = 0 }: RowHead) {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{spoken}</span>
      {power !== 0 && <span> {headPower(power)}</span>}
    </>
  );
}

/** "sample 2"; the stylesheet hides the word if there is no room. */
function SampleHead({ run, sample }: { readonly run: StepView['run']; readonly sample: number }) {
  return (
    <>
      <span className="gradient-matrix-sample-word">{messages.matrix.sample}</span> {sample}
      <SampleImage run={run} sample={sample} isNamed />
    </>
  );
}
