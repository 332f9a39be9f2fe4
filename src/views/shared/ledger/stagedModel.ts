/**
 * The ledger's numbers on a stage: four digits, where the ledger itself takes as many as its rows need to be recomputed
 * from. A row that the digits shown do not give has ≈.
 */
import { latestFor } from '../../../memory';
import type { StepTrace } from '../../../model';
import { isShownAs, quantityValue, recomputed } from '../../../quantity';
import { columnFormat, fewestDecimals, type NumberFormat, shownValue } from '../../../text';
import { columnsOf, type LedgerModel, type LedgerRow, printedRows, rowsByAddress } from './ledgerModel';
import { ledgerTree } from './ledgerRows';

/** The latest one is kept with the ledger's model. */
export const stagedModel = latestFor((model: LedgerModel, trace: StepTrace): LedgerModel => {
  const { rows, place, totals, updateRows } = model;
  const of = (column: 'x' | 'delta' | 'product'): NumberFormat =>
    shortened(
      model.formats[column],
      rows.map((row) => quantityValue(row[column], trace)),
    );
  const weights = [
    quantityValue({ kind: 'weight', ...place }, trace),
    quantityValue({ kind: 'weightAfter', ...place }, trace),
  ];
  const formats = {
    ...model.formats,
    x: of('x'),
    delta: of('delta'),
    product: of('product'),
    weight: shortened(model.formats.weight, weights),
  };
  const foot = [...totals, ...updateRows];
  const byAddress = rowsByAddress(foot, place, trace);
  const printed = printedRows(foot, { trace, rows: byAddress, formats, columnOf: columnsOf(byAddress, trace) });
  return {
    ...model,
    formats,
    rows: rows.map((row) => ({ ...row, holds: holds(row, formats, trace) })),
    totals: printed.slice(0, totals.length),
    updateRows: printed.slice(totals.length),
    averages: model.showsAverages ? shortAverages({ ...model, formats }, trace) : model.averages,
  };
});

function shortened(format: NumberFormat, values: readonly number[]): NumberFormat {
  if (format.ownPowers) return { ...format, ownDigits: Math.min(format.ownDigits ?? fewestDecimals, fewestDecimals) };
  const short = columnFormat(values);
  return short.exponent === format.exponent && short.decimals < format.decimals
    ? { ...format, decimals: short.decimals }
    : format;
}

function holds({ product }: LedgerRow, formats: LedgerModel['formats'], trace: StepTrace): boolean {
  const tree = ledgerTree(product, trace);
  const columnOf = columnsOf(new Map(), trace);
  const again =
    tree &&
    recomputed(tree, (quantity) => {
      const column = columnOf(quantity);
      const value = quantityValue(quantity, trace);
      return column === undefined || column === 'exact' ? value : shownValue(value, formats[column]);
    });
  return again === undefined || isShownAs(quantityValue(product, trace), again, formats.product);
}

/** The means in the columns' digits. */
function shortAverages({ averages, formats, place }: LedgerModel, trace: StepTrace): LedgerModel['averages'] {
  const { layer, from, to } = place;
  const meanX = quantityValue({ kind: 'meanActivation', layer: layer - 1, unit: from }, trace);
  const meanDelta = quantityValue({ kind: 'meanDelta', layer, unit: to }, trace);
  const product = quantityValue({ kind: 'productOfMeans', layer, from, to }, trace);
  // A mean of whole numbers needs decimals that its column does not have.
  const short = (column: 'x' | 'delta'): NumberFormat => {
    const most = Math.max(formats[column].decimals, fewestDecimals);
    return { ...averages[column], decimals: Math.min(averages[column].decimals, most) };
  };
  const [x, delta] = [short('x'), short('delta')];
  const own = shortened(averages.product, [product]);
  const format = {
    ...own,
    decimals: Math.min(averages.product.decimals, Math.max(own.decimals, formats.product.decimals)),
  };
  const factor = trace.settings.reduction === 'sum' ? trace.batchSize : 1;
  const again = factor * shownValue(meanX, x) * shownValue(meanDelta, delta);
  return { ...averages, x, delta, product: format, holds: isShownAs(product, again, format) };
}
