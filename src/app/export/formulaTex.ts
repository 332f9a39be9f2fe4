/** The formula in focus as LaTeX to be pasted: symbols, then this step's numbers, a line each. */
import type { StepTrace } from '../../model';
import {
  derivationOf,
  lectureNotation,
  numericForm,
  type Quantity,
  quantityValue,
  symbolicTex,
  symbolTex,
  type TexStyle,
} from '../../quantity';

const style: TexStyle = { notation: lectureNotation, linked: false };

export function formulaTex(quantity: Quantity, trace: StepTrace): string {
  const left = symbolTex(quantity, trace.network, style);
  const derivation = derivationOf(quantity, trace);
  if (!derivation) return `${left} = ${quantityValue(quantity, trace)}`;
  const { lines, relation, result } = numericForm(quantity, derivation.expression, trace, style);
  const rows = [
    `${left} &= ${symbolicTex(derivation.expression, trace.network, style)}`,
    ...lines.map((line, index) => (index === 0 ? `&= ${line}` : `&\\quad ${line}`)),
    `&${relation} ${result}`,
  ];
  return `\\begin{aligned}\n${rows.join(' \\\\\n')}\n\\end{aligned}`;
}
