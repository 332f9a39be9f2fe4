/**
 * The state before step 1: weights as given, or drawn from a seed, and no optimizer state. Xavier: variance 2/(in +
 * out). He: variance 2/in. Uniform draws lie in ±√(3 · variance). The number of inputs does not count the bias.
 */
import { lastLayer, type Network, unitsIn } from './network';
import { randomStream } from './random';
import type { TrainingState } from './trainingState';

export const initializationSchemes = ['xavierUniform', 'xavierNormal', 'heUniform', 'heNormal', 'zeros'] as const;

export type InitializationScheme = (typeof initializationSchemes)[number];

export interface Initialization {
  readonly scheme: InitializationScheme;
  readonly seed: number;
}

export const defaultInitialization: Initialization = { scheme: 'xavierUniform', seed: 1 };

/** weights[l−1][i−1][j−1] */
export type NestedWeights = readonly (readonly (readonly number[])[])[];
/** biases[l−1][j−1] */
export type NestedBiases = readonly (readonly number[])[];

/** The initial weights: given, or drawn. */
export interface Start {
  readonly weights?: NestedWeights;
  readonly biases?: NestedBiases;
  readonly initialization: Initialization;
}

/** Gives the weights their own random stream, separate from other uses of the same seed. */
const weightStream = 2;

/**
 * Draws weights for every layer, each from its own stream, so that changing one layer leaves the others as they were.
 */
export function initialWeights(
  network: Network,
  { scheme, seed }: Initialization = defaultInitialization,
): number[][][] {
  return Array.from({ length: lastLayer(network) }, (_, index) => {
    const fanIn = unitsIn(network, index);
    const fanOut = unitsIn(network, index + 1);
    const random = randomStream(seed, weightStream, index + 1);
    const variance = scheme === 'xavierUniform' || scheme === 'xavierNormal' ? 2 / (fanIn + fanOut) : 2 / fanIn;
    const draw = (): number => {
      if (scheme === 'zeros') return 0;
      if (scheme === 'xavierNormal' || scheme === 'heNormal') return Math.sqrt(variance) * random.normal();
      return Math.sqrt(3 * variance) * (2 * random.uniform() - 1);
    };
    return Array.from({ length: fanIn }, () => Array.from({ length: fanOut }, draw));
  });
}

/**
 * The state before step 1. Without weights, they are drawn by the default initialization; without biases, they are 0.
 * Throws a RangeError if sizes differ from the network's, or if biases are given for a network without biases.
 */
export function initialState(
  network: Network,
  weights: NestedWeights = initialWeights(network),
  biases?: NestedBiases,
): TrainingState {
  if (biases !== undefined && network.bias === 'none') throw new RangeError('biases: expected none, as bias is none');
  expectLength('weights', weights, lastLayer(network));
  if (biases !== undefined) expectLength('biases', biases, lastLayer(network));
  return {
    weights: weights.map((rows, index) => {
      const units = unitsIn(network, index + 1);
      const block = new Float64Array((unitsIn(network, index) + 1) * units);
      const bias = biases?.[index];
      if (bias !== undefined) {
        expectLength(`biases of layer ${index + 1}`, bias, units);
        block.set(bias);
      }
      expectLength(`weights of layer ${index + 1}`, rows, unitsIn(network, index));
      rows.forEach((row, from) => {
        expectLength(`weights of layer ${index + 1}, row ${from + 1}`, row, units);
        block.set(row, (from + 1) * units);
      });
      return block;
    }),
    optimizerStep: 0,
  };
}

/** The same from a `Start`: its weights, or weights drawn by its initialization. */
export function firstState(network: Network, { weights, biases, initialization }: Start): TrainingState {
  return initialState(network, weights ?? initialWeights(network, initialization), biases);
}

function expectLength(what: string, list: readonly unknown[], expected: number): void {
  if (list.length !== expected) throw new RangeError(`${what}: expected ${expected}, got ${list.length}`);
}
