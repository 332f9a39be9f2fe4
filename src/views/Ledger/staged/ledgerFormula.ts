/** How a number of the ledger follows from those above it, in the digits that its rows have. */
import { decimalTex, type NumericForm, type ShownNumber } from '../../../expression';
import type { StepTrace } from '../../../model';
import { addressOf, numericForm, type Quantity, quantityValue, stepTex, type Tree } from '../../../quantity';
import { formatWithPower, halfPlace, plainSigns, shownValue } from '../../../text';
import { columnsOf, type LedgerModel, rowsByAddress } from '../../shared/ledger/ledgerModel';

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
    if (column === 'exact') return { tex: decimalTex(String(value)), negative: value < 0, value, half: 0 };
    const format = means.get(one.kind) ?? rows.get(addressOf(one))?.format ?? (column && formats[column]);
    // In the digits of formulas.
    if (!format || !Number.isFinite(value)) return undefined;
    const tex = texOfText(formatWithPower(value, format));
    return { tex, negative: tex.startsWith('-'), value: shownValue(value, format), half: halfPlace(value, format) };
  };
  return numericForm(quantity, tree, trace, stepTex(trace), { printed });
}

/** A number as the screen prints it, in TeX. */
export function texOfText(text: string): string {
  return decimalTex(plainSigns(text));
}
