/**
 * Where training starts: weights as given, or drawn from a seed, and no optimizer state.
 * Xavier: variance 2/(in + out). He: variance 2/in. Uniform draws lie in ±√(3 · variance). Fans do not count the bias.
 */
import { lastLayer, type Network, unitsIn } from './network';
import { randomStream } from './random';
import type { TrainingState } from './trainingState';

export type InitializationScheme = 'xavierUniform' | 'xavierNormal' | 'heUniform' | 'heNormal' | 'zeros';

export interface Initialization {
  readonly scheme: InitializationScheme;
  readonly seed: number;
}

export const defaultInitialization: Initialization = { scheme: 'xavierUniform', seed: 1 };

/** weights[l−1][i−1][j−1] */
export type NestedWeights = readonly (readonly (readonly number[])[])[];
/** biases[l−1][j−1] */
export type NestedBiases = readonly (readonly number[])[];

/** How training starts: weights as given, or drawn. */
export interface Start {
  readonly weights?: NestedWeights;
  readonly biases?: NestedBiases;
  readonly initialization: Initialization;
}

/** Keeps the streams of the weights apart from those of other uses of the same seed. */
const weightStream = 2;

/** Weights drawn for every layer, each from a stream of its own, so that a change of one layer leaves the others as they were. */
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
 * The state before step 1. Weights absent: drawn by the default initialization; biases absent: 0.
 * Throws a RangeError where the sizes are not the network's, or where there are biases and the network has none.
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

/** The same from a start: its weights, or weights drawn as it says. */
export function firstState(network: Network, { weights, biases, initialization }: Start): TrainingState {
  return initialState(network, weights ?? initialWeights(network, initialization), biases);
}

function expectLength(what: string, list: readonly unknown[], expected: number): void {
  if (list.length !== expected) throw new RangeError(`${what}: expected ${expected}, got ${list.length}`);
}
