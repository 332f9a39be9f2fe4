/**
 * Adapts the network to other data: its first and last layer get the data's widths; activation and loss stay if they
 * fit.
 */
import {
  type ActivationName,
  activationNamed,
  activationOf,
  isPerUnit,
  type LossName,
  lastLayer,
  lossNamed,
  lossNames,
  outputCount,
  unboundedActivation,
  usualLoss,
} from '../../model';
import { messages } from '../../text';
import { checkedScenario } from '../checkedScenario';
import { withData } from '../editData';
import { planOf, replanned, withNetwork } from '../editNetwork';
import type { FilledScenario, InlineData } from '../filled';
import { imageOf } from '../load';
import { lossesOf } from '../lossesFor';
import type { TableData } from './tableData';

export type Adapted =
  | { readonly ok: true; readonly scenario: FilledScenario; readonly notes: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

/** The scenario with these data, and sentences about what had to change. */
export function adaptedTo(scenario: FilledScenario, { data, classes }: Pick<TableData, 'data' | 'classes'>): Adapted {
  const words = messages.csv;
  const { layers } = scenario.network;
  const last = lastLayer(scenario.network);
  const wanted = layers.with(0, data.inputs[0]?.length ?? 0).with(last, data.targets[0]?.length ?? 0);
  const sameLayers = wanted.every((units, layer) => units === layers[layer]);
  const plan = planOf(scenario.network).map((one, layer) => ({ ...one, units: wanted[layer] ?? one.units }));
  const network = sameLayers ? scenario.network : replanned(scenario.network, plan);
  // The data first: the first selection must exist in data and network.
  const widened = withNetwork(withData({ ...scenario, network }, { ...data, ...keptImage(scenario, data) }), network);
  const fresh = withFewInBatch(widened);
  const output = outputFor(fresh, classes.length > 0);
  const activations = network.activations.with(-1, output.activation);
  const next = { ...fresh, loss: output.loss, network: { ...network, activations } };
  const notes = [
    sameLayers ? words.sameNetwork(layers.join('-')) : words.newNetwork(wanted.join('-'), !network.weights),
    ...(output.changed
      ? [words.newOutput(messages.activations[output.activation], messages.losses[output.loss].name)]
      : []),
    ...outOfReach(output.activation, data),
    ...(scenario.training.batches && !fresh.training.batches ? [words.noBatches] : []),
    ...(fresh !== widened ? [words.newBatchSize(batchOfMany)] : []),
  ];
  const checked = checkedScenario(next);
  return checked.ok
    ? { ok: true, scenario: checked.scenario, notes }
    : { ok: false, sentence: `${checked.error.message}.` };
}

/** Samples with as many inputs are pictures of the same size. */
function keptImage(scenario: FilledScenario, { inputs }: InlineData): Pick<InlineData, 'image'> {
  const image = imageOf(scenario);
  return image && image.width * image.height === inputs[0]?.length ? { image } : {};
}

/** With more samples than this, a batch of all of them is one of a hundred. */
const mostInBatch = 1000;
const batchOfMany = 100;

function withFewInBatch(scenario: FilledScenario): FilledScenario {
  const { training } = scenario;
  if (training.batches || training.batchSize <= mostInBatch) return scenario;
  return { ...scenario, training: { ...training, batchSize: batchOfMany } };
}

interface Output {
  readonly activation: ActivationName;
  readonly loss: LossName;
  readonly changed: boolean;
}

/**
 * The present output if it fits; otherwise the activation and loss for classes or probabilities; otherwise those for
 * any targets.
 */
function outputFor(scenario: FilledScenario, isClasses: boolean): Output {
  const { loss, network } = scenario;
  const activation = activationOf(network, lastLayer(network));
  const outputs = outputCount(network);
  // With one unit, softmax always outputs 1.
  const isConstant = !isPerUnit(activation) && outputs === 1;
  if (!isConstant && lossesOf(scenario).includes(loss)) return { activation, loss, changed: false };
  const targets = isClasses && outputs > 1 ? 'probabilities' : 'unitInterval';
  for (const name of lossNames.filter((name) => lossNamed(name).targets === targets)) {
    const { needs = activation } = lossNamed(name);
    const activations = network.activations.with(-1, needs);
    if (lossesOf({ ...scenario, network: { ...network, activations } }).includes(name))
      return { activation: needs, loss: name, changed: true };
  }
  return { activation: unboundedActivation, loss: usualLoss, changed: true };
}

function outOfReach(activation: ActivationName, { targets }: InlineData): readonly string[] {
  const [low, high] = activationNamed(activation).range;
  const beyond = targets.some((row) => row.some((target) => target < low || target > high));
  return beyond ? [messages.csv.outOfReach(messages.activations[activation])] : [];
}
