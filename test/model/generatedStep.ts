/** Arbitrary small training steps for property tests: any fitting combination of what a scenario may say. */
import fc from 'fast-check';
import {
  type ActivationName,
  activationNames,
  type BiasMode,
  initialState,
  initialWeights,
  isPerUnit,
  type LossName,
  lastLayer,
  lossesFor,
  lossNamed,
  type Network,
  type Reduction,
  randomStream,
  type StepInput,
  type StepTrace,
  trainingData,
  unitsIn,
} from '../../src/model';

/** Every output activation with every loss that goes with it. */
export const outputPairs = activationNames.flatMap((name) => lossesFor(name).map((loss) => [name, loss] as const));

interface Choice {
  readonly seed: number;
  readonly widths: readonly number[];
  readonly hidden: readonly ActivationName[];
  readonly output: readonly [ActivationName, LossName];
  readonly bias: BiasMode;
  readonly reduction: Reduction;
  readonly batchSize: number;
}

/** A step of plain SGD on 1 to 6 samples in a network of 1 to 4 layers of 1 to 5 units. */
export function generatedStep(fixed: Partial<Choice> = {}): fc.Arbitrary<StepInput> {
  return fc
    .record({
      seed: fc.nat(),
      widths: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
      hidden: fc.array(fc.constantFrom(...activationNames.filter(isPerUnit)), { minLength: 4, maxLength: 4 }),
      output: fc.constantFrom(...outputPairs),
      bias: fc.constantFrom<BiasMode>('trained', 'frozen', 'none'),
      reduction: fc.constantFrom<Reduction>('mean', 'sum'),
      batchSize: fc.integer({ min: 1, max: 6 }),
    })
    .map((choice) => builtStep({ ...choice, ...fixed }));
}

function builtStep({ seed, widths, hidden, output: [name, loss], bias, reduction, batchSize }: Choice): StepInput {
  const network: Network = { layers: widths, activations: [...hidden.slice(0, widths.length - 2), name], bias };
  const random = randomStream(seed, 100);
  const last = lastLayer(network);
  const row = (width: number): number[] => Array.from({ length: width }, () => 2 * random.uniform() - 1);
  const rows = (width: number): number[][] => Array.from({ length: batchSize }, () => row(width));
  const targetRow = (values: number[]): number[] => {
    const kind = lossNamed(loss).targets;
    if (kind === 'unitInterval') return values.map((value) => (value > 0.5 ? 1 : value < -0.5 ? 0 : value / 2 + 0.5));
    if (kind !== 'probabilities') return values;
    const hot = random.below(values.length);
    return values.map((_, index) => (index === hot ? 1 : 0));
  };
  const biases = Array.from({ length: last }, (_, index) => row(unitsIn(network, index + 1)));
  return {
    network,
    data: trainingData(rows(unitsIn(network, 0)), rows(unitsIn(network, last)).map(targetRow)),
    batch: Array.from({ length: batchSize }, (_, index) => index),
    step: 1,
    epoch: 1,
    state: initialState(
      network,
      initialWeights(network, { scheme: 'xavierNormal', seed }),
      bias === 'none' ? undefined : biases,
    ),
    settings: { loss, reduction, optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 } },
  };
}

/** Calls back for every weight w_ij of every layer, biases included where there are any. */
export function forEachWeight({ network }: StepTrace, visit: (layer: number, from: number, to: number) => void): void {
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    for (let from = network.bias === 'none' ? 1 : 0; from <= unitsIn(network, layer - 1); from++) {
      for (let to = 1; to <= unitsIn(network, layer); to++) visit(layer, from, to);
    }
  }
}

/** 0, 1, …, B−1 */
export function rows({ batchSize }: StepTrace): number[] {
  return Array.from({ length: batchSize }, (_, before) => before + 1);
}
