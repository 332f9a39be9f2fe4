/** A formula with the numbers of a sheet: what was typed as it was typed, what is given as the step has it, and symbols for blank cells. */
import {
  bindingOf,
  decimalTex,
  hasSeries,
  type LeafRendering,
  leaves,
  renderTree,
  shownNumber,
  substituted,
} from '../../../expression';
import type { StepTrace } from '../../../model';
import {
  addressOf,
  derivationOf,
  leaf,
  type Quantity,
  quantityValue,
  symbolicTex,
  symbolTex,
  type Tree,
} from '../../../quantity';
import { isNumber, readWritten } from '../check';
import type { Cells } from '../draft/cells';
import { standsOnNoSheet } from './givenFor';

interface OwnNumbers {
  readonly trace: StepTrace;
  readonly cells: Cells;
}

const plain = { linked: false } as const;

/** The right formula of a cell, and how it is made of what has cells: Δw = −η v = −η (μ v + g). */
export function ownFormulaTex(quantity: Quantity, expression: Tree, own: OwnNumbers): string {
  const { network } = own.trace;
  const formula = writtenOut(expression, own.trace);
  const parts = [symbolTex(quantity, network, plain), symbolicTex(expression, network, plain)];
  return [...(formula === expression ? parts.slice(0, 1) : parts), inNumbers(formula, own)].join(' = ');
}

/**
 * With the formulas of what stands on no sheet in its place; the same tree if it has nothing of that kind. A clip factor is that of a norm,
 * which is a sum over all weights, and stays a symbol.
 */
function writtenOut(tree: Tree, trace: StepTrace): Tree {
  if (hasSeries(tree) || !leaves(tree).some(standsOnNoSheet)) return tree;
  return substituted(tree, (part) => {
    const derivation = standsOnNoSheet(part) ? derivationOf(part, trace) : undefined;
    return derivation && !hasSeries(derivation.expression) ? writtenOut(derivation.expression, trace) : leaf(part);
  });
}

/** Another formula that gives the number in a cell. */
export function slipTex(quantity: Quantity, expression: Tree, own: OwnNumbers): string {
  const read = readWritten(own.cells[addressOf(quantity)] ?? '');
  const typed = isNumber(read) ? numberPiece(read.value).tex : symbolTex(quantity, own.trace.network, plain);
  return `${typed} = ${inNumbers(expression, own)}`;
}

/** In symbols, and with numbers; once where all that it is made of is blank. */
function inNumbers(expression: Tree, own: OwnNumbers): string {
  const symbols = symbolicTex(expression, own.trace.network, plain);
  const numbers = numbersTex(expression, own);
  return numbers === symbols ? symbols : `${symbols} = ${numbers}`;
}

/** What has no cell in any sheet, such as a slope, is written by its own formula. */
function numbersTex(expression: Tree, { trace, cells }: OwnNumbers): string {
  const { network } = trace;
  const ofLeaves: LeafRendering<Quantity> = {
    leaf: (part) => {
      const read = readWritten(cells[addressOf(part)] ?? '');
      if (isNumber(read)) return numberPiece(read.value);
      // What has no derivation is given: data, weights, settings; and of batches that are accumulated, how many they are.
      const derivation = part.kind === 'cycleDivisor' ? undefined : derivationOf(part, trace);
      if (!derivation) return numberPiece(quantityValue(part, trace));
      if (part.kind === 'slope' || part.kind === 'outputError') return renderTree(derivation.expression, ofLeaves);
      return { tex: symbolTex(part, network, plain), binds: 3 };
    },
    series: (sum, render) => {
      const pieces = sum.terms.map(render);
      const tex = pieces.map((piece, at) => (at > 0 && !piece.negative ? `+${piece.tex}` : piece.tex)).join('');
      return pieces.length === 1 && pieces[0] ? pieces[0] : { tex, binds: 1 };
    },
  };
  return renderTree(expression, ofLeaves).tex;
}

function numberPiece(value: number): {
  readonly tex: string;
  readonly binds: 2 | 3;
  readonly negative: boolean;
  readonly number: true;
} {
  const isShort = String(value).length <= 8;
  const tex = isShort ? decimalTex(String(value)) : shownNumber(value, 6).tex;
  return { tex, binds: bindingOf(tex), negative: value < 0, number: true };
}
