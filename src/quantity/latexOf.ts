/** A quantity's formula for a paper or a worksheet: symbols, this step's numbers if they are known, and the value. */
import type { StepTrace } from '../model';
import { formatExact } from '../text';
import { numericForm } from './numericTex';
import type { Quantity } from './quantity';
import { derivationOf, quantityValue } from './read';
import { variantOf } from './stepNotation';
import { symbolicTex, symbolTex, type TexStyle } from './symbolTex';

/** Plain LaTeX (amsmath), without the links of formulas on the screen; without numbers unless they are `known`. */
export function latexOf(quantity: Quantity, trace: StepTrace, known: boolean): string {
  const copyTex: TexStyle = { variant: variantOf(trace), linked: false };
  const left = symbolTex(quantity, trace.network, copyTex);
  const derivation = derivationOf(quantity, trace);
  if (!derivation) return known ? `${left} = ${plainValue(quantityValue(quantity, trace))}` : left;
  const symbols = symbolicTex(derivation.expression, trace.network, copyTex);
  if (!known) return `${left} = ${symbols}`;
  const { lines, relation, result } = numericForm(quantity, derivation.expression, trace, copyTex);
  const rows = [
    `${left} &= ${symbols}`,
    ...lines.map((line, index) => (index === 0 ? `&= ${line}` : `&\\quad ${line}`)),
    ...(lines.length === 1 && lines[0] === result ? [] : [`&${relation} ${result}`]),
  ];
  return `\\begin{aligned}\n${rows.join(' \\\\\n')}\n\\end{aligned}`;
}

function plainValue(value: number): string {
  if (Number.isNaN(value)) return '\\text{NaN}';
  if (!Number.isFinite(value)) return value > 0 ? '\\infty' : '-\\infty';
  const [mantissa = '', exponent] = formatExact(value).replaceAll('−', '-').split('e');
  return exponent === undefined ? mantissa : `${mantissa}\\cdot10^{${Number(exponent)}}`;
}
