/** The checked weights, one per row; of many, only the visible rows are rendered. */
import { PendingMark } from '../../kit/quantity/QuantityNumber';
import { SymbolText } from '../../kit/quantity/SymbolText';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import type { Column } from '../../kit/table/column';
import { quantityCell } from '../../kit/table/numberCells';
import { Table } from '../../kit/table/Table';
import { useRowGrid } from '../../kit/table/useRowGrid';
import { nameOf, type Quantity, sameQuantity, type WeightPlace, weightPlaceAt } from '../../quantity';
import { useStore } from '../../store';
import { formatShort, messages } from '../../text';
import { type Compared, ratioText, stepAt } from './ratios';
import { checkedStep } from './said';

interface CheckedWeightsProps {
  readonly step: StepView;
  readonly compared: Compared;
  /** By row, in the order of `weightPlaceAt`. */
  readonly slopes: Float64Array;
  /** The number of checked weights. */
  readonly count: number;
  /** Absent: the default step, with which the slopes are quantities. */
  readonly h: number | undefined;
}

export function CheckedWeights({ step, compared, slopes, count, h }: CheckedWeightsProps) {
  const { network } = step.trace;
  const words = messages.check;
  const selected: Quantity = { kind: 'weight', ...useStore((state) => state.cursor.weight) };
  const slopeAt = (index: number): number => slopes[index] ?? Number.NaN;
  const weight = (place: WeightPlace): Quantity => ({ kind: 'weight', ...place });
  const columns: readonly Column<WeightPlace>[] = [
    {
      id: 'weight',
      head: words.columns.weight,
      kind: 'name',
      cell: (place) => ({
        quantity: weight(place),
        content: (
          <>
            <SymbolText quantity={weight(place)} network={network} />
            <span className="visually-hidden">{nameOf(weight(place), network)}</span>
          </>
        ),
      }),
    },
    {
      id: 'slope',
      head: words.columns.slope,
      kind: 'number',
      cell: (place, index) => ({
        quantity: h === undefined ? { kind: 'numericSlope', ...place } : undefined,
        content: <span className="number">{formatShort(slopeAt(index))}</span>,
      }),
    },
    {
      id: 'gradient',
      head: words.columns.gradient,
      kind: 'number',
      cell: (place) => quantityCell({ kind: compared, ...place }, step),
    },
    {
      id: 'ratio',
      head: words.columns.ratio,
      kind: 'number',
      cell: (place, index) => ({ content: ratioOfWeight(place, slopeAt(index)) }),
    },
  ];
  const ratioOfWeight = (place: WeightPlace, numeric: number) => {
    const gradient = shownAt({ kind: compared, ...place }, step);
    if (gradient === 'pending') return <PendingMark phase={messages.phases.names.sum} />;
    const slopes = { numeric, gradient, h: stepAt(step.trace, place, h) };
    return <span className="number">{ratioText(slopes, checkedStep(step.trace))}</span>;
  };
  return (
    <Table
      table={useRowGrid({ count })}
      name={words.all}
      className="numeric-check-table"
      columns={columns}
      row={(index) => weightPlaceAt(network, index)}
      look={(place, index) => ({ key: index, selected: sameQuantity(weight(place), selected) })}
    />
  );
}
