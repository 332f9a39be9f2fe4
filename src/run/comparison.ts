/**
 * What another run, of the same start, does otherwise: some settings replaced, or a common mistake made in every step. The other run is one like
 * any other: this run's scenario and changes, and of the named settings the comparison's values in place of this run's.
 */
import { type ClipSettings, type Divisor, type MistakeName, type MistakeProblem, mistakeProblem } from '../model';
import { type FilledScenario, networkOf, sampleCountOf, withoutBatches } from '../scenario';
import { messages } from '../text';
import { changedScenario } from './changedScenario';
import { type Change, isFromStart, normalizeChanges, type SettingChange } from './changes';
import { checkChange, replacesBatches } from './checkChange';
import { createRun, type Run, type RunOptions } from './run';
import { type SettingName, settingNames, stepSettingsOf, trainingInForce } from './settingValues';
import { stretchesOf } from './timeline';

export type Comparison = { readonly method: MistakeName } | { readonly changes: readonly ComparedChange[] };

/** One setting of the other run, from a step on. The last three hold from step 1, for they are no settings of a run. */
export type ComparedChange =
  | SettingChange
  /** As the scenario has it. */
  | { readonly step: 1; readonly setting: SettingName; readonly value: undefined }
  | { readonly step: 1; readonly setting: 'divisor'; readonly value: Divisor | undefined }
  | { readonly step: 1; readonly setting: 'clip'; readonly value: ClipSettings | 'none' | undefined }
  | { readonly step: 1; readonly setting: 'leaveOut'; readonly value: readonly number[] | undefined };

export type ComparedName = ComparedChange['setting'];

const ofTraining = ['divisor', 'clip', 'leaveOut'] as const;

/** In the order in which links name them. */
export const comparedNames: readonly ComparedName[] = [...settingNames, ...ofTraining];

/** What both runs have in common. */
export interface Compared {
  readonly scenario: FilledScenario;
  readonly changes: readonly Change[];
}

interface Other extends Compared {
  readonly method?: MistakeName;
  readonly leaveOut?: readonly number[];
}

/** The scenario, changes and ways of the other run. */
export function otherOf({ scenario, changes }: Compared, comparison: Comparison): Other {
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
      // Batches given by hand are this run's: a size or an order takes their place.
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

/** Computes nothing yet. The comparison has to be one that can be made: see `checkComparison`. */
export function createOtherRun(compared: Compared, comparison: Comparison, options: RunOptions = {}): Run {
  const { scenario, changes, ...ways } = otherOf(compared, comparison);
  return createRun(scenario, changes, { ...options, ...ways });
}

/** The same two runs, the other one first; undefined where what differs is no setting of a run. */
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

/** Why the comparison cannot be made, in a sentence; undefined where it can. */
export function checkComparison(compared: Compared, comparison: Comparison): string | undefined {
  if ('method' in comparison) {
    const problem = methodProblem(compared, comparison.method);
    return problem && messages.comparedMistake[problem];
  }
  const { scenario } = compared;
  const others: Change[] = compared.changes.filter(
    ({ setting }) => isFromStart(setting) && !comparison.changes.some((change) => change.setting === setting),
  );
  for (const change of comparison.changes) {
    const problem = changeProblem(scenario, others, change);
    if (problem !== undefined) return problem;
    if (change.value !== undefined && isFromStart(change.setting as SettingName)) others.push(change as SettingChange);
  }
  return undefined;
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
        messages.expected.got(messages.expected.someSamples(count), change.value.join()),
      );
}

/** The scenario in which a size or an order may be changed. */
function sized(scenario: FilledScenario, setting: ComparedName): FilledScenario {
  return replacesBatches(setting) ? withoutBatches(scenario) : scenario;
}

/** Over all settings that the run has at any step. */
function methodProblem({ scenario, changes }: Compared, method: MistakeName): MistakeProblem | undefined {
  const sampleCount = sampleCountOf(scenario);
  const network = networkOf(changedScenario(scenario, changes));
  const stretches = stretchesOf(scenario, changes, { sampleCount });
  const batchSizes = stretches.flatMap(({ values: { batchSize }, batches }) => {
    // In an empty batch there is nothing to be mistaken about.
    if (batches) return batches.map(({ length }) => length).filter((size) => size > 0);
    return sampleCount % batchSize === 0 ? [batchSize] : [batchSize, sampleCount % batchSize];
  });
  for (const { values } of stretches) {
    const { clip } = trainingInForce(scenario.training, values);
    const settings = { ...stepSettingsOf(values), ...(clip && { clip }) };
    const problem = mistakeProblem(method, network, { settings, batchSizes });
    if (problem) return problem;
  }
  return undefined;
}

/** Whether it belongs to the scenario's training, and is no setting of a run. */
export function isOfTraining(setting: ComparedName): setting is (typeof ofTraining)[number] {
  return (ofTraining as readonly string[]).includes(setting);
}
