/** The rows under the ledger's rule: the totals, the product of the means, and the optimizer's rule down to the new weight. */
import { QuantityText, Roughly } from '../../kit/quantity/QuantityNumber';
import { isCovered, type StepView } from '../../kit/quantity/useStep';
import type { Cell, FootRow } from '../../kit/table/column';
import type { CourseWord } from '../../lessons';
import { addressOf, isKnown, isRemainder, type Quantity, quantityValue } from '../../quantity';
import { messages } from '../../text';
import { AddingBar } from '../shared/ledger/AddingBar';
import type { LedgerModel, UpdateRow } from '../shared/ledger/ledgerModel';
import type { AddingUp } from './addingUp';
import { OwnExponent } from './OwnExponent';

export interface FootParts {
  /** Words that the reader's lesson has not explained yet; absent: none. */
  readonly unmet?: readonly CourseWord[] | undefined;
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
}

/** How a medium shows the rows; each may be left out. */
export interface FootMedium {
  readonly total: (row: UpdateRow, index: number) => FootRow;
  readonly afterTotals?: FootRow | undefined;
  readonly averages: () => FootRow;
  readonly rule: (row: UpdateRow, index: number) => FootRow | undefined;
}

export function footRows({ totals, showsAverages, updateRows }: LedgerModel, medium: FootMedium): readonly FootRow[] {
  const { total, afterTotals, averages, rule } = medium;
  const rows = [...totals.map(total), afterTotals, showsAverages ? averages() : undefined, ...updateRows.map(rule)];
  return rows.filter((row) => row !== undefined);
}

/** A gradient may have a row among the totals and another one in the rule. */
export function footId({ name, quantity }: UpdateRow): string {
  return `${name} ${addressOf(quantity)}`;
}

interface NumberRow extends Pick<FootRow, 'label' | 'className' | 'style'> {
  /** In place of the row's own: the total so far. */
  readonly quantity?: Quantity | undefined;
  /** The bars have their column for themselves. */
  readonly wide?: boolean;
}

/** One number in the column of the products, with the bar of the sum. */
export function numberRow(row: UpdateRow, parts: FootParts, shown: NumberRow): FootRow {
  const { model, step, domain } = parts;
  const { trace, stop } = step;
  const { quantity = row.quantity, wide = false, ...labelled } = shown;
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
        wide={wide}
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
function printedOf(quantity: Quantity, { trace }: StepView): number {
  const value = quantityValue(quantity, trace);
  return isRemainder(quantity, value, trace) ? 0 : value;
}

interface Averages extends Pick<FootRow, 'label' | 'className'> {
  /** Beside the product. */
  readonly verdict: Pick<Cell, 'content' | 'quantity' | 'span'>;
}

/** The common mistake in the columns of the products. */
export function averagesRow({ model, step }: FootParts, { verdict, ...labelled }: Averages): FootRow {
  const { averages, formats, place } = model;
  const { layer, from, to } = place;
  const words = messages.ledger;
  const product: Quantity = { kind: 'productOfMeans', layer, from, to };
  const known = isKnown(product, step.trace, step.stop);
  const cell = (column: 'x' | 'delta' | 'product', quantity: Quantity): Cell => ({
    quantity,
    content: (
      <>
        <QuantityText quantity={quantity} step={step} format={averages[column]} />
        {column === 'product' && known && (
          <OwnExponent value={printedOf(product, step)} format={averages.product} column={formats.product} />
        )}
      </>
    ),
  });
  return {
    id: 'averages',
    ...labelled,
    cells: {
      x: cell('x', { kind: 'meanActivation', layer: layer - 1, unit: from }),
      'after x': { content: words.times },
      delta: cell('delta', { kind: 'meanDelta', layer, unit: to }),
      'after delta': { content: averages.holds || !known ? words.equals : words.roughly },
      product: cell('product', product),
      size: { ...verdict, className: 'ledger-verdict', isText: true },
    },
  };
}
