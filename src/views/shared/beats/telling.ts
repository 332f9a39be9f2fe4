/** What a view tells on the stage, and what that depends on. */
import type { StepTrace } from '../../../model';
import type { Phase, Quantity, WeightPlace } from '../../../quantity';
import { type State, shownTraceOf, type ViewName } from '../../../store';
import type { LedgerModel } from '../ledger/ledgerModel';
import type { ToldBeat } from './beat';

/** What beats depend on, and nothing else. */
export interface Telling {
  /** The view on the stage; absent: network and ledger. */
  readonly view?: ViewName | undefined;
  readonly keys: Readonly<Record<string, string>>;
  readonly trace: StepTrace;
  readonly place: WeightPlace;
}

export function tellingOf(state: State, view?: ViewName): Telling {
  return { view, keys: state.viewKeys, trace: shownTraceOf(state), place: state.cursor.weight };
}

/** Presses that follow each other. */
export type Presses = (telling: Telling) => readonly ToldBeat[];

/** What a view has on the stage, beside what it tells. */
export interface OnStage extends Pick<Telling, 'trace' | 'place'> {
  readonly sample: number;
  readonly phase: Phase;
}

export interface ViewStory {
  /** In their order, after the batch. */
  readonly beats: readonly Presses[];
  /** Whether the gradient that it shows at once has the penalty’s part. */
  readonly hasPenalty?: boolean;
  /** Whether another run stands beside this one: a sentence about this one has its mark. */
  readonly hasOtherRun?: boolean;
  /** Whether it prints a number that a sentence could name: one that it does not print is left out. Absent: it prints all of them. */
  readonly prints?: (quantity: Quantity, on: OnStage) => boolean;
  /** A number of a sentence as the view prints it; absent, or undefined: as the staged ledger does. */
  readonly printed?: (quantity: Quantity, trace: StepTrace, model: LedgerModel) => string | undefined;
}
