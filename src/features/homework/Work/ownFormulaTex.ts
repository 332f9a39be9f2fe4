/** A formula with the numbers of a sheet: what was typed as it was typed, what is given as the step has it, and symbols for blank cells. */
import {
  bindingOf,
  decimalTex,
  hasSeries,
  type LeafRendering,
  leaves,
  type Piece,
  renderTree,
  shownNumber,
  substituted,
} from '../../../expression';
import type { StepTrace } from '../../../model';
import {
  addressOf,
  derivationOf,
  inOrderOfSymbols,
  leaf,
  type Quantity,
  quantityValue,
  symbolicTex,
  symbolTex,
  type Tree,
} from '../../../quantity';
import { isNumber, readWritten } from '../check';
import type { Cells } from '../draft/cells';
import { digitsOfGiven, standsOnNoSheet, written } from './givenFor';
import type { WorkModel } from './useWork';

interface OwnNumbers {
  readonly trace: StepTrace;
  readonly cells: Cells;
  /** To so many significant digits does the sheet print what the step gives. */
  readonly givenDigits: number;
}

/** What the student has written, and what is given. */
export function ownNumbersOf({ step, exercise, given, draft }: WorkModel): OwnNumbers {
  return { trace: step.trace, cells: { ...given, ...draft.checked }, givenDigits: digitsOfGiven(exercise) };
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
  const typed = cellPiece(quantity, own.cells)?.tex ?? symbolTex(quantity, own.trace.network, plain);
  return `${typed} = ${inNumbers(expression, own)}`;
}

/** In symbols, and with numbers; once where all that it is made of is blank. */
function inNumbers(expression: Tree, own: OwnNumbers): string {
  const symbols = symbolicTex(expression, own.trace.network, plain);
  const numbers = numbersTex(expression, own);
  return numbers === symbols ? symbols : `${symbols} = ${numbers}`;
}

/** What has no cell in any sheet, such as a slope, is written by its own formula. */
function numbersTex(expression: Tree, { trace, cells, givenDigits }: OwnNumbers): string {
  const { network } = trace;
  const ofLeaves: LeafRendering<Quantity> = {
    leaf: (part) => {
      const inCell = cellPiece(part, cells);
      if (inCell) return inCell;
      // What has no derivation is given: data, weights, settings; and the divisors of a penalty, and of batches that are accumulated.
      const isGiven = part.kind === 'cycleDivisor' || part.kind === 'penaltyDivisor' || isOfBias(part);
      const derivation = isGiven ? undefined : derivationOf(part, trace);
      if (!derivation) return givenPiece(part, trace, givenDigits);
      if (part.kind === 'slope' || part.kind === 'outputError') return renderTree(derivation.expression, ofLeaves);
      return { tex: symbolTex(part, network, plain), binds: 3 };
    },
    series: (sum, render) => {
      const pieces = sum.terms.map(render);
      const tex = pieces.map((piece, at) => (at > 0 && !piece.negative ? `+${piece.tex}` : piece.tex)).join('');
      return pieces.length === 1 && pieces[0] ? pieces[0] : { tex, binds: 1 };
    },
  };
  return renderTree(inOrderOfSymbols(expression), ofLeaves).tex;
}

/** The constant 1 by which a bias is multiplied. */
function isOfBias(part: Quantity): boolean {
  return part.kind === 'activation' && part.unit === 0;
}

/** In characters: what is longer is rounded. */
const longest = 14;

/** The number in a cell: a decimal as it is written there, also with zeros at its end; undefined: there is none. */
function cellPiece(quantity: Quantity, cells: Cells): Piece | undefined {
  const text = cells[addressOf(quantity)] ?? '';
  const read = readWritten(text);
  if (!isNumber(read)) return undefined;
  const decimal = text.trim().replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(decimal) && decimal.length <= longest
    ? pieceOf(decimal, read.value)
    : numberPiece(read.value);
}

/** A number of a weight or of a sample as the sheet prints it, a setting as it is set. */
function givenPiece(quantity: Quantity, trace: StepTrace, digits: number): Piece {
  const value = quantityValue(quantity, trace);
  const isPrinted = ('layer' in quantity || 'sample' in quantity) && Number.isFinite(value);
  return isPrinted ? pieceOf(decimalTex(written(value, digits).replaceAll('−', '-')), value) : numberPiece(value);
}

function numberPiece(value: number): Piece {
  const isShort = String(value).length <= 8;
  return pieceOf(isShort ? decimalTex(String(value)) : shownNumber(value, 6).tex, value);
}

function pieceOf(tex: string, value: number): Piece {
  return { tex, binds: bindingOf(tex), negative: value < 0, number: true };
}
