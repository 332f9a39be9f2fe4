/** The rules between the keys of `network`: counts, shapes, allowed activations by layer, and the largest size. */
import { firstFrom, hasWeight, isPerUnit, lastLayer, weightCount } from '../model';
import { messages } from '../text';
import type { FilledNetwork, FilledScenario } from './filled';
import { limits } from './limits';
import { errorAt, expectedAt, type ScenarioError } from './scenarioError';

/** The first problem of the network, if any. */
export function checkNetwork({ network }: FilledScenario): ScenarioError | undefined {
  return checkActivations(network) ?? checkSize(network) ?? checkWeights(network) ?? checkBiases(network);
}

/** The weight selected first must exist; i = 0 only if there are biases. */
export function checkViewWeight({ network, view }: FilledScenario): ScenarioError | undefined {
  if (hasWeight(network, view.weight)) return undefined;
  const words = messages.expected;
  const { layer, from, to } = view.weight;
  const first = firstFrom(network);
  const target = network.layers[layer];
  const expected =
    layer > lastLayer(network) || target === undefined
      ? words.layerIn(lastLayer(network))
      : words.weightOf(layer, first, network.layers[layer - 1] ?? 0, target);
  return expectedAt('view.weight', expected, `${layer}.${from}.${to}`);
}

function checkActivations({ layers, activations }: FilledNetwork): ScenarioError | undefined {
  const words = messages.expected;
  const count = layers.length - 1;
  if (activations.length !== count) {
    return expectedAt('network.activations', words.entriesPerLayer(count), activations.length);
  }
  const bad = activations.slice(0, -1).findIndex((name) => !isPerUnit(name));
  const name = activations[bad];
  return name && expectedAt(`network.activations[${bad}]`, words.lastLayerOnly(name), name);
}

function checkSize(network: FilledNetwork): ScenarioError | undefined {
  const count = weightCount(network);
  if (count <= limits.weights) return undefined;
  const words = messages.expected;
  return expectedAt('network.layers', words.weightsUpTo(limits.weights), words.count(count));
}

function checkWeights({ layers, weights }: FilledNetwork): ScenarioError | undefined {
  if (!weights) return undefined;
  const words = messages.expected;
  const count = layers.length - 1;
  if (weights.length !== count) return expectedAt('network.weights', words.entriesPerLayer(count), weights.length);
  for (const [index, matrix] of weights.entries()) {
    const from = layers[index] ?? 0;
    const to = layers[index + 1] ?? 0;
    const place = `network.weights[${index}]`;
    if (matrix.length !== from) {
      return expectedAt(place, words.rowsPerUnit(from, index), matrix.length);
    }
    const bad = matrix.findIndex((row) => row.length !== to);
    if (bad >= 0) {
      return expectedAt(`${place}[${bad}]`, words.numbersPerUnit(to, index + 1), matrix[bad]?.length ?? 0);
    }
  }
  return undefined;
}

function checkBiases({ layers, bias, biases }: FilledNetwork): ScenarioError | undefined {
  if (!biases) return undefined;
  const words = messages.expected;
  if (bias === 'none') return errorAt('network.biases', words.only(words.noBiases));
  const count = layers.length - 1;
  if (biases.length !== count) return expectedAt('network.biases', words.entriesPerLayer(count), biases.length);
  for (const [index, row] of biases.entries()) {
    const units = layers[index + 1] ?? 0;
    if (row.length !== units) {
      return expectedAt(`network.biases[${index}]`, words.numbersPerUnit(units, index + 1), row.length);
    }
  }
  return undefined;
}
