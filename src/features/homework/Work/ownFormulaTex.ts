/** A formula with the numbers of a sheet: what was typed as it was typed, what is given as the step has it, and symbols for blank cells. */
import { bindingOf, decimalTex, type LeafRendering, renderTree, shownNumber } from '../../../expression';
import type { StepTrace } from '../../../model';
import {
  addressOf,
  derivationOf,
  type Quantity,
  quantityValue,
  symbolicTex,
  symbolTex,
  type Tree,
} from '../../../quantity';
import { isNumber, readWritten } from '../check';
import type { Cells } from '../draft/cells';

interface OwnNumbers {
  readonly trace: StepTrace;
  readonly cells: Cells;
}

const plain = { linked: false } as const;

/** The right formula of a cell. */
export function ownFormulaTex(quantity: Quantity, expression: Tree, own: OwnNumbers): string {
  const { network } = own.trace;
  return `${symbolTex(quantity, network, plain)} = ${inNumbers(expression, own)}`;
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
  const leaves: LeafRendering<Quantity> = {
    leaf: (part) => {
      const read = readWritten(cells[addressOf(part)] ?? '');
      if (isNumber(read)) return numberPiece(read.value);
      // What has no derivation is given: data, weights, settings.
      const derivation = derivationOf(part, trace);
      if (!derivation) return numberPiece(quantityValue(part, trace));
      if (part.kind === 'slope' || part.kind === 'outputError') return renderTree(derivation.expression, leaves);
      return { tex: symbolTex(part, network, plain), binds: 3 };
    },
    series: (sum, render) => {
      const pieces = sum.terms.map(render);
      const tex = pieces.map((piece, at) => (at > 0 && !piece.negative ? `+${piece.tex}` : piece.tex)).join('');
      return pieces.length === 1 && pieces[0] ? pieces[0] : { tex, binds: 1 };
    },
  };
  return renderTree(expression, leaves).tex;
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
