/** Runs that differ in several settings: whether one of them alone makes the whole difference, which only the step with that one alone can tell. */

import { alignedStep, stepAtThisState } from '../../../kit/comparedRuns/runPair';
import { isHyperparameter, type StepTrace } from '../../../model';
import { type Claim, claim } from '../../../quantity';
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
  const alone = alonesOf(context, names, changes);
  const reproducing = alone?.filter(({ isSame }) => isSame) ?? [];
  const [only, ...others] = reproducing;
  if (only?.trace && others.length === 0) {
    const claims = claimsOf(context, only.trace, 'is');
    return [
      { name: 'oneOfSeveral', values: { count, setting: { setting: only.name } }, claims },
      ...reasonsOf(only.name),
    ];
  }
  const division = divisionReason(context, names);
  if (division) return [{ name: 'severalSettings', values: { count } }, division];
  const scaled = batchAndRateReasons(context, names);
  if (scaled.length > 0) return scaled;
  const isDifferent = gradient.relation !== 'equal' || update.relation !== 'equal';
  if (alone === undefined || reproducing.length > 0 || !isDifferent)
    return [{ name: 'severalSettings', values: { count } }];
  const claims = alone.flatMap(({ trace, differs }) => (trace ? claimsOf(context, trace, 'isNot', differs) : []));
  return [{ name: 'severalDiffer', values: { count }, claims }];
}

const given = (trace: StepTrace): Float64Array => trace.clippedGradientRow();
const updates = (trace: StepTrace): Float64Array => trace.updateRow();

interface Alone {
  readonly name: ComparedName;
  /** The step of a run with this setting alone; undefined if a file may not set it alone. */
  readonly trace: StepTrace | undefined;
  readonly isSame: boolean;
  /** In what it differs from the other run. */
  readonly differs: 'gradient' | 'update';
}

/** Steps that take longer are not computed once more for each setting. */
const mostMilliseconds = 20;

/** The step with each setting alone; undefined if these steps take too long, or the other run's step has a state that theirs cannot have. */
function alonesOf(
  context: ReasonContext,
  names: readonly ComparedName[],
  changes: Changes,
): readonly Alone[] | undefined {
  const { runs, traces } = context;
  const { run, other } = runs;
  if (other.stepMilliseconds(traces.second.step) > mostMilliseconds) return undefined;
  // Each run at its own weights may have a state of its own.
  const again = stepAtThisState(runs, traces.first, traces.second.step);
  if (!agree(context, again).isSame) return undefined;
  const { scenario } = run;
  return names.map((name) => {
    // An optimizer stands for its hyperparameters.
    const comparison: Comparison = {
      changes: changes.filter(({ setting }) => setting === name || (name === 'optimizer' && isHyperparameter(setting))),
    };
    const compared = { scenario, changes: run.changes };
    if (checkComparison(compared, comparison) !== undefined)
      return { name, trace: undefined, isSame: false, differs: 'gradient' };
    const single = createOtherRun(compared, comparison);
    const step = alignedStep({ run, other: single }, traces.first.step);
    const trace = stepAtThisState({ other: single }, traces.first, step);
    return { name, trace, ...agree(context, trace) };
  });
}

/** Whether a step has the other run's gradient and update. */
function agree(
  { traces: { first, second }, updateKnown }: ReasonContext,
  trace: StepTrace,
): { readonly isSame: boolean; readonly differs: 'gradient' | 'update' } {
  const isEqual = (read: (trace: StepTrace) => Float64Array): boolean => {
    const [one, other] = bothRows({ first: second, second: trace }, read);
    return one.length === other.length && areEqual(one, other, Math.max(norm(one), norm(read(first)) * 1e-3));
  };
  if (trace.network.bias !== second.network.bias || !isEqual(given)) return { isSame: false, differs: 'gradient' };
  return { isSame: !updateKnown || isEqual(updates), differs: 'update' };
}

function claimsOf(
  { traces: { second }, updateKnown }: ReasonContext,
  trace: StepTrace,
  relation: 'is' | 'isNot',
  differs?: Alone['differs'],
): readonly Claim[] {
  const of = (read: (trace: StepTrace) => Float64Array): Claim => {
    const [one, other] = bothRows({ first: second, second: trace }, read);
    return claim(one, relation, other);
  };
  if (relation === 'is') return [of(given), ...(updateKnown ? [of(updates)] : [])];
  if (trace.network.bias !== second.network.bias) return [];
  return [of(differs === 'update' ? updates : given)];
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
