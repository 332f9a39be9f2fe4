/** Reads the value of a change from text, and says in one sentence why a change is refused. */
import {
  biasModes,
  decayTargets,
  firstFrom,
  type HyperparameterName,
  hasWeight,
  hyperparameters,
  isHyperparameter,
  lastLayer,
  lossNames,
  type Network,
  optimizerKinds,
  reductions,
  sampleOrders,
} from '../model';
import { type WeightPlace, weightAddress } from '../quantity';
import { type FilledScenario, networkOf, parseScenario, sampleCountOf, serializeScenario } from '../scenario';
import { messages, shortened } from '../text';
import { changedScenario } from './changedScenario';
import { type Change, isFromStart, normalizeChanges, type SettingChange } from './changes';
import { integersFrom, integersIn, type NumberRange, rangeNamed } from './numberRange';
import { parseNumber } from './parseNumber';
import { accumulateText, penaltyText, readAccumulate, readPenalty } from './settingTexts';
import { type SettingName, settingValuesOf } from './settingValues';

/** The allowed values of a setting: one of some words, a number, or several parts as one text, whose usual form `read` gives. */
type Rule =
  | { readonly words: readonly string[] }
  | { readonly expected: () => string; readonly read: (text: string) => string | undefined }
  | NumberRange;

const rules: Readonly<Record<Exclude<SettingName, NumberSetting>, Rule>> = {
  reduction: { words: reductions },
  loss: { words: lossNames },
  optimizer: { words: optimizerKinds },
  weightDecayOn: { words: decayTargets },
  order: { words: sampleOrders },
  bias: { words: biasModes },
  accumulate: {
    expected: () => messages.expected.accumulateText,
    read: (text) => {
      const read = readAccumulate(text);
      return read && accumulateText(read.accumulate);
    },
  },
  penalty: {
    expected: () => messages.expected.penaltyText,
    read: (text) => {
      const read = readPenalty(text);
      return read && penaltyText(read.penalty);
    },
  },
};

/** `batchSize: expected an integer 1..4; got 9`, or undefined if the change is valid. */
export function checkChange(scenario: FilledScenario, others: readonly Change[], change: Change): string | undefined {
  if (change.setting === 'weight') return checkTypedWeight(networkOf(changedScenario(scenario, others)), change);
  const { setting, value } = change;
  if (replacesBatches(setting) && scenario.training.batches) {
    return at(setting, messages.expected.onlyWithoutBatches, shortened(String(value)));
  }
  const rule = ruleFor(scenario, setting);
  if (!isAccepted(rule, value)) return at(setting, expectation(rule), shortened(String(value)));
  if (setting === 'reduction' || setting === 'accumulate') return checkCycleDivision(scenario, others, change);
  return isFromStart(setting) ? checkScenario(changedScenario(scenario, [...others, change])) : undefined;
}

/** Whether other changes are checked against it: biases and loss, and what accumulated gradients may be divided by. */
export function isCheckedAgainst({ setting }: Change): boolean {
  return isFromStart(setting) || setting === 'reduction' || setting === 'accumulate';
}

/** A mean has already been divided by the number of samples: sums over batches are not divided by it again. */
function checkCycleDivision(
  scenario: FilledScenario,
  others: readonly Change[],
  change: SettingChange,
): string | undefined {
  let { reduction, accumulate } = settingValuesOf(scenario);
  const changes = normalizeChanges([...others, change]);
  for (const [index, one] of changes.entries()) {
    if (one.setting === 'reduction') reduction = one.value;
    if (one.setting === 'accumulate') accumulate = one.value;
    const isWhole = changes[index + 1]?.step !== one.step;
    if (!isWhole || reduction !== 'mean' || readAccumulate(accumulate)?.accumulate?.divide !== 'samples') continue;
    const { bySamplesUnderMean, sumForSamples } = messages.expected;
    return at(change.setting, change.setting === 'reduction' ? sumForSamples : bySamplesUnderMean, change.value);
  }
  return undefined;
}

function isAccepted(rule: Rule, value: string | number): boolean {
  if ('words' in rule) return rule.words.includes(String(value));
  if ('read' in rule) return rule.read(String(value)) === value;
  return typeof value === 'number' && rule.accepts(value);
}

/** Whether batches given by hand leave no room for the setting. */
export function replacesBatches(setting: string): setting is 'batchSize' | 'order' {
  return setting === 'batchSize' || setting === 'order';
}

/** The change for `setting=text` at a step; `checkChange` checks it, not this function. */
export function settingChange(scenario: FilledScenario, { step, setting, text }: ChangeText): Change | undefined {
  const rule = ruleFor(scenario, setting);
  if ('words' in rule) return { step, setting, value: text } as Change;
  const value = 'read' in rule ? rule.read(text) : parseNumber(text);
  return value === undefined ? undefined : ({ step, setting, value } as Change);
}

export interface ChangeText {
  readonly step: number;
  readonly setting: SettingName;
  readonly text: string;
}

/** `an integer 1..4`: the allowed values of a setting, in words. */
export function expectedOf(scenario: FilledScenario, setting: SettingName): string {
  return expectation(ruleFor(scenario, setting));
}

/** `a layer 1..2`, or `i in 0..3 and j in 1..1 for layer 2`. */
export function expectedWeight(network: Network, { layer }: WeightPlace): string {
  const below = network.layers[layer - 1];
  const units = layer < 1 ? undefined : network.layers[layer];
  if (below === undefined || units === undefined) return messages.expected.layerIn(lastLayer(network));
  return messages.expected.weightIn(layer, firstFrom(network), below, units);
}

function checkTypedWeight(network: Network, change: Extract<Change, { setting: 'weight' }>): string | undefined {
  const place = `weight ${weightAddress(change)}`;
  const { at: sentence, only, finite } = messages.expected;
  if (!hasWeight(network, change)) return sentence(place, only(expectedWeight(network, change)));
  return Number.isFinite(change.value) ? undefined : at(place, finite, change.value);
}

/** Checks the scenario's own rules: which loss fits which outputs and targets. */
function checkScenario(scenario: FilledScenario): string | undefined {
  const view = { ...scenario.view, weight: { layer: 1, from: 1, to: 1 } };
  const result = parseScenario(serializeScenario({ ...scenario, view }));
  return result.ok ? undefined : result.error.message;
}

function ruleFor(scenario: FilledScenario, setting: SettingName): Rule {
  return isNumberSetting(setting) ? settingRange(scenario, setting) : rules[setting];
}

/** The settings that are one number. */
export type NumberSetting = 'batchSize' | 'learningRate' | 'seed' | HyperparameterName;

function isNumberSetting(setting: SettingName): setting is NumberSetting {
  return setting === 'batchSize' || setting === 'learningRate' || setting === 'seed' || isHyperparameter(setting);
}

/** The numbers that a setting may be. */
export function settingRange(scenario: FilledScenario, setting: NumberSetting): NumberRange {
  if (setting === 'batchSize') return integersIn(1, sampleCountOf(scenario));
  if (setting === 'seed') return integersFrom(0);
  return rangeNamed(setting === 'learningRate' ? 'atLeastZero' : hyperparameters[setting].range);
}

function expectation(rule: Rule): string {
  return 'words' in rule ? messages.expected.oneOf(rule.words) : rule.expected();
}

/** `batchSize: expected an integer 1..4; got 9` */
function at(place: string, what: string, got: string | number): string {
  return messages.expected.at(place, messages.expected.got(what, got));
}
