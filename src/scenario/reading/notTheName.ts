/**
 * Numbers that are none of the last name before them: `o - y = …` is no y, `mean x = …` no sample, and what a function or a transpose of
 * numbers of a step equals is no array without a name, which would be read as samples or weights.
 */
import { textBefore } from './forms';
import { type Named, namedBy } from './names';
import { isSign, type Token } from './tokens';

/** What one writes in a formula; words, as in "Weights - W1 = …", are none. */
const symbol = String.raw`\\?(?:[\p{L}]|[a-z]{1,5}_?hat|y_?pred|pred)(?:[_^]?[\d{}()])*`;
const difference = new RegExp(`(?:^|[^=:,;] )${symbol} [-−+] $`, 'u');
/** One less a number of a step. Elsewhere it would be the first item of a list. */
const oneLess = /^0 [-−] $/;

const statistic = /\b(?:max|min|norm|mean|average|avg|velocity|momentum|variance|std)(?: (?:of|the))* $/i;
const total = /\b(?:sum|total)(?: (?:of|over|the))* $/i;
/** Gradients have their means and sums among their names, and s is a weighted sum. */
const gradient = /^\\?(?:d_?[wb]|grad|sum_|mean_|g_|update_|[∂∇])/i;
const preactivation = /^(?:z|s|net)/i;

/** Where a calculation begins that ends with a name; undefined: the numbers are those of the name. */
export function calculationBefore(tokens: readonly Token[], place: number, { part, name }: Named): number | undefined {
  const line = lineBefore(tokens, place);
  if (difference.test(line) || (part === 'step' && oneLess.test(line))) return place - 2;
  const isTotal = total.test(line) && !(part === 'step' && (gradient.test(name) || preactivation.test(name)));
  const isStatistic = statistic.test(line) && !(part === 'step' && gradient.test(name));
  return isTotal || isStatistic ? place - 1 : undefined;
}

const ofFunction = /[\p{L})\]'′*·⋅×/]\S* \(\) = $/u;
const operators = ['-', '−', '+', '*', '·', '/'] as const;
const quotient = /\p{L}\S* \/ 0 = $/u;
const oneSample = /(?:for|of) (?:the )?(?:sample|example|row) 0 = $/i;

/** Where the left side begins of numbers that have no name, `exp(-z2) = …`; undefined if they may be samples or weights. */
export function formulaBefore(tokens: readonly Token[], place: number): number | undefined {
  const [name, before, equals] = [3, 2, 1].map((back) => tokens[place - back]);
  if (!isSign(equals, '=')) return undefined;
  const line = lineBefore(tokens, place);
  const start = place - line.split(' ').length + 1;
  const isStep = (one: Token | undefined): boolean => one?.kind === 'name' && namedBy(one.text)?.part === 'step';
  if (isSign(before, 'ᵀ')) return isStep(name) ? start : undefined;
  const parts = before?.kind === 'group' ? before.parts : [];
  const isOfNames = parts.some(({ kind }) => kind === 'name');
  const isCalculated = parts.some((part) => isSign(part, ...operators));
  const isFormula = (isOfNames && (isCalculated || ofFunction.test(line))) || quotient.test(line);
  return isFormula || (oneSample.test(line) && tokens.slice(start, place).some(isStep)) ? start : undefined;
}

/** Tokens; no formula before a number is longer. */
const longest = 40;

function lineBefore(tokens: readonly Token[], place: number): string {
  return textBefore(tokens, place, longest).split('\n ').at(-1) ?? '';
}
