/** The weights that the step starts from, each under its symbol: they are given, and everything in the sheet is calculated with them. */
import type { StepTrace } from '../../../model';
import { addressOf } from '../../../quantity';
import { messages } from '../../../text';
import { printed } from './givenCells';
import { type GridColumn, isUnitColumn } from './grids';

interface WeightsRowProps {
  readonly columns: readonly GridColumn[];
  readonly trace: StepTrace;
  readonly digits: number;
}

export function WeightsRow({ columns, trace, digits }: WeightsRowProps) {
  const addresses = columns.flatMap((column) =>
    isUnitColumn(column) ? [] : [addressOf({ kind: 'weight', layer: column.layer, from: column.from, to: column.to })],
  );
  return (
    <tr className="work-weights">
      <th scope="row" className="work-row-name">
        {messages.work.weight}
      </th>
      {addresses.map((address) => (
        <td key={address} className="work-cell is-given ink-weight" data-quantity={address}>
          {printed(trace, address, digits)}
        </td>
      ))}
    </tr>
  );
}
