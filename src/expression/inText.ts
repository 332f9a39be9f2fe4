/**
 * A tree as one line of plain text, such as β₁m + (1 − β₁)·gradient², for labels that are too small for typesetting.
 */
import type { Expression } from './expression';

/** How strongly a text binds: 1 a sum, 2 a product, 3 a letter or a number. */
interface Text {
  readonly text: string;
  readonly binds: 1 | 2 | 3;
}

/** For trees without sums over an index. A letter directly follows its factor; a word or a bracket follows a dot. */
export function inText<Leaf>(tree: Expression<Leaf>, leafText: (leaf: Leaf) => string): string {
  return textOf(tree, leafText).text;
}

function textOf<Leaf>(tree: Expression<Leaf>, leafText: (leaf: Leaf) => string): Text {
  const of = (part: Expression<Leaf>): Text => textOf(part, leafText);
  switch (tree.node) {
    case 'leaf':
      return { text: leafText(tree.leaf), binds: 3 };
    case 'constant':
      return { text: String(tree.value), binds: 3 };
    case 'negative':
      return { text: `−${bound(of(tree.of), 2)}`, binds: 1 };
    case 'sum': {
      const terms = tree.terms.map((term, index) => {
        if (index === 0) return of(term).text;
        return term.node === 'negative' ? ` − ${bound(of(term.of), 2)}` : ` + ${bound(of(term), 2)}`;
      });
      return { text: terms.join(''), binds: 1 };
    }
    case 'product': {
      const factors = tree.factors.map((factor) => bound(of(factor), 2));
      return { text: factors.reduce((text, factor) => `${text}${isLetter(factor) ? '' : '·'}${factor}`), binds: 2 };
    }
    case 'quotient':
      return { text: `${bound(of(tree.numerator), 2)} / ${bound(of(tree.denominator), 3)}`, binds: 2 };
    case 'power':
      return { text: `${bound(of(tree.base), 3)}${raised(tree.exponent)}`, binds: 3 };
    case 'root':
      return { text: `√${bound(of(tree.of), 3)}`, binds: 3 };
    case 'absolute':
      return { text: `|${of(tree.of).text}|`, binds: 3 };
    case 'call':
      return { text: `${tree.function.name}(${of(tree.of).text})`, binds: 3 };
    default:
      throw new Error(`expected a tree without sums over an index, got ${tree.node}`);
  }
}

function bound({ text, binds }: Text, least: Text['binds']): string {
  return binds < least ? `(${text})` : text;
}

/** One letter, with its index or mark. */
function isLetter(text: string): boolean {
  return /^\p{L}[\p{M}₀-₉ₚ]*$/u.test(text);
}

function raised(exponent: number): string {
  return [...String(exponent)].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign).join('');
}
