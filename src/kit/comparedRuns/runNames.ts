/** The names of the two runs, taken from what differs at this step: "mean" and "sum". */
import { type HyperparameterName, isHyperparameter, namingHyperparameter, optimizers } from '../../model';
import {
  type ComparedChange,
  type ComparedName,
  type Comparison,
  comparedNames,
  type Run,
  readAccumulate,
  readPenalty,
  type SettingName,
  type SettingValues,
} from '../../run';
import { formatSetting, messages } from '../../text';
import type { RunPair } from './runPair';

export interface RunNames {
  readonly first: string;
  readonly second: string;
}

export function runNames(pair: RunPair, comparison: Comparison, step: { first: number; second: number }): RunNames {
  const words = messages.comparedRuns;
  if ('method' in comparison) {
    return { first: words.values.rightMethod, second: words.methods[comparison.method].name };
  }
  const named = new Set(comparison.changes.map(({ setting }) => setting));
  // In one order, whatever the order in which they were chosen.
  const settings = comparedNames.filter((name) => named.has(name));
  const valuesIn = (run: Run, at: number): readonly string[] =>
    settings.map((setting) => {
      // A seed beside another difference says nothing of an order that is not shuffled.
      const isIdle = setting === 'seed' && settings.length > 1 && run.settingsAt(at).order === 'sequential';
      return isIdle ? '' : valueText(run, setting, at);
    });
  const first = valuesIn(pair.run, step.first);
  const second = settings.map((setting, index) =>
    setting === 'leaveOut' ? leftOutText(comparison.changes) : (valuesIn(pair.other, step.second)[index] ?? ''),
  );
  const differing = settings.map((_, index) => index).filter((index) => first[index] !== second[index]);
  if (differing.length === 0) {
    const later = comparison.changes.find((change) => change.step > 1);
    const name = first.join(', ');
    if (later) return { first: name, second: words.values.fromStep(changeText(later, pair.run), later.step) };
    return { first: name, second: name };
  }
  const joined = (texts: readonly string[]): string =>
    [...new Set(differing.map((index) => texts[index] ?? ''))].filter((text) => text !== '').join(', ');
  return { first: joined(first), second: joined(second) };
}

function leftOutText(changes: readonly ComparedChange[]): string {
  const { values } = messages.comparedRuns;
  const out = changes.find(({ setting }) => setting === 'leaveOut')?.value;
  return Array.isArray(out) ? values.without(out) : values.allSamples;
}

function changeText({ setting, value, step }: ComparedChange, run: Run): string {
  const before = run.settingsAt(Math.min(step, run.lastStep));
  return settingText(setting as SettingName, { ...before, [setting]: value } as SettingValues);
}

/** A run's value of a setting at a step, in few words. */
export function valueText(run: Run, setting: ComparedName, step: number): string {
  const { values } = messages.comparedRuns;
  const { divisor = 'batch', clip, batches } = run.scenario.training;
  switch (setting) {
    case 'batchSize':
    case 'order':
      return batches ? values.byHand : settingText(setting, run.settingsAt(step));
    case 'leaveOut':
      return values.allSamples;
    case 'divisor':
      if (typeof divisor === 'number') return values.divisorNumber(formatSetting(divisor));
      return { batch: values.divisorBatch, weights: values.divisorWeights, none: values.divisorNone }[divisor];
    case 'clip': {
      if (!clip) return values.noClip;
      const norm = formatSetting(clip.maxNorm);
      if (clip.per === 'sample') return values.clipSample({ norm });
      return clip.when === 'batch' ? values.clipEachBatch({ norm }) : values.clipBatch({ norm });
    }
    default:
      return settingText(setting, run.settingsAt(step));
  }
}

/** A value of a setting, in few words: "η = 0.5", "sum". */
export function settingText(setting: SettingName, of: SettingValues): string {
  const { values } = messages.comparedRuns;
  const number = (value: number | undefined): string => formatSetting(Number((value ?? 0).toPrecision(6)));
  const { namedBy } = optimizers[of.optimizer];
  if (setting === 'optimizer' || setting === namedBy) {
    const naming = namingHyperparameter(of.optimizer, of);
    const optimizer = values.optimizers[of.optimizer];
    return naming ? values.optimizerWith[naming]({ optimizer, value: number(of[naming]) }) : optimizer;
  }
  if (isHyperparameter(setting)) return hyperparameterText(setting, number(of[setting]));
  switch (setting) {
    case 'batchSize':
      return values.batchSize({ value: number(of.batchSize) });
    case 'learningRate':
      return values.learningRate({ value: number(of.learningRate) });
    case 'seed':
      return values.seed(number(of.seed));
    case 'loss':
      return messages.losses[of.loss].name;
    case 'weightDecayOn':
      return values.decaying[of.weightDecayOn];
    case 'accumulate':
      return accumulateValue(of.accumulate);
    case 'penalty':
      return penaltyValue(of.penalty);
    case 'reduction':
    case 'order':
    case 'bias':
      return values[of[setting]];
  }
}

function accumulateValue(text: string): string {
  const { values } = messages.comparedRuns;
  const accumulate = readAccumulate(text)?.accumulate;
  if (!accumulate) return values.updateEachBatch;
  const { batches, divide, clear } = accumulate;
  return `${values.accumulated(batches)}${values.cycleDivisions[divide]}${clear ? '' : values.notEmptied}`;
}

function penaltyValue(text: string): string {
  const { values } = messages.comparedRuns;
  const penalty = readPenalty(text)?.penalty;
  if (!penalty) return values.noPenalty;
  const rate = { rate: formatSetting(penalty.l2) };
  return `${values.penalties[penalty.divideBy](rate)}${penalty.biases ? values.penalisedBiases : ''}`;
}

function hyperparameterText(name: HyperparameterName, value: string): string {
  return messages.comparedRuns.values.hyperparameter(messages.optimizer.hyperparameters[name], value);
}

/** The settings that the other run needs in addition to what already differs: "η = 0.125". */
export function settingsText(comparison: Comparison, run: Run): string {
  if ('method' in comparison) return '';
  const { values } = messages.comparedRuns;
  const atStart = comparison.changes.filter(({ step, setting }) => step === 1 && setting !== 'reduction');
  return atStart
    .map((change) => {
      const { setting, value } = change;
      if (setting === 'clip' && typeof value === 'object') {
        return values.maxNorm({ norm: formatSetting(Number(value.maxNorm.toPrecision(6))) });
      }
      if (setting === 'penalty' && readPenalty(run.settingsAt(1).penalty)?.penalty?.divideBy !== 'none') {
        const penalty = readPenalty(String(value))?.penalty;
        if (penalty?.divideBy === 'none') return values.penaltyUndivided({ rate: formatSetting(penalty.l2) });
      }
      return settingText(setting as SettingName, { ...run.settingsAt(1), [setting]: value } as SettingValues);
    })
    .join(', ');
}
