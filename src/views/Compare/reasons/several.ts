/** Runs that differ in several settings: whether one of them alone makes the whole difference, which only the step with that one alone can tell. */

import { alignedStep, stepAtThisState } from '../../../kit/comparedRuns/runPair';
import { isHyperparameter, type StepTrace } from '../../../model';
import { type ComparedName, type Comparison, checkComparison, createOtherRun } from '../../../run';
import { batchAndRateReasons } from './batchAndRate';
import { areEqual, bothRows, isMultiple, norm } from './facts';
import { exact, type Reason, type ReasonContext } from './reason';

type Changes = Extract<Comparison, { changes: unknown }>['changes'];

interface Several {
  /** In what the two runs differ. */
  readonly names: readonly ComparedName[];
  readonly changes: Changes;
  /** The reasons of a setting that is the only difference. */
  readonly reasonsOf: (name: ComparedName) => readonly Reason[];
}

export function severalReasons(context: ReasonContext, { names, changes, reasonsOf }: Several): readonly Reason[] {
  const { traces, gradient, update, updateKnown } = context;
  const rows = bothRows(traces, given);
  const isUndone = updateKnown && update.relation === 'equal' && isMultiple(...rows, gradient.slope);
  if (isUndone && gradient.relation !== 'equal') return [{ name: 'factorUndone', values: { factor: gradient.slope } }];
  const count = exact(names.length);
  const alone = namesAlone(context, { names, changes });
  const [only, ...others] = alone ?? [];
  if (only && others.length === 0)
    return [{ name: 'oneOfSeveral', values: { count, setting: { setting: only } } }, ...reasonsOf(only)];
  const division = divisionReason(context, names);
  if (division) return [{ name: 'severalSettings', values: { count } }, division];
  const scaled = batchAndRateReasons(context, names);
  if (scaled.length > 0) return scaled;
  const isDifferent = gradient.relation !== 'equal' || update.relation !== 'equal';
  return [{ name: alone?.length === 0 && isDifferent ? 'severalDiffer' : 'severalSettings', values: { count } }];
}

const given = (trace: StepTrace): Float64Array => trace.clippedGradientRow();
const updates = (trace: StepTrace): Float64Array => trace.updateRow();

/** Steps that take longer are not computed once more for each setting. */
const mostMilliseconds = 20;

/**
 * The settings of which each alone makes the other run's step; undefined if these steps take too long, or the other run's step has a state that
 * theirs cannot have.
 */
function namesAlone(
  context: ReasonContext,
  { names, changes }: Pick<Several, 'names' | 'changes'>,
): readonly ComparedName[] | undefined {
  const { runs, traces } = context;
  if (runs.other.stepMilliseconds(traces.second.step) > mostMilliseconds) return undefined;
  // Each run at its own weights may have a state of its own.
  const again = stepAtThisState(runs, traces.first, traces.second.step);
  if (!agrees(context, again)) return undefined;
  return names.filter((name) => {
    const trace = stepWith(context, name, changes);
    return trace !== undefined && agrees(context, trace);
  });
}

/** The step of a run with this setting alone, at this run's weights; undefined if a file may not set it alone. */
export function stepWith(
  { runs: { run }, traces }: Pick<ReasonContext, 'runs' | 'traces'>,
  name: ComparedName,
  changes: Changes,
): StepTrace | undefined {
  // An optimizer stands for its hyperparameters.
  const comparison: Comparison = {
    changes: changes.filter(({ setting }) => setting === name || (name === 'optimizer' && isHyperparameter(setting))),
  };
  const compared = { scenario: run.scenario, changes: run.changes };
  if (checkComparison(compared, comparison) !== undefined) return undefined;
  const other = createOtherRun(compared, comparison);
  return stepAtThisState({ other }, traces.first, alignedStep({ run, other }, traces.first.step));
}

/** Whether a step has the other run's gradient and update. */
function agrees(context: ReasonContext, trace: StepTrace): boolean {
  if (trace.network.bias !== context.traces.second.network.bias) return false;
  return isTheOthers(context, trace, given) && (!context.updateKnown || isTheOthers(context, trace, updates));
}

/** Whether a vector of a step, whose network has the same parameters, is the other run's. */
export function isTheOthers(
  { traces: { first, second } }: Pick<ReasonContext, 'traces'>,
  trace: StepTrace,
  read: (trace: StepTrace) => Float64Array,
): boolean {
  const [one, other] = bothRows({ first: second, second: trace }, read);
  return one.length === other.length && areEqual(one, other, Math.max(norm(one), norm(read(first)) * 1e-3));
}

const divisions: ReadonlySet<ComparedName> = new Set(['reduction', 'divisor', 'accumulate']);

/** Reduction, divisor and division of a cycle together: the same products, whose sum each run divides by another number. */
function divisionReason({ traces }: ReasonContext, names: readonly ComparedName[]): Reason | undefined {
  const { first, second } = traces;
  if (!names.every((name) => divisions.has(name)) || !first.updates || !second.updates) return undefined;
  const isPlain = [first, second].every(({ settings }) => !settings.penalty && settings.clip?.per !== 'batch');
  if (!isPlain || first.cycle?.batches !== second.cycle?.batches) return undefined;
  const shares = [first, second].map((trace) => 1 / (trace.divisor * trace.cycleDivisor));
  const [one = Number.NaN, other = Number.NaN] = shares;
  if (!Number.isFinite(one + other) || one === other) return undefined;
  return { name: 'onlyDivision', values: { one, other } };
}
