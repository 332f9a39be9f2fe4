/** What a view's story is and depends on, and beats that several stories have. */
import { lastLayer, type StepTrace } from '../../../model';
import type { Phase, Quantity, WeightPlace } from '../../../quantity';
import type { Run } from '../../../run';
import { runOf, type State, shownTraceOf, type ViewName } from '../../../store';
import type { LedgerModel } from '../ledger/ledgerModel';
import { isDivision, type LedgerTotal, type TotalName, totalRows, updateRows } from '../ledger/ledgerRows';
import type { ToldBeat } from './beat';
import { phaseBeats, productBeats, totalBeat, updateBeats } from './stepBeats';

/** What beats depend on, and nothing else. */
export interface Telling {
  /** The view on the stage; absent: network and ledger. */
  readonly view?: ViewName | undefined;
  readonly keys: Readonly<Record<string, string>>;
  readonly run: Run;
  readonly trace: StepTrace;
  readonly place: WeightPlace;
}

export function tellingOf(state: State, view?: ViewName): Telling {
  return { view, keys: state.viewKeys, run: runOf(state), trace: shownTraceOf(state), place: state.cursor.weight };
}

/** What a view tells on the stage. */
export interface ViewStory {
  /** Its beats, without the first; absent, or without a sample: it is stepped through by the phases that change it. */
  readonly beats?: (telling: Telling) => readonly ToldBeat[];
  /** The phases that change what it shows; absent: all of them. */
  readonly changedBy?: readonly Phase[];
  /** Whether the gradient that it shows at once has the penalty’s part. */
  readonly hasPenalty?: boolean;
  /** A number of a sentence as the view prints it; absent, or undefined: as the staged ledger does. */
  readonly printed?: (quantity: Quantity, trace: StepTrace, model: LedgerModel) => string | undefined;
}

/** The phase, or its part, that computes δ of a layer. */
export function deltaBeats({ trace }: Telling, layer: number): readonly ToldBeat[] {
  const isLast = layer === lastLayer(trace.network);
  if (isLast) return [{ phase: 'output-delta', name: 'stop' }];
  return phaseBeats(trace, 'hidden-delta').filter(({ count }) => (count ?? 1) === layer);
}

/** The samples' products, one or several at a press; the only one comes with its phase. */
export function rowBeats({ trace }: Telling): readonly ToldBeat[] {
  return trace.batchSize > 1 ? productBeats(trace) : [{ phase: 'per-sample', name: 'stop' }];
}

export function ruleBeats({ trace, place }: Telling, names: readonly LedgerTotal['name'][]): readonly ToldBeat[] {
  const rows = updateRows(trace, place);
  return updateBeats(trace, place).filter(({ name, count }) => {
    const row = name === 'rule' ? rows[(count ?? 0) - 1] : undefined;
    return row !== undefined && names.includes(row.name);
  });
}

/** Rows under the rule, where the rows above it are not added one by one. */
export function totalBeats({ trace, place }: Telling, names: readonly TotalName[]): readonly ToldBeat[] {
  return totalRows(trace, place)
    .filter(({ name }) => names.includes(name))
    .map((row) => (isDivision(row) ? { ...totalBeat(row), shows: comesWith(row.quantity) } : totalBeat(row)));
}

/** What only one output would give stands beside the mean, which it is mistaken for. */
function comesWith(mean: Quantity): (other: Quantity) => boolean {
  return ({ kind }) => kind === mean.kind || kind === 'firstOutputGradient';
}
