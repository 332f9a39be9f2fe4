/** A derivation in this step's numbers. */
import { inNumbers, type NumericForm, type ShownNumber } from '../expression';
import type { StepTrace } from '../model';
import { addressOf } from './address';
import { inOrderOfSymbols } from './biasLast';
import type { Quantity } from './quantity';
import { quantityValue } from './read';
import { stepTex } from './stepNotation';
import { linkedTex, plainStyle, symbolTex, type TexStyle } from './symbolTex';
import type { Tree } from './tree';

/** Numbers that stand beside a derivation. */
interface Beside {
  /** The derivation has at least their decimals. */
  readonly decimals?: (quantity: Quantity) => number;
  /** It has these very digits; undefined: its own. */
  readonly printed?: (quantity: Quantity) => ShownNumber | undefined;
}

/** Writes the derivation of `quantity` in numbers, its result with its address. */
export function numericForm(
  quantity: Quantity,
  tree: Tree,
  trace: StepTrace,
  style: TexStyle = stepTex(trace),
  { decimals, printed }: Beside = {},
): NumericForm {
  const linked = (leaf: Quantity, tex: string): string => linkedTex(addressOf(leaf), tex, style);
  const form = inNumbers(inOrderOfSymbols(tree), quantityValue(quantity, trace), {
    value: (leaf) => quantityValue(leaf, trace),
    linked,
    symbol: (leaf) => symbolTex(leaf, trace.network, plainStyle(style)),
    blankTex: style.blankTex,
    decimals,
    resultDecimals: decimals?.(quantity),
    printed,
    printedResult: printed?.(quantity),
  });
  const box = style.blankTex?.(quantity, form.result);
  if (box === undefined) return { ...form, result: linked(quantity, form.result) };
  // A right-hand side that is the number itself would tell it.
  return { ...form, lines: form.isResult ? [box] : form.lines, result: box };
}
