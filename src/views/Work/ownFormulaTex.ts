/** A formula with the numbers of a sheet: what was typed as it was typed, what is given as the step has it, and symbols for blank cells. */

import { isNumber, readWritten } from '../../check';
import { decimalTex, type LeafRendering, renderTree, shownNumber } from '../../expression';
import type { StepTrace } from '../../model';
import {
  addressOf,
  derivationOf,
  type Quantity,
  quantityValue,
  symbolicTex,
  symbolTex,
  type Tree,
} from '../../quantity';
import type { Cells } from './draft';

interface OwnNumbers {
  readonly trace: StepTrace;
  readonly cells: Cells;
}

const plain = { linked: false } as const;

export function ownFormulaTex(quantity: Quantity, expression: Tree, { trace, cells }: OwnNumbers): string {
  const { network } = trace;
  const leaves: LeafRendering<Quantity> = {
    leaf: (leaf) => {
      const typed = cells[addressOf(leaf)];
      const read = typed === undefined ? undefined : readWritten(typed);
      if (read && isNumber(read)) return numberPiece(read.value);
      // What has no derivation is given: data, weights, settings.
      if (!derivationOf(leaf, trace)) return numberPiece(quantityValue(leaf, trace));
      return { tex: symbolTex(leaf, network, plain), binds: 3 };
    },
    series: (sum, render) => {
      const pieces = sum.terms.map(render);
      return { tex: pieces.map(({ tex, negative }, at) => (at > 0 && !negative ? `+${tex}` : tex)).join(''), binds: 1 };
    },
  };
  return `${symbolTex(quantity, network, plain)} = ${symbolicTex(expression, network, plain)} = ${renderTree(expression, leaves).tex}`;
}

function numberPiece(value: number): {
  readonly tex: string;
  readonly binds: 3;
  readonly negative: boolean;
  readonly number: true;
} {
  const isShort = String(value).length <= 8;
  return {
    tex: isShort ? decimalTex(String(value)) : shownNumber(value, 6).tex,
    binds: 3,
    negative: value < 0,
    number: true,
  };
}
