/** The check of a sheet: a verdict for each number, and what explains the first one that does not follow. */
import { type Finding, type Judgement, judgeSheet } from '../../check';
import type { StepTrace } from '../../model';
import type { Cells } from './draft';
import type { Marks } from './marks';

export interface Checked {
  readonly judgement: Judgement;
  readonly marks: Marks;
  readonly finding?: Finding | undefined;
}

export function checkedSheet(trace: StepTrace, cells: Cells): Checked {
  const judgement = judgeSheet(new Map(Object.entries(cells)), trace);
  const marks = Object.fromEntries(judgement.cells.map(({ address, verdict }) => [address, verdict]));
  return { judgement, marks };
}
