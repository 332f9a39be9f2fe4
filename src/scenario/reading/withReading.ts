/** Makes a scenario of a reading and the present scenario: what the reading does not have stays. */
import { messages } from '../../text';
import { withoutBatches } from '../batchesByHand';
import { inlineData, withData } from '../editData';
import { withActivation, withLayers } from '../editLayers';
import { type NewNumbers, weightAt, withGivenWeights, withWeight } from '../editNetwork';
import type { FilledNetwork, FilledScenario, InlineData } from '../filled';
import { limits } from '../limits';
import type { NamedActivations } from './activations';
import type { Rows } from './arrays';
import type { Reading } from './reading';

export type ReadScenario =
  | { readonly ok: true; readonly scenario: FilledScenario }
  | { readonly ok: false; readonly sentence: string };

export function withReading(scenario: FilledScenario, reading: Reading, added: NewNumbers): ReadScenario {
  const words = messages.reading;
  const sizes = sizesWith(scenario.network.layers, reading);
  if (typeof sizes === 'string') return { ok: false, sentence: sizes };
  if (sizes.some((size) => size > limits.unitsPerLayer))
    return { ok: false, sentence: words.tooLarge(sizes.join('-'), limits.unitsPerLayer) };
  const resized = String(sizes) === String(scenario.network.layers) ? scenario : withLayers(scenario, sizes, added);
  let { network } = resized;
  for (const [layer, rows] of reading.weights) {
    const given = withGivenWeights(network);
    network = { ...given, ...(given.weights && { weights: given.weights.with(layer - 1, rows) }) };
    // A network that is given whole has only the biases that are given.
    const none = (rows[0] ?? []).map(() => 0);
    if (reading.isWhole && !reading.biases.has(layer) && network.biases)
      network = { ...network, biases: network.biases.with(layer - 1, none) };
  }
  for (const [layer, values] of reading.biases) {
    if (values.length !== network.layers[layer])
      return { ok: false, sentence: words.noPlace(words.biasesRead(layer), sizes.join('-')) };
    network = withBiases(network, layer, values);
  }
  for (const { name, value, ...place } of reading.cells) {
    const given = withGivenWeights(network);
    if (weightAt(given, place) === undefined) return { ok: false, sentence: words.noPlace(name, sizes.join('-')) };
    network = withWeight(given, place, value);
  }
  const { inputs, targets, learningRate, batchSize, activations } = reading;
  const next = { ...resized, network: reading.isWithoutBiases ? withoutBiases(network) : network };
  const made = inputs || targets ? withData(next, withSamples(inlineData(next), inputs, targets)) : next;
  const sized = batchSize === undefined ? made : withoutBatches(made);
  const training = {
    ...sized.training,
    ...(learningRate !== undefined && { optimizer: { ...sized.training.optimizer, learningRate } }),
    ...(batchSize !== undefined && { batchSize }),
  };
  return { ok: true, scenario: withActivations({ ...sized, training }, activations) };
}

function withActivations(scenario: FilledScenario, { hidden, output }: NamedActivations = {}): FilledScenario {
  const last = scenario.network.activations.length;
  return scenario.network.activations.reduce((next, present, at) => {
    const named = (at + 1 === last ? output : hidden) ?? present;
    return named === present ? next : withActivation(next, at + 1, named);
  }, scenario);
}

/** The sizes of the layers; a sentence if the reading has weights for a layer that is not there. */
function sizesWith(
  present: readonly number[],
  { layers, inputs, targets, weights, biases, isWhole }: Reading,
): readonly number[] | string {
  const words = messages.reading;
  const sizes = isWhole && layers ? [...layers] : [...present];
  if (!isWhole || !layers) {
    const highest = Math.max(0, ...weights.keys(), ...biases.keys());
    if (highest >= sizes.length) {
      const missing = sizes.length;
      return highest > missing
        ? words.missingLayer(missing)
        : words.noPlace(words.biasesRead(highest), present.join('-'));
    }
    for (const [layer, rows] of weights) {
      sizes[layer - 1] = rows.length;
      sizes[layer] = rows[0]?.length ?? 0;
    }
  }
  if (inputs) sizes[0] = inputs[0]?.length ?? 1;
  if (targets) sizes[sizes.length - 1] = targets[0]?.length ?? 1;
  return sizes;
}

function withBiases(network: FilledNetwork, layer: number, values: readonly number[]): FilledNetwork {
  const given = withGivenWeights(network.bias === 'none' ? { ...network, bias: 'trained' } : network);
  return { ...given, ...(given.biases && { biases: given.biases.with(layer - 1, values) }) };
}

function withoutBiases({ biases: _biases, ...network }: FilledNetwork): FilledNetwork {
  return { ...network, bias: 'none' };
}

/** Replaces the numbers of all samples, from the first on; if only inputs or only targets are given, the others stay, or are blank. */
function withSamples(data: InlineData, inputs: Rows | undefined, targets: Rows | undefined): InlineData {
  const count = inputs?.length ?? targets?.length ?? 0;
  const filled = (given: Rows | undefined, old: Rows): Rows => {
    const blank = (old[0] ?? []).map(() => Number.NaN);
    return given ?? Array.from({ length: count }, (_, at) => old[at] ?? blank);
  };
  return {
    ...(data.image && { image: data.image }),
    inputs: filled(inputs, data.inputs),
    targets: filled(targets, data.targets),
    identities: Array.from({ length: count }, (_, at) => data.identities?.[at] ?? {}),
  };
}
