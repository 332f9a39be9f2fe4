/** The batch's samples with a box each, what each brings to the gradient, and how far the gradient moves without it. */
import { useRef } from 'react';
import { addressOf, hasFactors, type Quantity, summandOf, type WeightPlace } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { RowSpacer } from '../shared/grid/RowSpacer';
import { useRovingGrid } from '../shared/grid/useRovingGrid';
import { useRowWindow } from '../shared/grid/useRowWindow';
import { QuantityText } from '../shared/quantity/QuantityNumber';
import { shortLabel } from '../shared/quantity/sampleLabel';
import type { StepView } from '../shared/quantity/useStep';
import type { SampleInfluence } from './influence';
import { SignedBar } from './SignedBar';

interface SampleTableProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly rows: readonly SampleInfluence[];
  /** The largest change in size; absent: not known yet. */
  readonly largest: number | undefined;
  readonly leftOut: readonly number[];
  readonly selected: number;
  readonly onToggle: (sample: number) => void;
}

const rowHeight = 28;

export function SampleTable({ step, place, rows, largest, leftOut, selected, onToggle }: SampleTableProps) {
  const words = messages.influence;
  const { columns } = words;
  const scale = useStore((state) => state.preferences.scale);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const window = useRowWindow(rows.length, rowHeight * scale, scroller);
  const out = new Set(leftOut);
  const onKeyDown = useRovingGrid({
    grid,
    entry: { row: 0, column: 0 },
    reveal: window.reveal,
    page: window.virtual ? 8 : undefined,
  });
  return (
    <div className="influence-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={words.list}
        aria-rowcount={rows.length + 1}
        data-rows={rows.length}
        className="influence-table"
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{columns.in}</th>
            <th scope="col" className="influence-sample">
              {columns.sample}
            </th>
            <th scope="col">{hasFactors(step.trace) ? columns.contribution : columns.gradient}</th>
            <th scope="col">{columns.without}</th>
            <th scope="col" className="influence-change">
              {columns.change}
            </th>
          </tr>
        </thead>
        <tbody>
          <RowSpacer height={window.above} width={5} />
          {rows.slice(window.first, window.last).map((influence, offset) => (
            <SampleRow
              key={influence.sample}
              step={step}
              place={place}
              influence={influence}
              row={window.first + offset}
              largest={largest}
              isOut={out.has(influence.sample)}
              selected={influence.sample === selected}
              onToggle={onToggle}
            />
          ))}
          <RowSpacer height={window.below} width={5} />
        </tbody>
      </table>
    </div>
  );
}

interface SampleRowProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly influence: SampleInfluence;
  readonly row: number;
  readonly largest: number | undefined;
  readonly isOut: boolean;
  readonly selected: boolean;
  readonly onToggle: (sample: number) => void;
}

function SampleRow({ step, place, influence, row, largest, isOut, selected, onToggle }: SampleRowProps) {
  const { sample, without, change } = influence;
  const { run, trace } = step;
  const gradient = summandOf(trace, place, sample);
  const rest: Quantity = { kind: 'leaveOneOutGradient', ...place, sample };
  const at = (column: number) => ({ 'data-row': row, 'data-column': column, tabIndex: -1 });
  const cell = (column: number) => ({ role: 'gridcell' as const, ...at(column) });
  return (
    <tr
      aria-rowindex={row + 2}
      aria-selected={selected}
      className={`${isOut ? 'is-out' : ''} ${selected ? 'is-selected' : ''}`}
    >
      <td>
        <input
          type="checkbox"
          className="influence-box"
          aria-label={messages.influence.include(sample)}
          checked={!isOut}
          onChange={() => onToggle(sample)}
          {...at(0)}
        />
      </td>
      <th scope="row" className="influence-sample">
        <span className="influence-number">{sample}</span>{' '}
        <span className="number">{shortLabel(run.data, sample, run.labels[sample - 1])}</span>
      </th>
      <td {...cell(1)} data-quantity={addressOf(gradient)}>
        <QuantityText quantity={gradient} step={step} />
      </td>
      {without === undefined ? (
        <td />
      ) : (
        <td {...cell(2)} data-quantity={addressOf(rest)}>
          <QuantityText quantity={rest} step={step} />
        </td>
      )}
      <td className="influence-change">
        {largest !== undefined && without !== undefined && <SignedBar value={change} largest={largest} />}
      </td>
    </tr>
  );
}
