/** What a check has found, as the page around hears it: counts, the first difference, and the sentences of My work. */
import type { Network, StepTrace } from '../../../model';
import type { News } from '../../../store';
import { messages } from '../../../text';
import type { Finding, JudgedCell, Verdict } from '../check';
import { blockKindOf } from '../exercise/sheet';
import { conventionResult } from '../Work/accepted';
import { type Checked, countsOf } from '../Work/checked';
import { causeText, cellName, detailText, slipWords, whereWords } from '../Work/said';

export interface CheckedNews extends News {
  readonly type: 'batch-gradient/checked';
  /** That of the message. */
  readonly id?: string | number;
  readonly step: number;
  /** How many numbers there were, and how many of each verdict. */
  readonly numbers: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The address of the first number that does not follow. */
  readonly first?: string;
  /** The names of the slips that explain it; several are joined by "or". */
  readonly slips: readonly string[];
  /** In another convention, no number is wrong. */
  readonly convention?: readonly string[];
  /** In the words of My work. */
  readonly says: string;
}

export function checkedMessage(checked: Checked, trace: StepTrace, id: string | number | undefined): CheckedNews {
  const { judgement, finding } = checked;
  const { cells, first } = judgement;
  const convention = checked.convention && conventionResult(checked.convention, trace);
  return {
    type: 'batch-gradient/checked',
    ...(id !== undefined && { id }),
    step: trace.step,
    numbers: cells.length,
    verdicts: countsOf(cells),
    ...(first && { first: first.address }),
    slips: convention ? [] : (finding?.slips ?? []).map(({ name }) => name),
    ...(convention && { convention: convention.names }),
    says: saysOf(checked, trace.network, convention?.says),
  };
}

function saysOf({ judgement, finding }: Checked, network: Network, convention: string | undefined): string {
  const words = messages.work;
  const { first, cells } = judgement;
  if (convention !== undefined) return convention;
  if (first) return `${words.firstDifference}: ${differenceText(first, finding, network)}`;
  const right = cells.filter(({ verdict }) => verdict === 'right').length;
  const unreadable = cells.flatMap(({ verdict, written }) => (verdict === 'notANumber' ? [written.text] : []));
  const numbers = cells.length - unreadable.length;
  const said = right === numbers ? words.allAgree.whole(right) : words.allAgree.some(right, numbers);
  return [
    ...(numbers > 0 ? [said] : []),
    ...(unreadable.length > 0 ? [words.allAgree.unreadable(unreadable)] : []),
  ].join(' ');
}

function differenceText(first: JudgedCell, finding: Finding | undefined, network: Network): string {
  const words = messages.work;
  const where = [whereWords(blockKindOf(first.quantity), network), words.hints.cell(cellName(first.address, network))];
  return [...where, ...slipText(finding, network)].join(' ');
}

function slipText(finding: Finding | undefined, network: Network): readonly string[] {
  if (!finding) return [];
  const { isThin, isOpen, areAlike } = finding;
  const slips = finding.slips.filter(({ isSaidByOther }) => !isSaidByOther);
  const cause = causeText(finding, network);
  if (cause === undefined) return [isOpen ? messages.slips.openAlone : messages.work.unexplained];
  if (isThin) return [cause, messages.slips[areAlike ? 'thinAlike' : 'thin']];
  const [only] = slips;
  if (!only) return [cause];
  const detail = slips.length === 1 ? detailText(only) : undefined;
  return [cause, ...(detail === undefined ? [] : [detail]), slipWords(only).why];
}
