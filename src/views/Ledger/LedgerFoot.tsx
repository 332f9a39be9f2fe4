/** Under the rule: Σ, the mean, the crossed-out averages, and the optimizer's rows down to the new weight. */
import { addressOf, isKnown, quantityValue } from '../../quantity';
import { messages } from '../../text';
import { gridRole } from '../shared/gridRole';
import { NumberField } from '../shared/NumberField';
import { QuantityText } from '../shared/QuantityNumber';
import type { StepView } from '../shared/useStep';
import { AddingBar } from './AddingBar';
import { AveragesRow } from './AveragesRow';
import type { AddingUp } from './addingUp';
import type { UpdateRow } from './foot';
import type { LedgerModel } from './ledgerModel';
import { OwnExponent } from './OwnExponent';
import { RowLabel } from './RowLabel';
import { WithoutRow } from './WithoutRow';

interface LedgerFootProps {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
  /** Row number of the foot's first row in the grid. */
  readonly firstIndex: number;
  /** Samples that Influence leaves out, which change nothing above. */
  readonly leftOut: readonly number[];
  readonly onSetWeight: (value: number) => string | undefined;
}

export function LedgerFoot({ model, step, domain, firstIndex, leftOut, onSetWeight }: LedgerFootProps) {
  const afterTotals = firstIndex + model.totals.length;
  const afterAverages = afterTotals + (model.showsAverages ? 1 : 0);
  return (
    <tfoot>
      {model.totals.map((row, index) => (
        <NumberRow key={row.name} row={row} index={firstIndex + index} model={model} step={step} domain={domain} />
      ))}
      {leftOut.length > 0 && <WithoutRow step={step} model={model} leftOut={leftOut} />}
      {model.showsAverages && <AveragesRow model={model} step={step} index={afterTotals} />}
      {model.updateRows.map((row, index) => (
        <NumberRow
          key={row.name}
          row={row}
          index={afterAverages + index}
          model={model}
          step={step}
          domain={domain}
          onSetWeight={row.name === 'newWeight' ? onSetWeight : undefined}
        />
      ))}
    </tfoot>
  );
}

interface NumberRowProps {
  readonly row: UpdateRow;
  readonly index: number;
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
  readonly onSetWeight?: ((value: number) => string | undefined) | undefined;
}

function NumberRow({ row, index, model, step, domain, onSetWeight }: NumberRowProps) {
  const { trace, stop } = step;
  const words = messages.ledger;
  const known = isKnown(row.quantity, trace, stop);
  const value = known ? quantityValue(row.quantity, trace) : Number.NaN;
  const isSum = row.name === 'sum';
  return (
    <tr
      {...gridRole.row}
      aria-rowindex={index + 1}
      className={`ledger-foot ledger-foot-${row.name} ${known ? '' : 'waiting'}`}
    >
      <th
        {...gridRole.rowHeader}
        colSpan={5 + 2 * model.factors.length}
        className="ledger-label"
        data-row={index}
        data-column={0}
        tabIndex={-1}
      >
        <RowLabel row={row} step={step} formats={model.formats} />
        {onSetWeight && (
          <span className="ledger-now">
            {words.now}{' '}
            <NumberField
              label={words.editWeight}
              value={quantityValue({ kind: 'weight', ...model.place }, trace)}
              onCommit={onSetWeight}
              signed
            />
          </span>
        )}
      </th>
      {row.beside && <td {...gridRole.none} className="ledger-product" />}
      <td
        {...gridRole.cell}
        className={row.beside ? 'ledger-beside' : 'ledger-product'}
        data-row={index}
        data-column={3 + model.factors.length}
        data-quantity={addressOf(row.quantity)}
        tabIndex={-1}
      >
        {known && !row.holds && <span className="ledger-roughly">{words.roughly}</span>}
        <QuantityText quantity={row.quantity} step={step} format={row.format} />
        {known && Number.isFinite(value) && <OwnExponent format={row.format} column={model.formats.product} />}
      </td>
      {!row.beside && (
        <td {...gridRole.none} className="ledger-adding">
          {isSum && <AddingBar bar={known ? { from: 0, to: value } : undefined} domain={domain} total />}
        </td>
      )}
    </tr>
  );
}
