/** The training steps that are timed: a network, its data and one batch each. */
import { initialState, initialWeights, type Network, randomStream, type StepInput, trainingData } from '../src/model';
import { exampleNamed, initialStateOf, loadData, networkOf, settingsOf } from '../src/scenario';

export interface BenchCase {
  readonly name: string;
  readonly input: StepInput;
}

/** In the order in which they are shown. */
export const caseNames = [
  '128-64-10 × 1000',
  '128-64-10 × 100',
  '128-64-10 × 32',
  '784-100-10 × 32',
  '2-3-1 × 4',
] as const;

export type CaseName = (typeof caseNames)[number];

/** The step of that name, made anew at every call, the same numbers each time. */
export function benchCase(name: CaseName): BenchCase {
  return { name, input: inputs[name]() };
}

const inputs: Readonly<Record<CaseName, () => StepInput>> = {
  '128-64-10 × 1000': () => exampleStep('mse-128-64-10', 1000),
  '128-64-10 × 100': () => exampleStep('mse-128-64-10', 100),
  '128-64-10 × 32': () => exampleStep('mse-128-64-10', 32),
  '784-100-10 × 32': () => drawnStep([784, 100, 10], 32),
  '2-3-1 × 4': () => exampleStep('xor', 4),
};

function exampleStep(name: string, batchSize: number): StepInput {
  const example = exampleNamed(name);
  if (example === undefined) throw new RangeError(`there is no example ${name}`);
  const { scenario } = example;
  return {
    network: networkOf(scenario),
    data: loadData(scenario),
    batch: firstSamples(batchSize),
    step: 1,
    epoch: 1,
    state: initialStateOf(scenario),
    settings: settingsOf(scenario),
  };
}

/** A network of sigmoids; inputs in [0, 1), as the pixels of a picture, and one-hot targets. */
export function drawnStep(layers: readonly number[], batchSize: number): StepInput {
  const network: Network = { layers, activations: layers.slice(1).map(() => 'sigmoid'), bias: 'trained' };
  const random = randomStream(1, 0);
  const [width, classes] = [layers[0] ?? 0, layers.at(-1) ?? 0];
  const rows = firstSamples(batchSize);
  return {
    network,
    data: trainingData(
      rows.map(() => Array.from({ length: width }, () => random.uniform())),
      rows.map((row) => Array.from({ length: classes }, (_, index) => (index === row % classes ? 1 : 0))),
    ),
    batch: rows,
    step: 1,
    epoch: 1,
    state: initialState(network, initialWeights(network)),
    settings: {
      loss: 'meanSquaredError',
      reduction: 'mean',
      optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0 },
    },
  };
}

function firstSamples(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
