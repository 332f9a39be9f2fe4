/** The rows under the ledger's rule: the totals, and the optimizer's rule down to the new weight. */
import { QuantityText, Roughly } from '../../kit/quantity/QuantityNumber';
import { isCovered, type StepView } from '../../kit/quantity/useStep';
import type { Cell, FootRow } from '../../kit/table/column';
import { addressOf, isKnown, isRemainder, type Quantity, quantityValue } from '../../quantity';
import { AddingBar } from '../shared/ledger/AddingBar';
import type { LedgerModel, UpdateRow } from '../shared/ledger/ledgerModel';
import type { AddingUp } from './addingUp';
import { OwnExponent } from './OwnExponent';

export interface FootParts {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
}

/** How a medium shows the rows; each may be left out. */
export interface FootMedium {
  readonly total: (row: UpdateRow, index: number) => FootRow;
  readonly afterTotals?: FootRow | undefined;
  /** The row of a question that somebody has asked. */
  readonly asked?: FootRow | undefined;
  readonly rule: (row: UpdateRow, index: number) => FootRow | undefined;
}

export function footRows({ totals, updateRows }: LedgerModel, medium: FootMedium): readonly FootRow[] {
  const { total, afterTotals, asked, rule } = medium;
  const rows = [...totals.map(total), afterTotals, asked, ...updateRows.map(rule)];
  return rows.filter((row) => row !== undefined);
}

/** A gradient may have a row among the totals and another one in the rule. */
export function footId({ name, quantity }: UpdateRow): string {
  return `${name} ${addressOf(quantity)}`;
}

interface NumberRow extends Pick<FootRow, 'label' | 'className' | 'style'> {
  /** In place of the row's own: the total so far. */
  readonly quantity?: Quantity | undefined;
}

/** One number in the column of the products, with the bar of the sum. */
export function numberRow(row: UpdateRow, parts: FootParts, shown: NumberRow): FootRow {
  const { model, step, domain } = parts;
  const { trace, stop } = step;
  const { quantity = row.quantity, ...labelled } = shown;
  const known = isKnown(quantity, trace, stop);
  const value = known ? quantityValue(quantity, trace) : Number.NaN;
  const cell: Cell = {
    quantity,
    content: (
      <>
        {known && !row.holds && <Roughly />}
        <QuantityText quantity={quantity} step={step} format={row.format} />
        {Number.isFinite(value) && (
          <OwnExponent value={printedOf(quantity, step)} format={row.format} column={model.formats.product} />
        )}
      </>
    ),
  };
  const bar = row.name === 'sum' && {
    content: (
      <AddingBar
        bar={known ? { from: 0, to: value } : undefined}
        domain={domain}
        covered={isCovered(quantity, step)}
        total
      />
    ),
  };
  return {
    id: footId(row),
    ...labelled,
    // A power of ten in the column's head would be read into a plain number.
    cells: row.beside
      ? { size: { ...cell, className: 'ledger-beside', isText: true } }
      : { product: cell, ...(bar && { size: bar }) },
  };
}

/** A known number as it is printed: what is left of terms that cancel is 0. */
export function printedOf(quantity: Quantity, { trace }: StepView): number {
  const value = quantityValue(quantity, trace);
  return isRemainder(quantity, value, trace) ? 0 : value;
}
