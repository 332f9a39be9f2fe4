/** A quantity's formula for a paper, a slide or a worksheet: plain LaTeX with amsmath, and with xcolor for colours. */
import { decimalTex } from '../expression';
import type { StepTrace } from '../model';
import { formatExact } from '../text';
import type { LatexChoice } from './latexChoice';
import { numericForm } from './numericTex';
import type { Quantity } from './quantity';
import { derivationOf, quantityValue } from './read';
import { variantOf } from './stepNotation';
import { symbolicSides } from './symbolicSides';
import { symbolTex, type TexStyle } from './symbolTex';

export function latexOf(
  quantity: Quantity,
  trace: StepTrace,
  { content, display, colourOf, blankTex }: LatexChoice & Pick<TexStyle, 'blankTex'>,
): string {
  const style: TexStyle = { variant: variantOf(trace), linked: false, blankTex, ...(colourOf && { colourOf }) };
  const formula = formulaOf(quantity, trace, { content, style });
  return display ? `\\[\n${formula}\n\\]` : formula;
}

interface Written {
  readonly content: LatexChoice['content'];
  readonly style: TexStyle;
}

function formulaOf(quantity: Quantity, trace: StepTrace, { content, style }: Written): string {
  const derivation = derivationOf(quantity, trace);
  if (!derivation) {
    const symbol = symbolTex(quantity, trace.network, style);
    return content === 'symbols' ? symbol : `${symbol} = ${plainValue(quantityValue(quantity, trace))}`;
  }
  const symbols = symbolicSides(quantity, derivation.expression, trace.network, style);
  const [left] = symbols;
  if (content === 'symbols') return symbols.join(' = ');
  const { lines, relation, result, isResult, isConstant } = numericForm(quantity, derivation.expression, trace, style);
  if (isConstant) return `${left} = ${result}`;
  const numbers = [
    ...lines.map((line, index) => (index === 0 ? `&= ${line}` : `&\\quad ${line}`)),
    ...(isResult ? [] : [`&${relation} ${result}`]),
  ];
  const isBoth = content === 'both' && symbols.length > 1;
  const rows = isBoth ? [symbols.join(' &= '), ...numbers] : [`${left} ${numbers[0]}`, ...numbers.slice(1)];
  return `\\begin{aligned}\n${rows.join(' \\\\\n')}\n\\end{aligned}`;
}

function plainValue(value: number): string {
  if (Number.isNaN(value)) return '\\text{NaN}';
  if (!Number.isFinite(value)) return value > 0 ? '\\infty' : '-\\infty';
  return decimalTex(formatExact(value).replaceAll('−', '-'));
}
