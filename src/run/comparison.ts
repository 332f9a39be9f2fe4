/**
 * How another run with the same start differs: some settings are replaced, or a common mistake is made in every step.
 * It is an ordinary run with this run's scenario and changes, except that the named settings have the comparison's
 * values.
 */
import { type ClipSettings, type Divisor, type MistakeName, type MistakeProblem, mistakeProblem } from '../model';
import { type FilledScenario, networkOf, sampleCountOf, withoutBatches } from '../scenario';
import { messages } from '../text';
import { changedScenario } from './changedScenario';
import { type Change, normalizeChanges, type SettingChange, sameChanges } from './changes';
import { checkChange, isCheckedAgainst, replacesBatches } from './checkChange';
import { createRun, type Run, type RunOptions } from './run';
import { writeRanges } from './sampleRanges';
import { type SettingName, settingNames, settingValuesOf, stepSettingsOf, trainingInForce } from './settingValues';
import { stretchesOf } from './timeline';

export type Comparison = { readonly method: MistakeName } | { readonly changes: readonly ComparedChange[] };

/**
 * One setting of the other run, from a step on. The last three apply from step 1, because they belong to the scenario.
 */
export type ComparedChange =
  | SettingChange
  /** The scenario's own value. */
  | { readonly step: 1; readonly setting: SettingName; readonly value: undefined }
  | { readonly step: 1; readonly setting: 'divisor'; readonly value: Divisor | undefined }
  | { readonly step: 1; readonly setting: 'clip'; readonly value: ClipSettings | 'none' | undefined }
  | { readonly step: 1; readonly setting: 'leaveOut'; readonly value: readonly number[] | undefined };

/** Nothing differs: what is left where a comparison has become impossible, until another one is chosen. */
export const noComparison: Comparison = { changes: [] };

export function comparesNothing(comparison: Comparison): boolean {
  return 'changes' in comparison && comparison.changes.length === 0;
}

export type ComparedName = ComparedChange['setting'];

const ofTraining = ['divisor', 'clip', 'leaveOut'] as const;

/** In the order of links. */
export const comparedNames: readonly ComparedName[] = [...settingNames, ...ofTraining];

/** The data shared by both runs. */
export interface Compared {
  readonly scenario: FilledScenario;
  readonly changes: readonly Change[];
}

interface Other extends Compared {
  readonly method?: MistakeName;
  readonly leaveOut?: readonly number[];
}

/** The scenario, changes and method of the other run. */
function otherOf({ scenario, changes }: Compared, comparison: Comparison): Other {
  if ('method' in comparison) return { scenario, changes, method: comparison.method };
  const named = new Set<string>(comparison.changes.map(({ setting }) => setting));
  const kept = changes.filter(({ setting }) => !named.has(setting));
  const training = { ...scenario.training };
  const own: Change[] = [];
  let leaveOut: readonly number[] | undefined;
  for (const change of comparison.changes) {
    if (change.value === undefined) continue;
    if (change.setting === 'divisor') Object.assign(training, { divisor: change.value });
    else if (change.setting === 'clip') {
      delete (training as { clip?: ClipSettings }).clip;
      if (change.value !== 'none') Object.assign(training, { clip: change.value });
    } else if (change.setting === 'leaveOut') leaveOut = change.value;
    else {
      // A batch size or an order replaces this run's list of batches.
      if (replacesBatches(change.setting)) delete (training as { batches?: unknown }).batches;
      own.push(change as SettingChange);
    }
  }
  const before = scenario.training;
  const sameTraining = (['divisor', 'clip', 'batches'] as const).every((name) => training[name] === before[name]);
  return {
    scenario: sameTraining ? scenario : { ...scenario, training },
    changes: normalizeChanges([...kept, ...own]),
    ...(leaveOut && { leaveOut }),
  };
}

/** Computes nothing yet. The comparison must be valid: see `checkComparison`. */
export function createOtherRun(compared: Compared, comparison: Comparison, options: RunOptions = {}): Run {
  const { scenario, changes, ...ways } = otherOf(compared, comparison);
  return createRun(scenario, changes, { ...options, ...ways });
}

/** The same two runs swapped; undefined if the difference is not a setting of a run. */
export function swappedRuns(
  compared: Compared,
  comparison: Comparison,
): { readonly changes: readonly Change[]; readonly comparison: Comparison } | undefined {
  if ('method' in comparison || comparison.changes.some(({ setting }) => isOfTraining(setting))) return undefined;
  const names = [...new Set(comparison.changes.map(({ setting }) => setting as SettingName))];
  const back = names.flatMap((setting): ComparedChange[] => {
    const own = compared.changes.filter((change) => change.setting === setting) as SettingChange[];
    return own.length > 0 ? own : [{ step: 1, setting, value: undefined }];
  });
  return { changes: otherOf(compared, comparison).changes, comparison: { changes: back } };
}

/**
 * Compares a run with what it was before some settings were changed; undefined if a weight was changed too, or nothing was.
 */
export function comparisonWithBefore(before: readonly Change[], now: readonly Change[]): Comparison | undefined {
  const names = [...new Set([...before, ...now].map(({ setting }) => setting))];
  const changed = names.filter((name) => {
    const of = (changes: readonly Change[]): readonly Change[] => changes.filter(({ setting }) => setting === name);
    return !sameChanges(of(before), of(now));
  });
  if (changed.length === 0 || changed.includes('weight')) return undefined;
  const changes = changed.flatMap((setting): ComparedChange[] => {
    const old = before.filter((change) => change.setting === setting) as SettingChange[];
    return old.length > 0 ? old : [{ step: 1, setting: setting as SettingName, value: undefined }];
  });
  return { changes };
}

/** The sentence that says why the comparison is impossible; undefined if it is possible. */
export function checkComparison(compared: Compared, comparison: Comparison): string | undefined {
  if ('method' in comparison) {
    const problem = methodProblem(compared, comparison.method);
    return problem && messages.comparedMistake[problem];
  }
  const { scenario } = compared;
  const own = settingValuesOf(scenario);
  const changes = comparison.changes.map((change): ComparedChange => {
    const { setting, value } = change;
    return value === undefined && isOfCycle(setting) ? ({ ...change, value: own[setting] } as SettingChange) : change;
  });
  const kept = compared.changes.filter(
    (made) => isCheckedAgainst(made) && !changes.some((change) => change.setting === made.setting),
  );
  // Reduction and accumulation fit together or not, whichever is named first.
  const others: Change[] = [...kept, ...(changes.filter(({ setting }) => isOfCycle(setting)) as SettingChange[])];
  for (const change of changes) {
    const problem = changeProblem(scenario, others, change);
    if (problem !== undefined) return problem;
    if (change.value !== undefined && isCheckedAgainst(change as SettingChange)) others.push(change as SettingChange);
  }
  return undefined;
}

/** Whether it decides by what accumulated gradients are divided. */
function isOfCycle(setting: ComparedName): setting is 'reduction' | 'accumulate' {
  return setting === 'reduction' || setting === 'accumulate';
}

function changeProblem(
  scenario: FilledScenario,
  others: readonly Change[],
  change: ComparedChange,
): string | undefined {
  if (change.value === undefined) return undefined;
  if (change.setting !== 'leaveOut') {
    return isOfTraining(change.setting)
      ? undefined
      : checkChange(sized(scenario, change.setting), others, change as SettingChange);
  }
  const count = sampleCountOf(scenario);
  const fits = change.value.every((sample) => sample <= count) && new Set(change.value).size < count;
  return fits
    ? undefined
    : messages.expected.at(
        'leaveOut',
        messages.expected.got(messages.expected.someSamples(count), writeRanges(change.value) ?? ''),
      );
}

/** The scenario with batch size or order changeable. */
function sized(scenario: FilledScenario, setting: ComparedName): FilledScenario {
  return replacesBatches(setting) ? withoutBatches(scenario) : scenario;
}

/** Checks all settings that the run has at any step. */
function methodProblem({ scenario, changes }: Compared, method: MistakeName): MistakeProblem | undefined {
  const sampleCount = sampleCountOf(scenario);
  const network = networkOf(changedScenario(scenario, changes));
  const stretches = stretchesOf(scenario, changes, { sampleCount });
  const batchSizes = stretches.flatMap(({ values: { batchSize }, batches }) => {
    // In an empty batch no mistake is possible.
    if (batches) return batches.map(({ length }) => length).filter((size) => size > 0);
    return sampleCount % batchSize === 0 ? [batchSize] : [batchSize, sampleCount % batchSize];
  });
  for (const { values } of stretches) {
    const { clip, accumulate, divisor } = trainingInForce(scenario.training, values);
    const settings = {
      ...stepSettingsOf(values),
      ...(clip && { clip }),
      ...(accumulate && { accumulate }),
      ...(divisor !== undefined && { divisor }),
    };
    const isWeighted = scenario.data.sampleWeights !== undefined;
    const problem = mistakeProblem(method, network, { settings, batchSizes, isWeighted });
    if (problem) return problem;
  }
  return undefined;
}

/** Whether the setting belongs to the scenario's training and not to a run. */
export function isOfTraining(setting: ComparedName): setting is (typeof ofTraining)[number] {
  return (ofTraining as readonly string[]).includes(setting);
}
