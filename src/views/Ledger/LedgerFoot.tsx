/** Under the rule: Σ, the mean, the crossed-out averages, and the optimizer's rows down to the new weight. */
import { type CSSProperties, memo, type RefObject } from 'react';
import { NumberField } from '../../kit/fields/NumberField';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { isCovered, type StepView } from '../../kit/quantity/useStep';
import { gridRole } from '../../kit/table/gridRole';
import { RowsOutOfSight } from '../../kit/table/RowsOutOfSight';
import type { StepTrace } from '../../model';
import { addressOf, addsUpdate, divisionOf, isKnown, type Quantity, quantityValue } from '../../quantity';
import { formatSetting, messages, superscript } from '../../text';
import { AddingBar } from '../shared/ledger/AddingBar';
import type { LedgerModel, UpdateRow } from '../shared/ledger/ledgerModel';
import { printedAs } from '../shared/ledger/printedAs';
import { MeanOrSumButton } from '../shared/reduction/MeanOrSumButton';
import { AveragesRow } from './AveragesRow';
import type { AddingUp } from './addingUp';
import { OwnExponent } from './OwnExponent';
import { RowLabel } from './RowLabel';
import { WithoutRow } from './WithoutRow';

interface LedgerFootProps {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
  /** Row number of the foot's first row in the grid. */
  readonly firstIndex: number;
  /** Samples left out by Influence; the numbers above include them. */
  readonly leftOut: readonly number[];
  readonly onSetWeight: (value: number) => string | undefined;
  /** Combines the update and the new weight in one row, if there is little room. */
  readonly inOneRow: boolean;
  readonly outOfSight: RefObject<HTMLTableRowElement | null>;
}

/** Memoised: choosing another sample changes none of these rows. */
export const LedgerFoot = memo(function LedgerFoot(props: LedgerFootProps) {
  const { model, step, domain, firstIndex, leftOut, onSetWeight, inOneRow, outOfSight } = props;
  const width = 7 + 2 * model.factors.length;
  const updateRows = inOneRow ? model.updateRows.slice(1) : model.updateRows;
  const afterTotals = firstIndex + model.totals.length;
  const afterAverages = afterTotals + (model.showsAverages ? 1 : 0);
  return (
    <tfoot style={{ '--ledger-totals': model.totals.length } as CSSProperties}>
      <RowsOutOfSight row={outOfSight} width={width} />
      {model.totals.map((row, index) => (
        <NumberRow
          key={addressOf(row.quantity)}
          row={row}
          index={firstIndex + index}
          model={model}
          step={step}
          domain={domain}
          totalsBelow={model.totals.length - 1 - index}
        />
      ))}
      {leftOut.length > 0 && <WithoutRow step={step} model={model} leftOut={leftOut} />}
      {model.showsAverages && <AveragesRow model={model} step={step} index={afterTotals} />}
      {updateRows.map((row, index) => (
        <NumberRow
          key={addressOf(row.quantity)}
          row={row}
          index={afterAverages + index}
          model={model}
          step={step}
          domain={domain}
          onSetWeight={row.name === 'newWeight' ? onSetWeight : undefined}
          gradient={inOneRow ? multipliedRow(model, step) : undefined}
        />
      ))}
    </tfoot>
  );
});

/** The row that the learning rate multiplies: the last total, or, if the error is y − o, the one above it. */
function multipliedRow({ totals, place }: LedgerModel, { trace }: StepView): UpdateRow | undefined {
  return addsUpdate(place, trace) ? totals.findLast(({ name }) => name !== 'negated') : totals.at(-1);
}

/** The row of the mean, or of the sum where nothing is divided. */
function endsReduction({ name }: UpdateRow, trace: StepTrace): boolean {
  if (trace.batchSize === 0) return false;
  return name === 'mean' || (name === 'sum' && divisionOf(trace) === 'none');
}

interface NumberRowProps {
  readonly row: UpdateRow;
  readonly index: number;
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
  readonly onSetWeight?: ((value: number) => string | undefined) | undefined;
  /** For a total: the number of totals below it; all of them stay visible. */
  readonly totalsBelow?: number;
  /** The gradient that −η multiplies, if it has no row of its own. */
  readonly gradient?: UpdateRow | undefined;
}

function NumberRow({ row, index, model, step, domain, onSetWeight, totalsBelow, gradient }: NumberRowProps) {
  const { trace, stop } = step;
  const words = messages.ledger;
  const known = isKnown(row.quantity, trace, stop);
  const value = known ? quantityValue(row.quantity, trace) : Number.NaN;
  const isSum = row.name === 'sum';
  const weight: Quantity = { kind: 'weight', ...model.place };
  return (
    <tr
      {...gridRole.row}
      aria-rowindex={index + 1}
      className={`ledger-foot ledger-foot-${row.name} ${totalsBelow === undefined ? '' : 'ledger-total'} ${known ? '' : 'waiting'}`}
      style={totalsBelow === undefined ? undefined : ({ '--ledger-below': totalsBelow } as CSSProperties)}
    >
      <th
        {...gridRole.rowHeader}
        colSpan={5 + 2 * model.factors.length}
        className="ledger-label"
        data-row={index}
        data-column={0}
        tabIndex={-1}
      >
        {endsReduction(row, trace) ? (
          <span className="ledger-asked">
            <span className="ledger-asked-label">
              <RowLabel row={row} step={step} formats={model.formats} />
            </span>{' '}
            <MeanOrSumButton className="ledger-asks" />
          </span>
        ) : (
          <RowLabel row={row} step={step} formats={model.formats} />
        )}
        {onSetWeight && (
          <span className="ledger-now">
            {!gradient && `${words.now} `}
            <NumberField
              label={words.editWeight}
              value={quantityValue(weight, trace)}
              shown={printedAs(model, weight, trace)}
              onCommit={onSetWeight}
              signed
            />
            {gradient && <LessEta gradient={gradient} model={model} step={step} />}
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
          {isSum && (
            <AddingBar
              bar={known ? { from: 0, to: value } : undefined}
              domain={domain}
              covered={isCovered(row.quantity, step)}
              total
            />
          )}
        </td>
      )}
    </tr>
  );
}

/** − η × the gradient, after the weight, or + η × its negative; a negative number in brackets. */
function LessEta({ gradient, model, step }: { gradient: UpdateRow; model: LedgerModel; step: StepView }) {
  const { trace, stop } = step;
  const known = isKnown(gradient.quantity, trace, stop);
  const bracketed = known && quantityValue(gradient.quantity, trace) < 0;
  return (
    <span data-quantity={addressOf({ kind: 'update', ...model.place })}>
      {' '}
      {messages.ledger[addsUpdate(model.place, trace) ? 'plusEta' : 'lessEta'](
        formatSetting(trace.settings.optimizer.learningRate),
      )}{' '}
      {bracketed && '('}
      <QuantityText quantity={gradient.quantity} step={step} format={gradient.format} />
      {known && gradient.format.exponent !== 0 && (
        <span className="ledger-exponent">{messages.ledger.ownPower(superscript(gradient.format.exponent))}</span>
      )}
      {bracketed && ')'}
    </span>
  );
}
