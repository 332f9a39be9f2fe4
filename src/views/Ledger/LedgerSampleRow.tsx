/** One sample's row: its x × its δ = its gradient, and its bar in the sum. */
import { Fragment, memo } from 'react';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { isCovered, type StepView, shownAt } from '../../kit/quantity/useStep';
import { gridRole } from '../../kit/table/gridRole';
import { addressOf } from '../../quantity';
import { formatNumber, messages } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import { AddingBar, type Bar } from '../shared/ledger/AddingBar';
import type { LedgerModel, LedgerRow } from '../shared/ledger/ledgerModel';
import type { AddingUp } from './addingUp';

interface LedgerSampleRowProps {
  readonly row: LedgerRow;
  /** Row number in the grid; the head is 0. */
  readonly index: number;
  readonly step: StepView;
  readonly formats: LedgerModel['formats'];
  readonly selected: boolean;
  /** Left out by Influence; its numbers and the sum do not change. */
  readonly leftOut: boolean;
  readonly bar: Bar | undefined;
  readonly domain: AddingUp['domain'];
  /** Whether the running total has reached this row, in the batch's own order. */
  readonly showTotal: boolean;
  /** The sample's description, short for the column and in full. */
  readonly label: string;
  readonly fullLabel: string;
  readonly lossTip: string | undefined;
  readonly onChooseSample: (sample: number) => void;
}

/** Memoised: choosing another sample changes two rows. */
export const LedgerSampleRow = memo(function LedgerSampleRow(props: LedgerSampleRowProps) {
  const { row, index, step, formats, selected, bar, domain, showTotal, label, fullLabel, lossTip } = props;
  const words = messages.ledger;
  const cell = (column: number, quantity: LedgerRow['x']) => ({
    role: 'gridcell' as const,
    'data-row': index,
    'data-column': column,
    'data-quantity': addressOf(quantity),
    tabIndex: -1,
  });
  const first = 1 + row.factors.length;
  const total = shownAt(row.runningTotal, step);
  return (
    <tr
      {...gridRole.row}
      aria-rowindex={index + 1}
      aria-selected={selected}
      className={`ledger-row ${selected ? 'selected' : ''} ${props.leftOut ? 'left-out is-crossed is-out' : ''}`}
    >
      <th
        {...gridRole.rowHeader}
        aria-label={[words.rowName(row.sample), fullLabel, props.leftOut && messages.leftOut.mark]
          .filter(Boolean)
          .join(', ')}
        className="ledger-sample"
        data-row={index}
        data-column={0}
        tabIndex={-1}
        title={[fullLabel, lossTip].filter(Boolean).join(', ')}
        onClick={() => props.onChooseSample(row.sample)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          props.onChooseSample(row.sample);
        }}
      >
        <span className="ledger-number">{row.sample}</span>
        <SampleImage run={step.run} sample={row.sample} />
        <span className="ledger-data number">{label}</span>
      </th>
      {row.factors.map((factor, index) => (
        <Fragment key={factor.kind}>
          <td {...cell(1 + index, factor)} className="ledger-factor">
            <QuantityText quantity={factor} step={step} format={formats[factor.kind]} />
          </td>
          <td {...gridRole.none} className="ledger-sign">
            {words.times}
          </td>
        </Fragment>
      ))}
      <td {...cell(first, row.x)} className="ledger-x">
        <QuantityText quantity={row.x} step={step} format={formats.x} />
      </td>
      <td {...gridRole.none} className="ledger-sign">
        {words.times}
      </td>
      <td {...cell(first + 1, row.delta)} className="ledger-delta">
        <QuantityText quantity={row.delta} step={step} format={formats.delta} />
      </td>
      <td {...gridRole.none} className="ledger-sign">
        {row.holds || shownAt(row.product, step) === 'pending' ? words.equals : words.roughly}
      </td>
      <td {...cell(first + 2, row.product)} className="ledger-product">
        <QuantityText quantity={row.product} step={step} format={formats.product} />
      </td>
      <td {...cell(first + 3, row.runningTotal)} className="ledger-adding">
        <AddingBar
          bar={bar}
          domain={domain}
          covered={isCovered(row.product, step)}
          label={showTotal && total !== 'pending' ? formatNumber(total, formats.product) : undefined}
        />
      </td>
    </tr>
  );
});
