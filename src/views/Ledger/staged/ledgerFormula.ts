/** How a number of the ledger follows from those above it, in the digits that its rows have. */
import { decimalTex, type LeafRendering, type Piece, powerOfTenTex, renderTree } from '../../../expression';
import type { StepTrace } from '../../../model';
import { addressOf, linkedTex, type Quantity, quantityValue, sameQuantity, stepTex } from '../../../quantity';
import { formatNumber, type NumberFormat } from '../../../text';
import { columnsOf, type LedgerModel, rowsByAddress } from '../../shared/ledger/ledgerModel';
import { ledgerTree } from '../../shared/ledger/ledgerRows';

/** The digits, the relation and the result; undefined for a sum of rows, and if the ledger does not have one of the numbers. */
export function ledgerFormula(quantity: Quantity, model: LedgerModel, trace: StepTrace): string | undefined {
  const tree = ledgerTree(quantity, trace);
  const row = lineOf(quantity, model);
  if (!tree || !row) return undefined;
  const style = stepTex(trace);
  const format = formatOf(model, trace);
  let isWhole = true;
  const piece = (leaf: Quantity): Piece => {
    const tex = format(leaf);
    if (tex === undefined) isWhole = false;
    return {
      tex: linkedTex(addressOf(leaf), tex ?? '', style),
      // With a power of ten it is a product.
      binds: tex?.includes('\\cdot') ? 2 : 3,
      negative: tex?.startsWith('-') ?? false,
      number: true,
    };
  };
  const leaves: LeafRendering<Quantity> = {
    leaf: piece,
    reciprocal: (of) => ({ tex: linkedTex(addressOf(of), `\\frac{1}{${format(of) ?? ''}}`, style), binds: 3 }),
    series: () => {
      isWhole = false;
      return { tex: '', binds: 3 };
    },
  };
  const { tex } = renderTree(tree, leaves);
  const result = linkedTex(addressOf(quantity), texIn(row.format, quantityValue(quantity, trace)), style);
  return isWhole ? `${tex} ${row.holds ? '=' : '\\approx'} ${result}` : undefined;
}

interface Line {
  readonly format: NumberFormat;
  readonly holds: boolean;
}

function lineOf(quantity: Quantity, { rows, totals, updateRows, averages, formats }: LedgerModel): Line | undefined {
  if (quantity.kind === 'productOfMeans') return { format: averages.product, holds: averages.holds };
  const sample = rows.find(({ product }) => sameQuantity(product, quantity));
  if (sample) return { format: formats.product, holds: sample.holds };
  return [...totals, ...updateRows].find((row) => sameQuantity(row.quantity, quantity));
}

/** A number as the ledger prints it; undefined if it does not. */
function formatOf(model: LedgerModel, trace: StepTrace): (leaf: Quantity) => string | undefined {
  const { place, totals, updateRows, averages, formats } = model;
  const rows = rowsByAddress([...totals, ...updateRows], place, trace);
  const columnOf = columnsOf(rows, trace);
  return (leaf) => {
    const value = quantityValue(leaf, trace);
    if (!Number.isFinite(value)) return undefined;
    const row = rows.get(addressOf(leaf));
    const column = columnOf(leaf);
    if (column === 'exact') return decimalTex(String(value));
    const means = { meanActivation: averages.x, meanDelta: averages.delta };
    const format =
      leaf.kind === 'meanActivation' || leaf.kind === 'meanDelta'
        ? means[leaf.kind]
        : row
          ? lineOf(row.quantity, model)?.format
          : column && formats[column];
    return format && texIn(format, value);
  };
}

function texIn(format: NumberFormat, value: number): string {
  const digits = formatNumber(value, format).replace('−', '-');
  return format.exponent === 0 || value === 0 ? digits : powerOfTenTex(digits, format.exponent);
}
