/** The checked weights, a row each; of many only those in sight are rendered. */
import { useRef } from 'react';
import { addressOf, nameOf, type Quantity, sameQuantity, type WeightPlace, weightPlaceAt } from '../../quantity';
import { useStore } from '../../store';
import { formatShort, messages } from '../../text';
import { RowSpacer } from '../shared/grid/RowSpacer';
import { useRovingGrid } from '../shared/grid/useRovingGrid';
import { useRowWindow } from '../shared/grid/useRowWindow';
import { PendingMark, QuantityText } from '../shared/quantity/QuantityNumber';
import { SymbolText } from '../shared/quantity/SymbolText';
import { type StepView, shownAt } from '../shared/quantity/useStep';
import { checkedStep } from './OneWeight';
import { type Compared, ratioOf, shownRatio } from './ratios';

interface WeightTableProps {
  readonly step: StepView;
  readonly compared: Compared;
  /** By row, as `weightPlaceAt` has them. */
  readonly slopes: Float64Array;
  /** How many are checked. */
  readonly count: number;
  /** With the usual h the slopes are quantities. */
  readonly usual: boolean;
}

const rowHeight = 28;

export function WeightTable({ step, compared, slopes, count, usual }: WeightTableProps) {
  const words = messages.check;
  const scale = useStore((state) => state.preferences.scale);
  const selected = useStore((state) => state.cursor.weight);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const window = useRowWindow(count, rowHeight * scale, scroller);
  const onKeyDown = useRovingGrid({
    grid,
    entry: { row: 0, column: 0 },
    reveal: window.reveal,
    page: window.virtual ? 8 : undefined,
  });
  return (
    <div className="numeric-check-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={words.all}
        aria-rowcount={count + 1}
        data-rows={count}
        className="numeric-check-table"
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{words.columns.weight}</th>
            <th scope="col">{words.columns.slope}</th>
            <th scope="col">{words.columns.gradient}</th>
            <th scope="col">{words.columns.ratio}</th>
          </tr>
        </thead>
        <tbody>
          <RowSpacer height={window.above} width={4} />
          {Array.from({ length: Math.max(0, Math.min(window.last, count) - window.first) }, (_, offset) => {
            const index = window.first + offset;
            const own = weightPlaceAt(step.trace.network, index);
            const weight: Quantity = { kind: 'weight', ...own };
            return (
              <WeightRow
                key={addressOf(weight)}
                step={step}
                compared={compared}
                place={own}
                row={index}
                slope={slopes[index] ?? Number.NaN}
                usual={usual}
                selected={sameQuantity(weight, { kind: 'weight', ...selected })}
              />
            );
          })}
          <RowSpacer height={window.below} width={4} />
        </tbody>
      </table>
    </div>
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
  const at = (column: number) => ({ 'data-row': row, 'data-column': column, tabIndex: -1 });
  const cell = (column: number) => ({ role: 'gridcell' as const, ...at(column) });
  return (
    <tr aria-selected={selected} aria-rowindex={row + 2} className={selected ? 'is-selected' : undefined}>
      <th scope="row" data-quantity={addressOf(weight)} {...at(0)}>
        <SymbolText quantity={weight} network={network} />
        <span className="visually-hidden">{nameOf(weight, network)}</span>
      </th>
      <td {...cell(1)} {...(usual && { 'data-quantity': addressOf(slopeOf) })}>
        <span className="number">{formatShort(slope)}</span>
      </td>
      <td {...cell(2)} data-quantity={addressOf(gradientOf)}>
        <QuantityText quantity={gradientOf} step={step} />
      </td>
      <td {...cell(3)} className="number">
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
