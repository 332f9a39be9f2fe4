/** Reads the value of a change from text, and says in one sentence why a change is refused. */
import {
  firstFrom,
  type HyperparameterName,
  type HyperparameterRange,
  hyperparameters,
  isHyperparameter,
  lastLayer,
  lossNames,
  type Network,
  optimizerKinds,
} from '../model';
import { type WeightPlace, weightAddress } from '../quantity';
import { type FilledScenario, networkOf, parseScenario, sampleCountOf, serializeScenario } from '../scenario';
import { messages, shortened } from '../text';
import { changedScenario } from './changedScenario';
import { type Change, isFromStart } from './changes';
import type { SettingName } from './settingValues';

/** The allowed values of a setting: one of some words, or a number. */
type Rule =
  | { readonly words: readonly string[] }
  | { readonly expected: () => string; readonly accepts: (value: number) => boolean };

const ranges: Readonly<Record<HyperparameterRange, Rule>> = {
  atLeastZero: {
    expected: () => messages.expected.atLeastZero,
    accepts: (value) => Number.isFinite(value) && value >= 0,
  },
  aboveZero: { expected: () => messages.expected.aboveZero, accepts: (value) => Number.isFinite(value) && value > 0 },
  belowOne: { expected: () => messages.expected.belowOne, accepts: (value) => value >= 0 && value < 1 },
};

const rules: Readonly<Record<Exclude<SettingName, 'batchSize' | HyperparameterName>, Rule>> = {
  learningRate: ranges.atLeastZero,
  seed: {
    expected: () => messages.expected.integerFrom(0),
    accepts: (value) => Number.isSafeInteger(value) && value >= 0,
  },
  reduction: { words: ['mean', 'sum'] },
  loss: { words: lossNames },
  optimizer: { words: optimizerKinds },
  order: { words: ['sequential', 'shuffled'] },
  bias: { words: ['trained', 'frozen', 'none'] },
};

/** `batchSize: expected an integer 1..4; got 9`, or undefined if the change is valid. */
export function checkChange(scenario: FilledScenario, others: readonly Change[], change: Change): string | undefined {
  if (change.setting === 'weight') return checkTypedWeight(networkOf(changedScenario(scenario, others)), change);
  const { setting, value } = change;
  if (replacesBatches(setting) && scenario.training.batches) {
    return at(setting, messages.expected.onlyWithoutBatches, shortened(String(value)));
  }
  const rule = ruleFor(scenario, setting);
  const accepted =
    'words' in rule ? rule.words.includes(String(value)) : typeof value === 'number' && rule.accepts(value);
  if (!accepted) return at(setting, expectation(rule), shortened(String(value)));
  return isFromStart(setting) ? checkScenario(changedScenario(scenario, [...others, change])) : undefined;
}

/** Whether batches given by hand leave no room for the setting. */
export function replacesBatches(setting: string): setting is 'batchSize' | 'order' {
  return setting === 'batchSize' || setting === 'order';
}

/** The change for `setting=text` at a step; `checkChange` checks it, not this function. */
export function settingChange(scenario: FilledScenario, { step, setting, text }: ChangeText): Change | undefined {
  if ('words' in ruleFor(scenario, setting)) return { step, setting, value: text } as Change;
  const value = parseNumber(text);
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

/**
 * A number as people and links write it, `0.5` or `1e-3`; undefined for anything else, including NaN and infinities.
 */
export function parseNumber(text: string): number | undefined {
  const value = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** Whether the network has such a weight. */
export function hasWeight(network: Network, { layer, from, to }: WeightPlace): boolean {
  const below = network.layers[layer - 1];
  const units = layer < 1 ? undefined : network.layers[layer];
  if (below === undefined || units === undefined) return false;
  return from >= firstFrom(network) && from <= below && to >= 1 && to <= units;
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
  if (isHyperparameter(setting)) return ranges[hyperparameters[setting].range];
  if (setting !== 'batchSize') return rules[setting];
  const most = sampleCountOf(scenario);
  return {
    expected: () => messages.expected.integerIn(1, most),
    accepts: (value) => Number.isInteger(value) && value >= 1 && value <= most,
  };
}

function expectation(rule: Rule): string {
  return 'words' in rule ? messages.expected.oneOf(rule.words) : rule.expected();
}

/** `batchSize: expected an integer 1..4; got 9` */
function at(place: string, what: string, got: string | number): string {
  return messages.expected.at(place, messages.expected.got(what, got));
}
