/** The formula of a cell with the numbers that the student wrote, and where the result can lie. A blank cell stays a symbol. */

import { Tex } from '../../../kit/quantity/Tex';
import { messages } from '../../../text';
import type { Finding } from '../check';
import { written } from './givenCells';
import { ownFormulaTex } from './ownFormulaTex';
import type { WorkModel } from './useWork';

export function OwnFormula({ work, finding }: { readonly work: WorkModel; readonly finding: Finding }) {
  const { cell, expression, span } = finding;
  const { trace } = work.step;
  const cells = { ...work.given, ...work.draft.checked };
  return (
    <>
      {expression && <Tex tex={ownFormulaTex(cell.quantity, expression, { trace, cells })} />}
      {span && <p>{messages.work.hints.range(written(span[0], 4), written(span[1], 4))}</p>}
    </>
  );
}
