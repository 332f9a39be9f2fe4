/** The formula of a quantity in TeX, in symbols and in numbers. */
import type { NumericForm } from '../../expression';
import type { StepTrace } from '../../model';
import {
  type Derivation,
  numericForm,
  type Quantity,
  stepTex,
  symbolicTex,
  symbolTex,
  type TexStyle,
} from '../../quantity';

interface Derived {
  readonly quantity: Quantity;
  readonly derivation: Derivation | undefined;
}

/** ∂E/∂w = 1/B Σ x δ */
export function symbolicFormula(
  { quantity, derivation }: Derived,
  trace: StepTrace,
  style: TexStyle = stepTex(trace),
): string {
  const left = symbolTex(quantity, trace.network, style);
  return derivation ? `${left} = ${symbolicTex(derivation.expression, trace.network, style)}` : left;
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
