/** What explains the first difference, in words: a slip, several joined by "or", a slip of the pen, or nothing that is known. */
import { QuietButton } from '../../../kit/chrome/buttons';
import { Tex } from '../../../kit/quantity/Tex';
import type { QuantityKind } from '../../../quantity';
import { checkComparison, readComparison } from '../../../run';
import { useActions, useStore } from '../../../store';
import { messages } from '../../../text';
import type { Finding, FoundSlip } from '../check';
import { blockKindOf } from '../exercise/sheet';
import { askedFor } from './askedFor';
import type { Checked } from './checked';
import { ownNumbersOf, slipTex } from './ownFormulaTex';
import { causeText, detailText, namedSlips, slipWords, whereLabel } from './said';
import type { WorkModel } from './useWork';

interface SlipSaidProps {
  readonly work: WorkModel;
  readonly finding: Finding;
}

/** Whether anything is known of the first difference, beside its place and another convention that is said already. */
export function isSomethingKnown(work: WorkModel, { finding, convention }: Checked): boolean {
  if (!finding) return false;
  if (convention) return finding.slips.length > 0;
  const isExplained = causeText(finding, work.step.trace.network) !== undefined;
  return isExplained || finding.isOpen || isOfOtherBatch(work, finding);
}

function isOfOtherBatch({ placeless }: WorkModel, { cell }: Finding): boolean {
  return placeless.ofSamples > 0 && overBatch.includes(cell.quantity.kind);
}

export function SlipSaid({ work, finding }: SlipSaidProps) {
  const { slips, hereOnly, isThin, isOpen } = finding;
  const cause = causeText(finding, work.step.trace.network);
  if (cause === undefined && !isOpen && isOfOtherBatch(work, finding)) {
    return (
      <>
        <h3>{messages.work.otherBatch}</h3>
        <p>{messages.work.ofOtherBatch(work.placeless.ofSamples)}</p>
      </>
    );
  }
  if (cause === undefined) {
    return (
      <>
        <h3>{isOpen ? messages.slips.openAlone : messages.work.unexplained}</h3>
        <Asked work={work} finding={finding} />
      </>
    );
  }
  const named = namedSlips(finding);
  return (
    <>
      <h3>{cause}</h3>
      {/* Its formula would only nearly give the number, and no reason is due for what may be chance. */}
      {named.length > 0 && !isThin && <Reason work={work} finding={finding} slips={named} />}
      {slips.length === 0 && hereOnly.length > 0 && <p>{messages.slips.hereOnly}</p>}
    </>
  );
}

/** What the cell asks for may be what was not done. */
function Asked({ work, finding: { cell } }: SlipSaidProps) {
  const asked = askedFor(blockKindOf(cell.quantity).kind, work.step);
  return asked.length > 0 && <p className="aside">{messages.work.asked.all(asked)}</p>;
}

/** What changes with the samples of the batch. */
const overBatch: readonly QuantityKind[] = ['gradientSum', 'batchGradient', 'update', 'weightAfter'];

function Reason({ work, finding, slips }: SlipSaidProps & { readonly slips: readonly FoundSlip[] }) {
  const words = messages.work;
  const [first] = slips;
  const { trace } = work.step;
  const { block, again } = finding;
  const count = block.cells.length;
  const agreeing = block.cells.filter(({ verdict }) => verdict !== 'wrong').length;
  if (!first) return null;
  const alike = again.flatMap(({ cells: [cell] }) =>
    cell ? [whereLabel(blockKindOf(cell.quantity), trace.network)] : [],
  );
  return (
    <>
      {slips.length === 1 && detailText(first) !== undefined && <p>{detailText(first)}</p>}
      {first.expression && <Tex tex={slipTex(finding.cell.quantity, first.expression, ownNumbersOf(work))} />}
      {finding.slips.length > 0 && count > 1 && <p>{words.explains(count, agreeing)}</p>}
      {alike.length > 0 && <p>{words.explainsAlso(alike)}</p>}
      <p>{slipWords(first).why}</p>
      {first.name === 'plainUpdate' && <Asked work={work} finding={finding} />}
    </>
  );
}

/** The run that makes the slip that was named. */
export function SlipRun({ work, finding }: SlipSaidProps) {
  const [first] = namedSlips(finding);
  return first?.method === undefined || finding.isThin ? null : <RunSlip method={first.method} work={work} />;
}

/** Compare would show what an exercise asks for. */
function RunSlip({ method, work }: { readonly method: string; readonly work: WorkModel }) {
  const words = messages.work;
  const { compare, setAlone } = useActions();
  const isPossible = useStore((state) => {
    const comparison = readComparison(`method:${method}`, state.scenario);
    return !('problem' in comparison) && checkComparison(state, comparison) === undefined;
  });
  if (!isPossible || (work.exercise && !work.isReleased)) return null;
  const run = (): void => {
    const comparison = readComparison(`method:${method}`, work.step.run.scenario);
    if ('problem' in comparison) return;
    compare(comparison);
    setAlone('compare');
  };
  return (
    <QuietButton title={words.runDetail} onClick={run}>
      {words.run}
    </QuietButton>
  );
}
