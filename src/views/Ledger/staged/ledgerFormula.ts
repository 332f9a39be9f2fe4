/** How a number of the ledger follows from those above it, in the digits that its rows have. */
import { decimalTex, leaves, type NumericForm, type ShownNumber } from '../../../expression';
import type { StepTrace } from '../../../model';
import { addressOf, numericForm, type Quantity, quantityValue, stepTex, type Tree } from '../../../quantity';
import { formatWithPower, halfPlace, type NumberFormat, plainSigns, shownValue } from '../../../text';
import { columnsOf, type LedgerModel, rowsByAddress } from '../../shared/ledger/ledgerModel';

/** If the ledger does not have one of the numbers, all of them have the digits of formulas. */
export function ledgerFormula(
  quantity: Quantity,
  tree: Tree,
  { model, trace }: { readonly model: LedgerModel; readonly trace: StepTrace },
): NumericForm {
  const { place, totals, updateRows, averages, formats } = model;
  const rows = rowsByAddress([...totals, ...updateRows], place, trace);
  const columnOf = columnsOf(rows, trace);
  const means = new Map([
    ['meanActivation', averages.x],
    ['meanDelta', averages.delta],
    ['productOfMeans', averages.product],
  ]);
  const printed = (one: Quantity): ShownNumber | undefined => {
    const value = quantityValue(one, trace);
    const column = columnOf(one);
    if (column === 'exact') return exactNumber(value);
    const format = means.get(one.kind) ?? rows.get(addressOf(one))?.format ?? (column && formats[column]);
    return format && numberIn(format, value);
  };
  const isWhole = [quantity, ...leaves(tree)].every((one) => printed(one) !== undefined);
  return numericForm(quantity, tree, trace, stepTex(trace), isWhole ? { printed } : {});
}

/** A number as the screen prints it, in TeX. */
export function texOfText(text: string): string {
  return decimalTex(plainSigns(text));
}

function numberIn(format: NumberFormat, value: number): ShownNumber {
  const tex = texOfText(formatWithPower(value, format));
  return { tex, negative: tex.startsWith('-'), value: shownValue(value, format), half: halfPlace(value, format) };
}

function exactNumber(value: number): ShownNumber {
  return { tex: decimalTex(String(value)), negative: value < 0, value, half: 0 };
}
