/**
 * The batch's samples with a checkbox each, their contributions, and the change of the gradient without each of them.
 */

import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { shortLabel } from '../../kit/quantity/sampleLabel';
import type { StepView } from '../../kit/quantity/useStep';
import { RowGrid, useRowGrid } from '../../kit/table/RowGrid';
import { cellAt, rowAt, stopAt } from '../../kit/table/stopAt';
import { addressOf, hasFactors, plainStep, type Quantity, summandOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import type { SampleInfluence } from './influence';
import { SignedBar } from './SignedBar';

interface SampleTableProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly rows: readonly SampleInfluence[];
  /** The largest magnitude of a change; absent: not known yet. */
  readonly largest: number | undefined;
  readonly leftOut: readonly number[];
  readonly selected: number;
  readonly onToggle: (sample: number) => void;
}

export function SampleTable({ step, place, rows, largest, leftOut, selected, onToggle }: SampleTableProps) {
  const words = messages.influence;
  const { columns } = words;
  const out = new Set(leftOut);
  return (
    <RowGrid
      table={useRowGrid({ count: rows.length })}
      name={words.list}
      className="influence-table"
      head={
        <>
          <th scope="col">{columns.in}</th>
          <th scope="col" className="influence-sample">
            {columns.sample}
          </th>
          <th scope="col">
            {hasFactors(step.trace) && plainStep(step.trace) === step.trace ? columns.contribution : columns.gradient}
          </th>
          <th scope="col">{columns.without}</th>
          <th scope="col" className="influence-change">
            {columns.change}
          </th>
        </>
      }
      width={5}
      row={(index) => {
        const influence = rows[index];
        return (
          influence && (
            <SampleRow
              key={influence.sample}
              step={step}
              place={place}
              influence={influence}
              row={index}
              largest={largest}
              isOut={out.has(influence.sample)}
              selected={influence.sample === selected}
              onToggle={onToggle}
            />
          )
        );
      }}
    />
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
  const { sample, rows, without, change } = influence;
  const { run, trace } = step;
  // Beside gradients of the batch without it, a sample's own gradient has their sign.
  const gradient: Quantity =
    plainStep(trace) === trace ? summandOf(trace, place, sample) : { kind: 'plainGradient', ...place, sample };
  const rest: Quantity = { kind: 'leaveOneOutGradient', ...place, sample };
  return (
    <tr {...rowAt(row, selected, isOut ? 'is-out' : '')}>
      <td>
        <input
          type="checkbox"
          className="influence-box"
          aria-label={messages.influence.include(sample)}
          checked={!isOut}
          onChange={() => onToggle(sample)}
          {...stopAt(row, 0)}
        />
      </td>
      <th scope="row" className="influence-sample">
        <span className="influence-number">{sample}</span>{' '}
        {rows > 1 && <span title={messages.influence.rowsDetail(rows)}>{messages.influence.rows(rows)} </span>}
        <span className="number">{shortLabel(run.data, sample, run.labels[sample - 1])}</span>
      </th>
      <td {...cellAt(row, 1)} data-quantity={addressOf(gradient)}>
        <QuantityText quantity={gradient} step={step} />
      </td>
      {without === undefined ? (
        <td />
      ) : (
        <td {...cellAt(row, 2)} data-quantity={addressOf(rest)}>
          <QuantityText quantity={rest} step={step} />
        </td>
      )}
      <td className="influence-change">
        {largest !== undefined && without !== undefined && <SignedBar value={change} largest={largest} />}
      </td>
    </tr>
  );
}
