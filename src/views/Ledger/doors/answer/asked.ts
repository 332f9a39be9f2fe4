/** What an answer is computed from, and what it has. */
import type { StepTrace } from '../../../../model';
import type { WeightPlace } from '../../../../quantity';
import type { Run } from '../../../../run';
import type { DoorName } from '../../../../store';
import type { SlipTable } from '../../ownWay/slipTable';

export interface Asked {
  readonly run: Run;
  readonly trace: StepTrace;
  readonly place: WeightPlace;
  /** The step that follows from an answer is said, too. */
  readonly isUpdate?: boolean;
  /** The covariance has no name yet. */
  readonly isUnnamed?: boolean;
}

export interface Answer {
  /** What the reader's way gives in place of the gradient. */
  readonly result: number;
  /** `rows`: every row is another one. `row`: one more row. Absent: only the result differs. */
  readonly shows?: 'rows' | 'row';
  readonly table?: SlipTable | undefined;
  /** Δw, if this step were made so; absent: nothing is said of it. */
  readonly update?: number | undefined;
  /** It is another choice, and neither right nor wrong. */
  readonly isChoice?: true;
}

/** An open question with its answer. */
export interface AskedDoor {
  readonly name: DoorName;
  readonly answer: Answer;
}
