/** The formula of a quantity in TeX, in symbols and in numbers. */
import type { NumericForm } from '../../expression';
import type { StepTrace } from '../../model';
import {
  type Derivation,
  leaf,
  numericForm,
  type Quantity,
  stepTex,
  symbolicSides,
  type TexStyle,
  type Tree,
} from '../../quantity';

interface Derived {
  readonly quantity: Quantity;
  readonly derivation: Derivation | undefined;
}

/** What a number is computed from; one that is given is itself. */
export function treeOf({ quantity, derivation }: Derived): Tree {
  return derivation?.expression ?? leaf(quantity);
}

/** ∂E/∂w = 1/B Σ x δ */
export function symbolicFormula(derived: Derived, trace: StepTrace, style: TexStyle = stepTex(trace)): string {
  return symbolicSides(derived.quantity, treeOf(derived), trace.network, style).join(' = ');
}

/** The formula in symbols, then in numbers; on one line where the symbols are no equation yet. Without `form`, it is not known. */
export function formulaLines(
  derived: Derived,
  form: NumericForm | undefined,
  trace: StepTrace,
  style: TexStyle = stepTex(trace),
): readonly string[] {
  const sides = symbolicSides(derived.quantity, treeOf(derived), trace.network, style);
  const symbols = sides.join(' = ');
  if (!form || form.isConstant) return [symbols];
  const numbers = numericFormula(form);
  return sides.length === 1 && form.lines.length === 1 ? [`{${symbols}}\\allowbreak${numbers}`] : [symbols, numbers];
}

/** The formula for which rounding leaves too few digits, in symbols and in numbers, without a result. */
export function formulaWithoutResult({ quantity, derivation }: Derived, trace: StepTrace): readonly string[] {
  const { alternative } = derivation ?? {};
  if (!alternative?.losesDigits) return [];
  const { lines, annotated } = numericForm(quantity, alternative.expression, trace);
  return [
    symbolicFormula({ quantity, derivation: alternative }, trace),
    annotated ?? `\\begin{aligned}${lines.map((line) => `&${line}`).join('\\\\')}\\end{aligned}`,
  ];
}

/**
 * The numbers, one term per line, ending with the value; if one line is too long for the panel, the value is on the
 * next. A number alone is written once.
 */
export function numericFormula(form: NumericForm): string {
  const { lines, relation, result, isResult } = form;
  if (isResult) return `{{}= ${result}}`;
  if (lines.length === 1) return `{{}= ${lines[0]}}\\allowbreak{{}${relation} ${result}}`;
  const rows = lines.map((line, index) => (index === 0 ? `&= ${line}` : `&\\quad ${line}`));
  return `\\begin{aligned}${rows.join('\\\\')}\\\\&${relation} ${result}\\end{aligned}`;
}
