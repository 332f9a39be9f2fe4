/** What is said to be remarkable is so: each kind is looked for in steps made to have it, and its claim is redone from the numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeStep,
  initialState,
  lastLayer,
  type Network,
  type OptimizerSettings,
  randomStream,
  type StepInput,
  type StepTrace,
  trainingData,
  unitsIn,
} from '../../src/model';
import {
  type Observation,
  observationAt,
  quantityValue,
  rowOf,
  rowsOf,
  summandOf,
  weightPlaces,
} from '../../src/quantity';
import { exampleTrace } from './exampleTrace';
import { endings, recipe, traceOf } from './traces';

const atUpdate = { phase: 'update' } as const;

function seenIn(
  trace: StepTrace,
): readonly { readonly seen: Observation; readonly weight: { layer: number; from: number; to: number } }[] {
  return weightPlaces(trace.network).flatMap((weight) => {
    const seen = observationAt(trace, { stop: atUpdate, weight, typesLater: false });
    return seen ? [{ seen, weight }] : [];
  });
}

/** Throws where a claim is a lie. */
function expectTrue(trace: StepTrace): readonly Observation['kind'][] {
  return seenIn(trace).map(({ seen, weight }) => {
    switch (seen.kind) {
      case 'equalUnits': {
        const [one = 0, ...others] = seen.units;
        expect(others).not.toEqual([]);
        for (const other of others) {
          for (const row of rowsOf(trace)) {
            expect(trace.activation(seen.layer, one, row)).toBe(trace.activation(seen.layer, other, row));
            expect(trace.delta(seen.layer, one, row)).toBe(trace.delta(seen.layer, other, row));
          }
        }
        break;
      }
      case 'zeroSlope':
        for (const row of rowsOf(trace)) {
          const x = trace.activation(seen.layer, seen.unit, row);
          if (seen.why === 'notPositive')
            expect(trace.preactivation(seen.layer, seen.unit, row)).toBeLessThanOrEqual(0);
          // The end of the range of sigmoid or tanh.
          if (seen.why === 'saturated') expect([-1, 0, 1]).toContain(x);
        }
        for (let from = trace.network.bias === 'none' ? 1 : 0; from <= unitsIn(trace.network, seen.layer - 1); from++) {
          for (const row of rowsOf(trace)) {
            expect(Math.abs(trace.sampleGradient(seen.layer, from, seen.unit, row))).toBe(0);
          }
          if (seen.isStill) {
            expect(trace.weightAfter(seen.layer, from, seen.unit)).toBe(trace.weight(seen.layer, from, seen.unit));
          }
        }
        break;
      case 'cancelling': {
        const [one = Number.NaN, other = Number.NaN] = seen.samples.map((sample) =>
          quantityValue(summandOf(trace, weight, sample), trace),
        );
        expect(one).not.toBe(0);
        expect(one + other).toBe(0);
        break;
      }
      case 'zeroSample':
        expect(trace.divisor).toBe(trace.batchSize);
        expect(trace.sampleGradientNorm(rowOf(trace, seen.sample))).toBe(0);
        break;
      case 'sigmoidSlopes':
        for (const row of rowsOf(trace)) {
          let product = 1;
          for (let layer = weight.layer; layer <= lastLayer(trace.network); layer++) {
            if (trace.network.activations[layer - 1] === 'sigmoid') product *= trace.slope(layer, 1, row);
          }
          expect(product).toBeLessThanOrEqual(4 ** -seen.count);
        }
    }
    return seen.kind;
  });
}

interface Made {
  readonly layers: readonly number[];
  readonly activations: Network['activations'];
  readonly seed: number;
  readonly optimizer: OptimizerSettings;
  /** Draws a weight; the layer's block is filled by it in its order. */
  readonly draw?: (uniform: () => number) => number;
  readonly settings?: Partial<StepInput['settings']>;
}

const momentum: OptimizerSettings = { kind: 'sgd', learningRate: 0.2, momentum: 0.9, weightDecay: 0 };

function stepOf({ layers, activations, seed, optimizer, draw, settings }: Made): StepInput {
  const network: Network = { layers, activations, bias: 'trained' };
  const random = randomStream(seed, 5);
  const uniform = (): number => 2 * random.uniform() - 1;
  const weights = layers
    .slice(1)
    .map((to, index) =>
      Array.from({ length: layers[index] ?? 0 }, () =>
        Array.from({ length: to }, () => (draw ?? ((u) => u()))(uniform)),
      ),
    );
  const rows = (width: number): number[][] => Array.from({ length: 5 }, () => Array.from({ length: width }, uniform));
  return {
    network,
    data: trainingData(rows(layers[0] ?? 1), rows(layers.at(-1) ?? 1)),
    batch: [0, 1, 2],
    step: 1,
    epoch: 1,
    state: initialState(network, weights),
    settings: { loss: 'halfSquaredError', reduction: 'mean', optimizer, ...settings },
  };
}

const optimizers: readonly OptimizerSettings[] = [
  momentum,
  { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.1 },
  { kind: 'rmsprop', learningRate: 0.1, alpha: 0.99, epsilon: 1e-8, weightDecay: 0 },
];

describe('what is said to be remarkable', () => {
  it('is true in generated steps of every kind', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        expectTrue(traceOf(made, ending));
      }),
      { numRuns: 150 },
    );
  });

  it('is nothing in the first step of the first example', () => {
    expect(seenIn(exampleTrace('xor'))).toEqual([]);
  });

  it('is nothing before the phase that shows it', () => {
    const input = stepOf({
      layers: [2, 2, 1],
      activations: ['tanh', 'identity'],
      seed: 1,
      optimizer: momentum,
      draw: () => 0.3,
    });
    const at = { weight: { layer: 1, from: 1, to: 1 }, typesLater: false };
    const trace = computeStep(input);
    expect(observationAt(trace, { stop: { phase: 'hidden-delta' }, ...at })).toBeUndefined();
    expect(observationAt(trace, { stop: { phase: 'per-sample' }, ...at })?.kind).toBe('equalUnits');
  });
});

describe('units that are equal', () => {
  it('stay equal in every bit, whatever batches and optimizer follow', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...optimizers),
        fc.constantFrom('tanh', 'relu', 'sigmoid'),
        (seed, optimizer, hidden) => {
          const made = stepOf({
            layers: [3, 4, 3, 2],
            activations: [hidden, 'tanh', 'softmax'],
            seed,
            optimizer,
            draw: () => 0.25,
          });
          let state = made.state;
          for (const [index, batch] of [[0, 1, 2], [3], [4, 0], [2, 2, 1]].entries()) {
            const trace = computeStep({ ...made, batch, state, step: index + 1 });
            expect(expectTrue(trace)).toContain('equalUnits');
            // All four of the layer, and the three above them: not a pair of them.
            const seen = seenIn(trace).flatMap(({ seen }) => (seen.kind === 'equalUnits' ? [seen.units.join()] : []));
            expect(new Set(seen)).toEqual(new Set(['1,2,3,4', '1,2,3']));
            state = trace.stateAfter;
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are not claimed for equal gradients on one batch alone', () => {
    const made = stepOf({
      layers: [2, 2, 1],
      activations: ['relu', 'identity'],
      seed: 4,
      optimizer: momentum,
      draw: () => 0.3,
    });
    const kinds = (input: StepInput): readonly string[] => expectTrue(computeStep(input));
    expect(kinds(made)).toContain('equalUnits');
    const [first, second] = made.state.weights;
    if (!first || !second) throw new Error('expected two layers');
    // One outgoing weight, one incoming weight, one bias differ: today's gradients may agree, tomorrow's do not.
    for (const [block, at] of [
      [second, 2],
      [first, 3],
      [first, 1],
    ] as const) {
      const changed = block.slice();
      changed[at] = 0.31;
      const weights = made.state.weights.map((one) => (one === block ? changed : one));
      expect(kinds({ ...made, state: { ...made.state, weights } })).not.toContain('equalUnits');
    }
    const velocity = made.state.weights.map((block) => block.map((_, at) => (at === 2 ? 0.1 : 0)));
    expect(kinds({ ...made, state: { ...made.state, optimizerState: { velocity } } })).not.toContain('equalUnits');
    expect(kinds({ ...made, settings: { ...made.settings, method: 'wrongAxis' }, batch: [0, 1] })).not.toContain(
      'equalUnits',
    );
    const at = { stop: atUpdate, weight: { layer: 1, from: 1, to: 1 }, typesLater: true };
    expect(observationAt(computeStep(made), at)?.kind).not.toBe('equalUnits');
  });
});

describe('a unit whose slope is 0 for the whole batch', () => {
  it('is found, and is said to stay still only where it does', () => {
    const dead = (settings: Partial<StepInput['settings']>, seed: number): StepInput => {
      const made = stepOf({
        layers: [2, 2, 1],
        activations: ['relu', 'identity'],
        seed,
        optimizer: momentum,
        settings,
      });
      const weights = made.state.weights.map((block, layer) =>
        block.map((value, at) => (layer === 0 && at === 0 ? -9 : value)),
      );
      return { ...made, state: { ...made.state, weights } };
    };
    const seen = (input: StepInput) =>
      observationAt(computeStep(input), { stop: atUpdate, weight: { layer: 1, from: 1, to: 1 }, typesLater: false });
    for (let seed = 0; seed < 10; seed++) {
      expect(seen(dead({}, seed))).toEqual({
        kind: 'zeroSlope',
        layer: 1,
        unit: 1,
        isStill: true,
        why: 'notPositive',
      });
      const penalised = dead({ penalty: { l2: 0.1, divideBy: 'none', biases: false } }, seed);
      expect(seen(penalised)).toMatchObject({ kind: 'zeroSlope', isStill: false });
      const decayed = dead({ optimizer: { ...momentum, weightDecay: 0.1 } }, seed);
      expect(seen(decayed)).toMatchObject({ kind: 'zeroSlope', isStill: false });
      expectTrue(computeStep(decayed));
    }
  });

  it('is said to be saturated where a smooth activation has reached the end of its range', () => {
    const made = stepOf({ layers: [1, 1, 1], activations: ['tanh', 'identity'], seed: 3, optimizer: momentum });
    const weights = made.state.weights.map((block, layer) => (layer === 0 ? block.map(() => 900) : block));
    const trace = computeStep({ ...made, state: { ...made.state, weights } });
    expect(
      observationAt(trace, { stop: atUpdate, weight: { layer: 1, from: 1, to: 1 }, typesLater: false }),
    ).toMatchObject({ kind: 'zeroSlope', why: 'saturated' });
    expectTrue(trace);
  });

  it('is not claimed where δ is 0 for another reason', () => {
    const made = stepOf({ layers: [2, 2, 1], activations: ['tanh', 'identity'], seed: 3, optimizer: momentum });
    const weights = made.state.weights.map((block, layer) => (layer === 1 ? block.map(() => 0) : block));
    const kinds = expectTrue(computeStep({ ...made, state: { ...made.state, weights } }));
    expect(kinds).not.toContain('zeroSlope');
  });
});

describe('samples', () => {
  const linear = (
    inputs: number[][],
    targets: number[][],
    settings: Partial<StepInput['settings']> = {},
  ): StepTrace => {
    const made = stepOf({ layers: [1, 1], activations: ['identity'], seed: 1, optimizer: momentum, settings });
    const data = trainingData(inputs, targets);
    return computeStep({ ...made, data, batch: inputs.map((_, at) => at), state: initialState(made.network, [[[1]]]) });
  };

  it('that cancel exactly are named, and those that nearly do are not', () => {
    const weight = { layer: 1, from: 1, to: 1 };
    const seen = (trace: StepTrace) => observationAt(trace, { stop: atUpdate, weight, typesLater: false });
    // x·δ: 2·(2 − 1) = 2 and 1·(1 − 3) = −2.
    expect(seen(linear([[2], [1], [0.5]], [[1], [3], [0]]))).toEqual({ kind: 'cancelling', samples: [1, 2] });
    expect(seen(linear([[2], [1], [0.5]], [[1], [3 + 1e-9], [0]]))).toBeUndefined();
  });

  it('without a gradient count in B of a mean, and of a sum nothing is said', () => {
    const [inputs, targets] = [
      [[2], [1]],
      [[2], [3]],
    ];
    expect(expectTrue(linear(inputs, targets))).toContain('zeroSample');
    expect(expectTrue(linear(inputs, targets, { reduction: 'sum' }))).not.toContain('zeroSample');
    expect(expectTrue(linear(inputs, targets, { divisor: 7 }))).not.toContain('zeroSample');
  });
});

describe('sigmoid slopes', () => {
  it.each([
    [['sigmoid', 'sigmoid', 'sigmoid'], 'halfSquaredError', 3],
    [['sigmoid', 'sigmoid', 'sigmoid'], 'binaryCrossEntropy', undefined],
    [['sigmoid', 'sigmoid', 'sigmoid', 'sigmoid'], 'binaryCrossEntropy', 3],
    [['tanh', 'sigmoid', 'sigmoid'], 'halfSquaredError', undefined],
    [['tanh', 'sigmoid', 'sigmoid', 'sigmoid'], 'halfSquaredError', 3],
  ] as const)('of %j under %s are counted up to the loss', (activations, loss, count) => {
    const layers = [2, ...activations.map(() => 2)];
    const made = stepOf({ layers, activations, seed: 2, optimizer: momentum, settings: { loss } });
    const data = trainingData(
      [
        [0, 1],
        [1, 0],
        [1, 1],
        [0, 0],
        [1, 0.5],
      ],
      [
        [0, 1],
        [1, 0],
        [1, 1],
        [0, 0],
        [1, 0],
      ],
    );
    const trace = computeStep({ ...made, data });
    const seen = observationAt(trace, { stop: atUpdate, weight: { layer: 1, from: 1, to: 1 }, typesLater: false });
    expect(seen?.kind === 'sigmoidSlopes' ? seen.count : undefined).toBe(count);
  });
});
