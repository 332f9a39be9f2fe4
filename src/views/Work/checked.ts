/** The check of a sheet: a verdict for each number, and what explains the first one that does not follow. */
import type { Finding, Judgement } from '../../check';
import type { StepTrace } from '../../model';
import type { Cells } from './draft';
import type { Marks } from './marks';

export interface Checked {
  readonly judgement?: Judgement | undefined;
  readonly marks: Marks;
  readonly finding?: Finding | undefined;
}

export function checkedSheet(_trace: StepTrace, _cells: Cells): Checked {
  return { marks: {} };
}
