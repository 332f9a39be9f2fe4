/** The rules between the keys of `network`: counts, shapes, where softmax may stand, how large it may be. */
import { firstFrom, lastLayer, type Network, weightCount } from '../model';
import type { FilledNetwork, FilledScenario, WeightPlace } from './filled';
import { limits } from './limits';
import { errorAt, type ScenarioError } from './scenarioError';

/** The first problem of the network, if there is one. */
export function checkNetwork({ network }: FilledScenario): ScenarioError | undefined {
  return checkActivations(network) ?? checkSize(network) ?? checkWeights(network) ?? checkBiases(network);
}

/** The weight that is selected first must exist: i = 0 only where there are biases. */
export function checkViewWeight({ network, view }: FilledScenario): ScenarioError | undefined {
  if (hasWeight(network, view.weight)) return undefined;
  const { layer, from, to } = view.weight;
  const first = firstFrom(network);
  const target = network.layers[layer];
  const expected =
    layer > lastLayer(network) || target === undefined
      ? `a layer 1..${lastLayer(network)}`
      : `a weight ${layer}.i.j with i in ${first}..${network.layers[layer - 1]} and j in 1..${target}`;
  return errorAt('view.weight', `expected ${expected}; got ${layer}.${from}.${to}`);
}

function hasWeight(network: Network, { layer, from, to }: WeightPlace): boolean {
  const below = network.layers[layer - 1];
  const units = network.layers[layer];
  return (
    below !== undefined &&
    units !== undefined &&
    layer >= 1 &&
    from >= firstFrom(network) &&
    from <= below &&
    to >= 1 &&
    to <= units
  );
}

function checkActivations({ layers, activations }: FilledNetwork): ScenarioError | undefined {
  const count = layers.length - 1;
  if (activations.length !== count) {
    return errorAt('network.activations', expectedPerLayer(count, activations.length));
  }
  const softmaxAt = activations.indexOf('softmax');
  if (softmaxAt >= 0 && softmaxAt < count - 1) {
    return errorAt(`network.activations[${softmaxAt}]`, 'expected softmax in the last layer only; got softmax');
  }
  return undefined;
}

function checkSize(network: FilledNetwork): ScenarioError | undefined {
  const count = weightCount(network);
  if (count <= limits.weights) return undefined;
  return errorAt('network.layers', `expected at most ${grouped(limits.weights)} weights in all; got ${grouped(count)}`);
}

function checkWeights({ layers, weights }: FilledNetwork): ScenarioError | undefined {
  if (!weights) return undefined;
  const count = layers.length - 1;
  if (weights.length !== count) return errorAt('network.weights', expectedPerLayer(count, weights.length));
  for (const [index, matrix] of weights.entries()) {
    const from = layers[index] ?? 0;
    const to = layers[index + 1] ?? 0;
    const place = `network.weights[${index}]`;
    if (matrix.length !== from) {
      return errorAt(place, `expected ${counted(from, 'row')}, one per unit of layer ${index}; got ${matrix.length}`);
    }
    const bad = matrix.findIndex((row) => row.length !== to);
    if (bad >= 0) return errorAt(`${place}[${bad}]`, expectedPerUnit(to, index + 1, matrix[bad]?.length ?? 0));
  }
  return undefined;
}

function checkBiases({ layers, bias, biases }: FilledNetwork): ScenarioError | undefined {
  if (!biases) return undefined;
  if (bias === 'none') return errorAt('network.biases', 'expected no biases where network.bias is none');
  const count = layers.length - 1;
  if (biases.length !== count) return errorAt('network.biases', expectedPerLayer(count, biases.length));
  for (const [index, row] of biases.entries()) {
    const units = layers[index + 1] ?? 0;
    if (row.length !== units) {
      return errorAt(`network.biases[${index}]`, expectedPerUnit(units, index + 1, row.length));
    }
  }
  return undefined;
}

function expectedPerLayer(count: number, got: number): string {
  return `expected ${count === 1 ? '1 entry' : `${count} entries`}, one per layer 1..${count}; got ${got}`;
}

/** `expected 3 numbers, one per unit of layer 1; got 2` */
export function expectedPerUnit(units: number, layer: number, got: number): string {
  return `expected ${counted(units, 'number')}, one per unit of layer ${layer}; got ${got}`;
}

/** `1 row`, `2 rows` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** 1,000,000 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
