import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  activationNames,
  activations,
  computeStep,
  ignoresZeroTargets,
  initialState,
  isFused,
  isPerUnit,
  losses,
  lossNames,
  type Network,
  type StepInput,
  trainingData,
  unitActivation,
} from '../../src/model';
import { lossesSurelyFinite } from '../../src/model/boundedLoss';
import { generatedStep } from './generatedStep';
import { firstInput, goldenNames, readGolden, run } from './goldenCase';

const xor = firstInput(readGolden('xor').scenario);

function withRate(learningRate: number): typeof xor {
  const optimizer = { kind: 'sgd', learningRate, momentum: 0, weightDecay: 0 } as const;
  const network: Network = { ...xor.network, activations: ['identity', 'identity'] };
  return { ...xor, network, settings: { ...xor.settings, optimizer } };
}

describe('a step that goes wrong', () => {
  it('a huge learning rate ends in a trace that is not finite, and in no exception', () => {
    const traces = run(withRate(1e6), 12);
    expect(traces[0]?.finite).toBe(true);
    expect(traces.at(-1)?.finite).toBe(false);
    expect(traces.at(-1)?.batchLoss()).toBeNaN();
    const first = traces.findIndex(({ finite }) => !finite);
    expect(traces.slice(first).every(({ finite }) => !finite)).toBe(true);
  });

  it('a loss after that overflows makes its own step not finite', () => {
    const trace = computeStep(withRate(1e100));
    expect(trace.lossAfter()).toBe(Number.POSITIVE_INFINITY);
    expect(trace.stateAfter.weights.every((block) => block.every(Number.isFinite))).toBe(true);
    expect(trace.finite).toBe(false);
  });

  it('what is surely finite is finite, in any network and at any learning rate', () => {
    const found: boolean[] = [];
    fc.assert(
      fc.property(generatedStep(), fc.integer({ min: 0, max: 120 }), (input, order) => {
        const optimizer = { kind: 'sgd', learningRate: 10 ** order, momentum: 0, weightDecay: 0 } as const;
        const trace = computeStep({ ...input, settings: { ...input.settings, optimizer } });
        const isSure = lossesSurelyFinite(input.network, trace.stateAfter.weights, input.data);
        found.push(isSure);
        if (isSure || trace.finite) expect(trace.lossAfter()).toSatisfy(Number.isFinite);
      }),
      { numRuns: 300 },
    );
    expect(found.filter((isSure) => isSure).length).toBeGreaterThan(20);
    expect(found.filter((isSure) => !isSure).length).toBeGreaterThan(20);
  });

  it('a usual step is known to be finite without another forward pass', () => {
    const trace = computeStep(xor);
    const forward = vi.spyOn(Math, 'exp');
    expect(trace.finite).toBe(true);
    expect(forward).not.toHaveBeenCalled();
    forward.mockRestore();
  });

  it('an infinite s makes it not finite, also where θ hides it', () => {
    const network: Network = { layers: [1, 1], activations: ['tanh'], bias: 'none' };
    const data = trainingData([[1e300]], [[1]]);
    const trace = computeStep({ ...xor, network, data, batch: [0], state: initialState(network, [[[1e10]]]) });
    expect(trace.preactivation(1, 1, 1)).toBe(Number.POSITIVE_INFINITY);
    expect([trace.activation(1, 1, 1), trace.batchGradient(1, 1, 1), trace.lossAfter()]).toEqual([1, 0, 0]);
    expect(trace.finite).toBe(false);
  });

  it('a moment that overflows makes it not finite, though the update is 0', () => {
    const network: Network = { layers: [1, 1], activations: ['identity'], bias: 'none' };
    const optimizer = {
      kind: 'adam',
      learningRate: 0.1,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      weightDecay: 0,
    } as const;
    const data = trainingData([[1e200]], [[1]]);
    const settings = { ...xor.settings, optimizer };
    const trace = computeStep({ ...xor, network, data, batch: [0], settings, state: initialState(network, [[[0]]]) });
    expect(trace.optimizerLine('secondMoment', 1, 1, 1)).toBe(Number.POSITIVE_INFINITY);
    expect([trace.update(1, 1, 1), trace.lossAfter()]).toEqual([0, 0.5]);
    expect(trace.finite).toBe(false);
  });

  it('a NaN weight makes it not finite', () => {
    const state = { ...xor.state, weights: xor.state.weights.map((block) => block.map(() => Number.NaN)) };
    const trace = computeStep({ ...xor, state });
    expect(trace.finite).toBe(false);
    expect(trace.cosine(1)).toBeNaN();
    expect(trace.outputShare(1, 1, 1, 1, 1)).toBeNaN();
  });

  it('a sure, wrong answer has an infinite output error, finite δ and shares, and is finite', () => {
    for (const name of ['sure-wrong-sigmoid', 'sure-wrong-softmax']) {
      const trace = computeStep(firstInput(readGolden(name).scenario));
      expect(Math.abs(trace.outputError(2, 1)) === Infinity || Math.abs(trace.outputError(1, 2)) === Infinity).toBe(
        true,
      );
      expect(trace.finite).toBe(true);
      for (const row of [1, 2, 3]) {
        const shares = [1, 2, 3].map((m) => trace.outputShare(1, 1, 2, m, row));
        expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(trace.sampleGradient(1, 1, 2, row), 12);
      }
    }
  });
});

describe('computeStep refuses what does not fit', () => {
  const refused: [string, Partial<StepInput>, string][] = [
    ['a sample that is not there', { batch: [0, 4] }, 'batch: expected indices 0..3, got 4'],
    ['data of another width', { data: trainingData([[1]], [[1]]) }, 'inputs: expected 2, got 1'],
    ['targets of another width', { data: trainingData([[1, 2]], [[1, 2]]) }, 'targets: expected 1, got 2'],
    [
      'a state of another network',
      { state: initialState({ ...xor.network, layers: [2, 2, 1] }) },
      'layer 1 of the state: expected 9, got 6',
    ],
    [
      'crossEntropy without softmax',
      { settings: { ...xor.settings, loss: 'crossEntropy' } },
      'crossEntropy: expected output activation softmax, got sigmoid',
    ],
    [
      'softmax in a hidden layer',
      { network: { ...xor.network, activations: ['softmax', 'sigmoid'] } },
      'layer 1: softmax is for the last layer only',
    ],
  ];
  for (const [name, change, message] of refused) {
    it(name, () => expect(() => computeStep({ ...xor, ...change })).toThrow(message));
  }
});

describe('a trace', () => {
  const trace = computeStep({ ...xor, batch: [2, 0] });

  it('knows where a sample stands in its batch', () => {
    expect([trace.rowOf(3), trace.rowOf(1), trace.rowOf(2)]).toEqual([1, 2, undefined]);
    expect(trace.input(1, 1)).toBe(1);
    expect(trace.target(1, 2)).toBe(0);
  });

  it('reads unit 0 as the constant 1 in every layer', () => {
    expect([0, 1, 2].map((layer) => trace.activation(layer, 0, 2))).toEqual([1, 1, 1]);
  });

  it('throws a RangeError for an index that does not exist', () => {
    const bad: (() => number)[] = [
      () => trace.input(0, 1),
      () => trace.input(3, 1),
      () => trace.target(2, 1),
      () => trace.weight(0, 1, 1),
      () => trace.weight(1, 3, 1),
      () => trace.weight(1, 1, 4),
      () => trace.weight(1, 1, 0),
      () => trace.weight(1, 1, 1.5),
      () => trace.preactivation(1, 0, 1),
      () => trace.delta(1, 1, 3),
      () => trace.delta(3, 1, 1),
      () => trace.activation(1, 4, 1),
      () => trace.sampleGradient(0, 0, 1, 1),
      () => trace.sampleGradient(3, 1, 1, 1),
      () => trace.sampleGradient(0.5, 0, 1, 1),
      () => trace.sampleGradient(1, 3, 1, 1),
      () => trace.sampleGradient(1, 1, 0, 1),
      () => trace.sampleGradient(1, 1.5, 1, 1),
      () => trace.sampleGradient(1, 1, 1, 3),
      () => trace.sampleLoss(0),
      () => trace.outputShare(1, 1, 1, 2, 1),
      () => trace.deltaShare(1, 1, 1, Number.NaN),
      () => trace.outputJacobian(1, 2, 1),
      () => trace.sampleGradientNorm(3),
      () => trace.optimizerState('velocity', 1, 1, 1),
      () => trace.optimizerLine('secondMoment', 1, 1, 1),
    ];
    for (const read of bad) expect(read).toThrow(RangeError);
  });

  it('keeps its batch when the list it was made from changes', () => {
    const batch = [2, 0];
    const before = computeStep({ ...xor, batch });
    batch.push(1);
    expect(before.batch).toEqual([2, 0]);
    expect(before.batchSize).toBe(2);
  });

  it('has the decay term λw, 0 for biases', () => {
    const decayed = computeStep(firstInput(readGolden('decay').scenario));
    expect(decayed.decayTerm(1, 2, 1)).toBe(0.1 * decayed.weight(1, 2, 1));
    expect(decayed.decayTerm(1, 0, 1)).toBe(0);
  });

  it('is the same bits when computed again, for every golden', () => {
    for (const name of goldenNames) {
      const input = firstInput(readGolden(name).scenario);
      expect(run(input, 4).at(-1)?.stateAfter).toEqual(run(input, 4).at(-1)?.stateAfter);
    }
  });
});

describe('functions', () => {
  it('sigmoid is stable far out', () => {
    expect(activations.sigmoid.value(-1000)).toBe(0);
    expect(activations.sigmoid.value(1000)).toBe(1);
    expect(activations.sigmoid.value(-40)).toBeCloseTo(Math.exp(-40), 30);
  });

  it('derivative(s) is derivative(s, θ(s))', () => {
    for (const { value, derivative } of activationNames.filter(isPerUnit).map(unitActivation)) {
      for (const s of [-2, 0, 0.3]) expect(derivative(s)).toBe(derivative(s, value(s)));
    }
  });

  it('softmax gives rows of shares, whatever the size of s', () => {
    const x = new Float64Array(6);
    activations.softmax.activateRows(Float64Array.of(1000, 1000, -1000, 0, Math.log(2), Math.log(5)), x, 3);
    expect([...x.subarray(0, 3)]).toEqual([1 / 2, 1 / 2, 0]);
    expect(x[5]).toBeCloseTo(5 / 8, 15);
    expect(() => activations.softmax.activateRows(new Float64Array(4), new Float64Array(4), 3)).toThrow(RangeError);
  });

  it('cross-entropies keep full precision for a sure, right answer', () => {
    const outputs = {
      units: 2,
      preactivations: Float64Array.of(40, 0),
      activations: Float64Array.of(1, 4e-18),
      targets: Float64Array.of(1, 0),
    };
    expect(losses.crossEntropy.value(outputs, 0)).toBeCloseTo(Math.exp(-40), 30);
    const single = {
      units: 1,
      preactivations: Float64Array.of(40),
      activations: Float64Array.of(1),
      targets: Float64Array.of(1),
    };
    expect(losses.binaryCrossEntropy.value(single, 0)).toBeCloseTo(Math.exp(-40), 30);
  });

  it('output errors with coefficient 0 are 0, never 0/0', () => {
    const outputs = {
      units: 2,
      preactivations: Float64Array.of(-900, 900),
      activations: Float64Array.of(0, 1),
      targets: Float64Array.of(0, 1),
    };
    expect(losses.crossEntropy.derivative(outputs, 0, 0)).toBe(0);
    expect(losses.binaryCrossEntropy.derivative(outputs, 0, 0)).toBe(1);
    expect(losses.binaryCrossEntropy.derivative(outputs, 0, 1)).toBe(-1);
  });

  it('isFused(loss) only where its error and the slope of the activation it needs cancel', () => {
    expect(lossNames.filter(isFused)).toEqual(['binaryCrossEntropy', 'crossEntropy']);
    expect(lossNames.filter(ignoresZeroTargets)).toEqual(['crossEntropy']);
  });
});
