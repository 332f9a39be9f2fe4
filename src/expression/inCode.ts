/**
 * Renders an expression tree to a program's text: operators as most languages write them, brackets by binding strength. What a
 * leaf, a function and a sum over outputs are called depends on the program.
 */
import type { Expression, Series } from './expression';

/** How strongly a piece of code binds: 1 a sum, 2 a product, 3 a power, 4 a name or a call. */
export interface CodePiece {
  readonly code: string;
  readonly binds: 1 | 2 | 3 | 4;
}

export interface CodeForms<Leaf> {
  readonly leaf: (leaf: Leaf) => CodePiece;
  /** A function of one argument, by its name: `tanh`, `sqrt`, `abs`; the slope of `relu` is `reluSlope`. */
  readonly call: (name: string, argument: CodePiece) => CodePiece;
  /** The sum over the outputs. */
  readonly series: (series: Series<Leaf>) => CodePiece;
  /** ln Σ e^…, computed without overflow. */
  readonly logSumExp: (among: Series<Leaf>) => CodePiece;
}

export function inCode<Leaf>(expression: Expression<Leaf>, forms: CodeForms<Leaf>): CodePiece {
  const render = (part: Expression<Leaf>): CodePiece => inCode(part, forms);
  switch (expression.node) {
    case 'leaf':
      return forms.leaf(expression.leaf);
    case 'constant':
      return { code: String(expression.value), binds: expression.value < 0 ? 1 : 4 };
    case 'negative':
      return { code: `-${bracketed(render(expression.of), 2)}`, binds: 1 };
    case 'sum':
      return { code: expression.terms.map((term, index) => termCode(term, render, index === 0)).join(''), binds: 1 };
    case 'product':
      return joinFactors(expression.factors.map(render));
    case 'quotient':
      return {
        code: `${bracketed(render(expression.numerator), 2)} / ${bracketed(render(expression.denominator), 3)}`,
        binds: 2,
      };
    case 'power':
      return { code: `${bracketed(render(expression.base), 4)} ** ${expression.exponent}`, binds: 3 };
    case 'root':
      return forms.call('sqrt', render(expression.of));
    case 'absolute':
      return forms.call('abs', render(expression.of));
    case 'call':
      return forms.call(
        `${expression.function.name}${expression.function.isSlope ? 'Slope' : ''}`,
        render(expression.of),
      );
    case 'series':
      return forms.series(expression);
    case 'logSumExp':
      return forms.logSumExp(expression.among);
    case 'softmax':
      throw new Error('a softmax is written for a whole layer, not for one of its units');
  }
}

/** The piece, in brackets if it binds less strongly than what stands around it. */
export function bracketed({ code, binds }: CodePiece, around: number): string {
  return binds < around ? `(${code})` : code;
}

function termCode<Leaf>(
  term: Expression<Leaf>,
  render: (part: Expression<Leaf>) => CodePiece,
  isFirst: boolean,
): string {
  if (isFirst) return render(term).code;
  return term.node === 'negative' ? ` - ${bracketed(render(term.of), 2)}` : ` + ${bracketed(render(term), 2)}`;
}

/** A quotient after another factor is bracketed, so that the order of the operations is the tree's. */
function joinFactors(pieces: readonly CodePiece[]): CodePiece {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const code = pieces.map((piece, index) => bracketed(piece, index === 0 ? 2 : 3)).join(' * ');
  return { code, binds: 2 };
}
