/** A derivation in this step's numbers. */
import { inNumbers, type NumericForm } from '../expression';
import type { StepTrace } from '../model';
import { addressOf } from './address';
import type { Quantity } from './quantity';
import { quantityValue } from './read';
import { stepTex } from './stepNotation';
import { linkedTex, plainStyle, symbolTex, type TexStyle } from './symbolTex';
import type { Tree } from './tree';

/** Writes the derivation of `quantity` in numbers, its result with its address. `decimals`: those of numbers that stand beside it. */
export function numericForm(
  quantity: Quantity,
  tree: Tree,
  trace: StepTrace,
  style: TexStyle = stepTex(trace),
  decimals?: (quantity: Quantity) => number,
): NumericForm {
  const linked = (leaf: Quantity, tex: string): string => linkedTex(addressOf(leaf), tex, style);
  const form = inNumbers(tree, quantityValue(quantity, trace), {
    value: (leaf) => quantityValue(leaf, trace),
    linked,
    symbol: (leaf) => symbolTex(leaf, trace.network, plainStyle(style)),
    blankTex: style.blankTex,
    decimals,
    resultDecimals: decimals?.(quantity),
  });
  const box = style.blankTex?.(quantity, form.result);
  if (box === undefined) return { ...form, result: linked(quantity, form.result) };
  // A right-hand side that is the number itself would tell it.
  return { ...form, lines: form.isResult ? [box] : form.lines, result: box };
}
