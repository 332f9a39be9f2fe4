/** The checked weights, one per row; of many, only the visible rows are rendered. */

import { PendingMark, QuantityText } from '../../kit/quantity/QuantityNumber';
import { SymbolText } from '../../kit/quantity/SymbolText';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { RowGrid, useRowGrid } from '../../kit/table/RowGrid';
import { cellAt, rowAt, stopAt } from '../../kit/table/stopAt';
import { addressOf, nameOf, type Quantity, sameQuantity, type WeightPlace, weightPlaceAt } from '../../quantity';
import { useStore } from '../../store';
import { formatShort, messages } from '../../text';
import { checkedStep } from './OneWeight';
import { type Compared, ratioOf, shownRatio } from './ratios';

interface WeightTableProps {
  readonly step: StepView;
  readonly compared: Compared;
  /** By row, in the order of `weightPlaceAt`. */
  readonly slopes: Float64Array;
  /** The number of checked weights. */
  readonly count: number;
  /** With the default h the slopes are quantities. */
  readonly usual: boolean;
}

export function WeightTable({ step, compared, slopes, count, usual }: WeightTableProps) {
  const words = messages.check;
  const selected = useStore((state) => state.cursor.weight);
  return (
    <RowGrid
      table={useRowGrid({ count })}
      name={words.all}
      className="numeric-check-table"
      head={Object.values(words.columns).map((head) => (
        <th key={head} scope="col">
          {head}
        </th>
      ))}
      width={4}
      row={(index) => {
        const place = weightPlaceAt(step.trace.network, index);
        const isSelected = sameQuantity({ kind: 'weight', ...place }, { kind: 'weight', ...selected });
        const slope = slopes[index] ?? Number.NaN;
        return <WeightRow key={index} {...{ step, compared, place, slope, usual }} row={index} selected={isSelected} />;
      }}
    />
  );
}

interface WeightRowProps {
  readonly step: StepView;
  readonly compared: Compared;
  readonly place: WeightPlace;
  readonly row: number;
  readonly slope: number;
  readonly usual: boolean;
  readonly selected: boolean;
}

function WeightRow({ step, compared, place, row, slope, usual, selected }: WeightRowProps) {
  const { network } = step.trace;
  const weight: Quantity = { kind: 'weight', ...place };
  const slopeOf: Quantity = { kind: 'numericSlope', ...place };
  const gradientOf: Quantity = { kind: compared, ...place };
  const gradient = shownAt(gradientOf, step);
  const ratio = gradient === 'pending' ? undefined : ratioOf({ numeric: slope, gradient }, checkedStep(step));
  return (
    <tr {...rowAt(row, selected)}>
      <th scope="row" data-quantity={addressOf(weight)} {...stopAt(row, 0)}>
        <SymbolText quantity={weight} network={network} />
        <span className="visually-hidden">{nameOf(weight, network)}</span>
      </th>
      <td {...cellAt(row, 1)} {...(usual && { 'data-quantity': addressOf(slopeOf) })}>
        <span className="number">{formatShort(slope)}</span>
      </td>
      <td {...cellAt(row, 2)} data-quantity={addressOf(gradientOf)}>
        <QuantityText quantity={gradientOf} step={step} />
      </td>
      <td {...cellAt(row, 3)} className="number">
        {gradient === 'pending' ? (
          <PendingMark phase={messages.phases.names.sum} />
        ) : ratio === undefined ? (
          messages.check.bothZero
        ) : (
          formatShort(shownRatio(ratio))
        )}
      </td>
    </tr>
  );
}
