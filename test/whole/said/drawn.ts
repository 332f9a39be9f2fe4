/** Drawn scenarios in which all settings cross, the same ones for a seed: also saturated and dead units, zeros, batches of one and empty ones. */
import { type NotationName, notationNames } from '../../../src/quantity';
import type { FilledScenario } from '../../../src/scenario';
import { exampleScenario } from '../../exampleScenario';
import { drawing, mulberry32 } from '../../mulberry32';

export interface DrawnScreen {
  readonly scenario: FilledScenario;
  /** The keys of a link: step, weight, notation. */
  readonly keys: string;
  /** The notation that the keys may name, which comes on request. */
  readonly notation: NotationName;
}

export function drawnScreen(seed: number): DrawnScreen {
  const random = mulberry32(seed);
  const oneOf = drawing(random);
  const sometimes = <One>(value: One): One | undefined => (random() < 0.35 ? value : undefined);
  const { network: whole, data, training, ...rest } = exampleScenario('xor');
  const bias = oneOf(['trained', 'trained', 'frozen', 'none'] as const);
  const { biases, ...network } = whole;
  const times = oneOf([1, 1, 1, 0, 60]);
  const weighted = sometimes(
    oneOf([
      [1, 2, 0.5, 1],
      [0, 0, 0, 1],
      [3, 3, 3, 3],
    ] as const),
  );
  const clip = sometimes(
    oneOf([
      { per: 'batch', maxNorm: 0.05 },
      { per: 'sample', maxNorm: 0.1 },
    ] as const),
  );
  const accumulate = sometimes({ batches: 2, divide: oneOf(['planned', 'none'] as const), clear: true });
  const penalty = sometimes({ l2: 0.1, divideBy: oneOf(['none', 'batch'] as const), biases: random() < 0.5 });
  const batches = sometimes(
    oneOf([
      [[2, 2, 4], [], [1, 3]],
      [
        [1, 2, 3],
        [4, 1],
      ],
      [[3]],
    ] as const),
  );
  const divisor = sometimes(oneOf(['weights', 'none', 7] as const));
  const scenario: FilledScenario = {
    ...rest,
    network: {
      ...network,
      activations: [oneOf(['tanh', 'relu', 'sigmoid'] as const), 'sigmoid'],
      bias,
      ...(bias !== 'none' && biases && { biases }),
      weights: (network.weights ?? []).map((layer) => layer.map((row) => row.map((weight) => times * weight))),
    },
    data: { ...data, ...(weighted && { sampleWeights: weighted }) },
    training: {
      ...training,
      batchSize: oneOf([1, 2, 3, 4]),
      reduction: oneOf(['mean', 'mean', 'sum'] as const),
      ...(divisor && { divisor }),
      ...(clip && { clip }),
      ...(accumulate && { accumulate }),
      ...(penalty && { penalty }),
      ...(batches && { batches }),
    },
  };
  const keys = [
    `step=${oneOf([1, 2, 3])}`,
    `weight=${oneOf(['2.2.1', '1.1.2', '1.2.2'])}`,
    sometimes('notation.divide=delta'),
  ];
  const notation = oneOf(notationNames);
  const all = [...keys, sometimes(`notation=${notation}`)];
  return { scenario, keys: all.filter((key) => key !== undefined).join('&'), notation };
}
