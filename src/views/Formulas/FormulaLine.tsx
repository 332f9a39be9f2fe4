/**
 * One formula with a list of buttons for its factors, because the visible half of KaTeX is hidden from assistive
 * technology.
 */

import { FormulaLines } from '../../kit/quantity/FormulaLines';
import { Tex } from '../../kit/quantity/Tex';
import type { StepTrace } from '../../model';
import { addressOf, nameOf, type Quantity, wordsOf } from '../../quantity';
import { messages } from '../../text';
import type { FormulaBlock } from './blocks';

interface FormulaLineProps {
  readonly block: FormulaBlock;
  readonly tex: readonly string[];
  readonly trace: StepTrace;
  /** The line's row in the panel's grid of factors. */
  readonly row: number;
}

export function FormulaLine({ block, tex, trace, row }: FormulaLineProps) {
  const name = nameOf(block.quantity, trace.network);
  return (
    <div className="formula-line">
      <FormulaLines>
        {tex.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: symbols and numbers have their places, and change there
          <Tex key={at} tex={one} display />
        ))}
      </FormulaLines>
      {block.derivation && (
        <p className="visually-hidden">
          {name}: {wordsOf(block.derivation.expression, trace.network)}
        </p>
      )}
      {block.factors.length > 0 && (
        <div role="toolbar" aria-label={messages.formulas.factorsOf(name)} className="formula-factors">
          {block.factors.map((factor, column) => (
            <FactorButton key={addressOf(factor)} factor={factor} trace={trace} row={row} column={column} />
          ))}
        </div>
      )}
    </div>
  );
}

interface FactorButtonProps {
  readonly factor: Quantity;
  readonly trace: StepTrace;
  readonly row: number;
  readonly column: number;
}

/** Visible only with the keyboard focus; a mouse chooses the factors in the formula itself. */
function FactorButton({ factor, trace, row, column }: FactorButtonProps) {
  return (
    <button
      type="button"
      className="small formula-factor"
      data-quantity={addressOf(factor)}
      data-row={row}
      data-column={column}
      tabIndex={-1}
    >
      {nameOf(factor, trace.network)}
    </button>
  );
}
