/** The rows of the ledger of both: a sample's factors and products, or a total of each run. */

import { PendingMark } from '../../kit/quantity/QuantityNumber';
import { shortLabel } from '../../kit/quantity/sampleLabel';
import type { StepView } from '../../kit/quantity/useStep';
import { cellAt, rowAt, stopAt } from '../../kit/table/stopAt';
import type { StepTrace } from '../../model';
import { addressOf, nameOf, type Phase, type Quantity, reached, type WeightPlace } from '../../quantity';
import { useStore } from '../../store';
import { formatNumber, messages, type NumberFormat } from '../../text';
import type { CellName } from './pairDigits';
import type { FootRow, PairLedger, ProductRow } from './pairLedger';

interface SampleLineProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly ledger: PairLedger;
  readonly row: ProductRow;
  readonly index: number;
  /** The traces whose δ are shown. */
  readonly deltas: readonly StepTrace[];
}

export function SampleLine({ step, place, ledger, row, index, deltas }: SampleLineProps) {
  const { run, trace, stop } = step;
  const { layer, from, to } = place;
  const selected = useStore((state) => state.cursor.sample === row.sample);
  const { formats } = ledger;
  const own: Quantity = { kind: 'sampleGradient', ...place, sample: row.sample };
  const xKnown = reached(from === 0 || layer === 1 ? { phase: 'batch' } : { phase: 'forward' }, stop);
  const lastLayer = run.network.layers.length - 1;
  const deltaPhase: Phase = layer === lastLayer ? 'output-delta' : 'hidden-delta';
  const factor = (value: number, format: NumberFormat, isKnown: boolean, phase: Phase) =>
    isKnown ? formatNumber(value, format) : <PendingMark phase={messages.phases.names[phase]} />;
  const shift = deltas.length === 0 ? 0 : 1 + deltas.length;
  return (
    <tr {...rowAt(index, selected, row.isFirstDifferent ? 'is-different' : '')}>
      <th scope="row" className="compare-sample" {...stopAt(index, 0)}>
        <span className="compare-number">{row.sample}</span>{' '}
        <span className="number">{shortLabel(run.data, row.sample, run.labels[row.sample - 1])}</span>
      </th>
      {deltas.length > 0 && (
        <td className="number is-x" {...cellAt(index, 1)}>
          {row.row !== undefined && factor(trace.activation(layer - 1, from, row.row), formats.x, xKnown, 'forward')}
        </td>
      )}
      {deltas.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs have no other names
        <td key={at} className="number is-delta" {...cellAt(index, 2 + at)}>
          {row.row !== undefined &&
            factor(one.delta(layer, to, row.row), formats.delta, reached({ phase: deltaPhase }, stop), deltaPhase)}
        </td>
      ))}
      <PairCells
        row={row}
        ledger={ledger}
        index={index}
        shift={shift}
        phase="per-sample"
        isKnown={reached({ phase: 'per-sample' }, stop)}
        quantity={row.row === undefined ? undefined : own}
        valueFormat={formats.value}
      />
    </tr>
  );
}

interface FootLineProps {
  readonly step: StepView;
  readonly ledger: PairLedger;
  readonly row: FootRow;
  readonly index: number;
  readonly columns: number;
}

export function FootLine({ step, ledger, row, index, columns }: FootLineProps) {
  const words = messages.compare.ledger;
  const { formats } = ledger;
  const classes = [row.isFirstDifferent ? 'is-different' : '', row.name === 'sum' ? 'is-ruled' : ''].join(' ').trim();
  return (
    <tr {...rowAt(index, false, classes)}>
      <th scope="row" className="compare-sample" {...stopAt(index, 0)}>
        {words[row.name]}
        <span className="visually-hidden">{nameOf(row.quantity, step.run.network)}</span>
      </th>
      {columns > 0 && (
        <>
          <td className="is-x" />
          {Array.from({ length: columns - 1 }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty cells
            <td key={at} className="is-delta" />
          ))}
        </>
      )}
      <PairCells
        row={row}
        ledger={ledger}
        index={index}
        shift={columns}
        phase={row.phase}
        isKnown={reached({ phase: row.phase }, step.stop)}
        quantity={row.quantity}
        valueFormat={row.name === 'newWeight' ? formats.weight : formats.value}
      />
    </tr>
  );
}

interface PairCellsProps {
  readonly row: ProductRow | FootRow;
  readonly ledger: PairLedger;
  readonly index: number;
  /** The number of columns before them, without the row's head. */
  readonly shift: number;
  readonly phase: Phase;
  readonly isKnown: boolean;
  /** This run's quantity, which is highlighted elsewhere too; never the other run's. */
  readonly quantity: Quantity | undefined;
  readonly valueFormat: NumberFormat;
}

function PairCells({ row, ledger, index, shift, phase, isKnown, quantity, valueFormat }: PairCellsProps) {
  const { formats } = ledger;
  const cells: readonly { name: CellName; value: number | undefined; format: NumberFormat }[] = [
    { name: 'first', value: row.first, format: valueFormat },
    { name: 'second', value: row.second, format: valueFormat },
    // The second δ takes its place.
    ...(ledger.factors === 'twoDeltas'
      ? []
      : [{ name: 'difference' as const, value: row.difference, format: formats.difference }]),
    { name: 'ratio', value: row.ratio, format: formats.ratio },
  ];
  return cells.map(({ name, value, format }, at) => (
    <td
      key={name}
      className={`number is-${name}`}
      {...(name === 'first' && quantity && value !== undefined && { 'data-quantity': addressOf(quantity) })}
      {...cellAt(index, 1 + shift + at)}
    >
      {!isKnown ? (
        <PendingMark phase={messages.phases.names[phase]} />
      ) : value === undefined ? (
        <span className="compare-soft">—</span>
      ) : (
        `${row.approximate.has(name) ? '≈ ' : ''}${value === 0 ? '0' : formatNumber(value, format)}`
      )}
    </td>
  ));
}
