/** The rows under the ledger's rule: the totals, and the optimizer's rule down to the new weight. */
import { QuantityText, Roughly } from '../../kit/quantity/QuantityNumber';
import { isCovered, type StepView } from '../../kit/quantity/useStep';
import type { Cell, FootRow } from '../../kit/table/column';
import { addressOf, isKnown, isRemainder, type Quantity, quantityValue } from '../../quantity';
import { type NumberFormat, ownPower } from '../../text';
import { AddingBar } from '../shared/ledger/AddingBar';
import type { LedgerModel, UpdateRow } from '../shared/ledger/ledgerModel';
import type { AddingUp } from './addingUp';

export interface FootParts {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
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
  const cell: Cell = {
    quantity,
    content: (
      <>
        {known && !row.holds && <Roughly />}
        <FootNumber quantity={quantity} step={step} format={row.format} column={model.formats.product} />
      </>
    ),
  };
  const bar = row.name === 'sum' && {
    content: (
      <AddingBar
        bar={known ? { from: 0, to: quantityValue(quantity, trace) } : undefined}
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

interface FootNumberProps {
  readonly quantity: Quantity;
  readonly step: StepView;
  readonly format: NumberFormat;
  /** The format of the column, whose head shows its power of ten. */
  readonly column: NumberFormat;
}

/** A number of a row under the rule, with its power of ten if that is not its column's. */
export function FootNumber({ quantity, step, format, column }: FootNumberProps) {
  return (
    <>
      <QuantityText quantity={quantity} step={step} format={format} />
      {isKnown(quantity, step.trace, step.stop) && (
        <OwnExponent value={printedOf(quantity, step)} format={format} column={column} />
      )}
    </>
  );
}

interface OwnExponentProps {
  /** As it is printed: what is left of terms that cancel is 0. */
  readonly value: number;
  readonly format: NumberFormat;
  /** The format of the column, whose head shows its power of ten. */
  readonly column: NumberFormat;
}

/** The power of ten of a number if it differs from its column's. */
export function OwnExponent({ value, format: { exponent }, column }: OwnExponentProps) {
  if (exponent === column.exponent || exponent === 0 || value === 0 || !Number.isFinite(value)) return null;
  return <span className="small ledger-exponent">{ownPower(exponent)}</span>;
}

/** A known number as it is printed: what is left of terms that cancel is 0. */
export function printedOf(quantity: Quantity, { trace }: StepView): number {
  const value = quantityValue(quantity, trace);
  return isRemainder(quantity, value, trace) ? 0 : value;
}
