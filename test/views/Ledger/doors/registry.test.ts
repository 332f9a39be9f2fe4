/** The reader's own questions: when each is asked, and its numbers against calculations of their own. */
import { describe, expect, it } from 'vitest';
import type { StepTrace, WeightPlace } from '../../../../src/model';
import { shownStep } from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import type { FilledScenario } from '../../../../src/scenario';
import type { DoorName } from '../../../../src/store';
import { formatShort } from '../../../../src/text';
import { doors } from '../../../../src/views/Ledger/doors/answer/registry';
import { whySentences } from '../../../../src/views/Ledger/doors/answer/sentences';
import { comparisons } from '../../../../src/views/shared/ledger/doorComparisons';
import { conditions, doorsAt } from '../../../../src/views/shared/ledger/doorConditions';
import { exampleScenario } from '../../../exampleScenario';
import { traceWith, xorWeight } from '../ledgerSteps';

function answerOf(name: DoorName, scenario: FilledScenario, place: WeightPlace, step = 1) {
  const run = createRun(scenario, []);
  return doors[name].answer({ run, trace: run.traceAt(step), place });
}

const xor = exampleScenario('xor');

/** x and δ of the weight, row by row. */
function pairsOf(trace: StepTrace, { layer, from, to }: WeightPlace): readonly (readonly [x: number, delta: number])[] {
  return Array.from({ length: trace.batchSize }, (_, row) => [
    trace.activation(layer - 1, from, row + 1),
    trace.delta(layer, to, row + 1),
  ]);
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The network 2-3-1 of xor by hand: tanh, sigmoid and half the squared error; ∂e/∂w of one sample. */
function xorByHand(input: readonly number[], target: number): number {
  const { weights = [], biases = [] } = xor.network;
  const sum = (layer: number, unit: number, x: readonly number[]): number =>
    x.reduce((s, one, from) => s + one * (weights[layer]?.[from]?.[unit] ?? 0), biases[layer]?.[unit] ?? 0);
  const hidden = [0, 1, 2].map((unit) => Math.tanh(sum(0, unit, input)));
  const output = 1 / (1 + Math.exp(-sum(1, 0, hidden)));
  return (hidden[1] ?? 0) * (output - target) * output * (1 - output);
}

describe('whySentences', () => {
  it('says that an average leaves out the samples’ factors, which the gradient has', () => {
    const scenario: FilledScenario = {
      ...xor,
      data: { ...xor.data, sampleWeights: [1, 2, 1, 1] },
      training: { ...xor.training, clip: { per: 'sample', maxNorm: 0.05 } },
    };
    const trace = createRun(scenario, []).traceAt(1);
    const said = (name: DoorName, of: FilledScenario, shown: StepTrace): readonly string[] => {
      const asked = { run: createRun(of, []), trace: shown, place: xorWeight };
      return whySentences(name, doors[name].answer(asked), asked).map(({ text }) => text);
    };
    const sentence = 'It is without the samples’ weights and clip factors, which the gradient has.';
    for (const name of ['productOfMeans', 'averagedInputs'] as const) {
      expect(said(name, scenario, trace)).toContain(sentence);
      expect(said(name, xor, traceWith('xor')).join()).not.toContain('which the gradient has');
    }
  });

  it.each([
    ['without hidden units', 'digits-linear', { layer: 1, from: 0, to: 2 }],
    ['of a weight into an output, with softmax', 'iris', { layer: 2, from: 1, to: 1 }],
    ['of a weight into another output, without softmax', 'mse-128-64-10', { layer: 2, from: 1, to: 2 }],
    ['of a weight into a hidden unit', 'iris', { layer: 1, from: 1, to: 1 }],
  ] as const)('gives a reason for all outputs that is true %s', (_, name, place) => {
    const run = createRun(exampleScenario(name), []);
    const asked = { run, trace: run.traceAt(1), place };
    const said = whySentences('firstOutput', doors.firstOutput.answer(asked), asked);
    expect(said.at(-1)?.text).toBe('The chain rule adds the terms of all outputs. Here only output 1 is used.');
  });

  it('blames the slopes for averaged errors only where slopes differ: through linear units the pairs are wrong', () => {
    const saidOf = (scenario: FilledScenario, place: WeightPlace): string => {
      const run = createRun(scenario, []);
      const asked = { run, trace: run.traceAt(1), place };
      return whySentences('averagedErrors', doors.averagedErrors.answer(asked), asked)
        .map(({ text }) => text)
        .join(' ');
    };
    expect(saidOf(exampleScenario('iris'), { layer: 1, from: 1, to: 1 })).toContain(
      'needs the slopes of its own sample',
    );
    const square = exampleScenario('square-batch');
    for (const reduction of ['mean', 'sum'] as const) {
      const said = saidOf({ ...square, training: { ...square.training, reduction } }, { layer: 2, from: 1, to: 1 });
      expect(said).toContain('pairs belong to two different samples');
      expect(said).not.toContain('slope');
    }
  });
});

describe('the step that an answer makes', () => {
  type Training = Partial<FilledScenario['training']>;
  const rate = 0.5;
  const decayed = { kind: 'sgd', learningRate: rate, momentum: 0, weightDecay: 0.1 } as const;
  const withMomentum = { ...decayed, momentum: 0.9, weightDecay: 0 } as const;

  function stepOf(name: 'doubledBatch' | 'otherReduction', training: Training, step = 1) {
    const scenario: FilledScenario = { ...xor, training: { ...xor.training, ...training } };
    const run = createRun(scenario, []);
    const shown = run.traceAt(step);
    const asked = { run, trace: shown, place: xorWeight, isUpdate: true };
    const said = whySentences(name, doors[name].answer(asked), asked)
      .map(({ text }) => text)
      .join(' ');
    const { layer, from, to } = xorWeight;
    const [weight, sum] = [shown.weight(layer, from, to), shown.gradientSum(layer, from, to)];
    return { said, shown, weight, sum };
  }

  it('of twice the batch has what no sample adds once', () => {
    const { said, weight, sum } = stepOf('doubledBatch', { reduction: 'sum', optimizer: decayed });
    const step = -rate * (2 * sum + 0.1 * weight);
    expect(step).toBeCloseTo(0.0131, 4);
    expect(said).toContain(`So the step would be ${formatShort(step)}.`);
    expect(said).not.toContain('doubles, to');
  });

  it('of twice the batch has the velocity of the steps before', () => {
    const { said, shown, sum } = stepOf('doubledBatch', { reduction: 'sum', optimizer: withMomentum }, 3);
    const step = -rate * (0.9 * shown.optimizerState('velocity', 2, 2, 1) + 2 * sum);
    expect(said).toContain(`So the step would be ${formatShort(step)}.`);
  });

  it('of twice the batch has a penalty that is divided by twice as much', () => {
    const penalty = { l2: 0.1, divideBy: 'batch', biases: false } as const;
    const { said, weight, sum } = stepOf('doubledBatch', { penalty });
    const step = -rate * (sum / 4 + (0.1 * weight) / 8);
    expect(said).toContain(`So the step would be ${formatShort(step)}.`);
    expect(said).not.toContain('the same');
  });

  it('of twice the batch comes from a mean that is still the same, where it is', () => {
    const same = { inputs: [1, 2, 3, 4].map(() => [1, 1]), targets: [1, 2, 3, 4].map(() => [1]) };
    const saidOf = (data: object): string => {
      const run = createRun({ ...xor, data, training: { ...xor.training, batchSize: 2 } } as FilledScenario, []);
      const asked = { run, trace: run.traceAt(1), place: xorWeight };
      return whySentences('doubledBatch', doors.doubledBatch.answer(asked), asked)[0]?.text ?? '';
    };
    expect(saidOf(same)).toMatch(/^With 4 rows, the mean is still \S+\. Each sample/);
    expect(saidOf(xor.data)).toMatch(/^With 4 rows, the mean is \S+ instead of \S+\. Each sample/);
  });

  it('of twice the batch is the same where the sum is clipped to the same norm', () => {
    const { said } = stepOf('doubledBatch', { reduction: 'sum', clip: { per: 'batch', maxNorm: 0.01 } });
    expect(said).toContain('So the step is the same.');
  });

  it.each([
    ['decay', { optimizer: decayed }],
    [
      'Adam',
      { optimizer: { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 0.01, weightDecay: 0 } },
    ],
    ['a penalty', { penalty: { l2: 0.1, divideBy: 'data', biases: false } }],
    ['clipping', { clip: { per: 'batch', maxNorm: 0.05 } }],
  ] as const)('with the mean, not the sum, is that of a run with the mean: %s', (_, training) => {
    const { said } = stepOf('otherReduction', { reduction: 'sum', ...training });
    const { shown } = stepOf('otherReduction', { reduction: 'mean', ...training });
    expect(said).toContain(`With all settings unchanged, this step would be ${formatShort(shown.update(2, 2, 1))}.`);
  });

  it('of Adam with the other reduction has its state before the step', () => {
    const optimizer = {
      kind: 'adam',
      learningRate: 0.1,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 0.01,
      weightDecay: 0,
    } as const;
    const { said, shown, sum } = stepOf('otherReduction', { reduction: 'sum', optimizer }, 2);
    const first = 0.9 * shown.optimizerState('firstMoment', 2, 2, 1) + (0.1 * sum) / 4;
    const second = 0.999 * shown.optimizerState('secondMoment', 2, 2, 1) + 0.001 * (sum / 4) ** 2;
    const step = (-0.1 * first) / (1 - 0.9 ** 2) / (Math.sqrt(second / (1 - 0.999 ** 2)) + 0.01);
    expect(said).toContain(`this step would be ${formatShort(step)}.`);
  });

  it('is not said where gradients accumulate', () => {
    const accumulate = { batches: 1, divide: 'none', clear: true } as const;
    expect(stepOf('otherReduction', { accumulate }).said).not.toContain('this step');
    expect(stepOf('doubledBatch', { accumulate }).said).not.toContain('So the step');
  });
});

describe('doorsAt', () => {
  it('asks at most five, the literal question first, by the number of outputs', () => {
    expect(doorsAt(traceWith('xor'), xorWeight)).toEqual([
      'crossedPairs',
      'productOfMeans',
      'otherReduction',
      'averagedInputs',
      'doubledBatch',
    ]);
    expect(doorsAt(traceWith('iris'), xorWeight)).toEqual([
      'crossedPairs',
      'productOfMeans',
      'otherReduction',
      'averagedErrors',
      'firstOutput',
    ]);
  });

  it('of one sample asks only what such a batch can answer', () => {
    expect(doorsAt(traceWith('xor', { batchSize: 1 }), xorWeight)).toEqual(['doubledBatch']);
    expect(doorsAt(traceWith('iris', { batchSize: 1 }), xorWeight)).toEqual(['firstOutput']);
  });

  it('asks nothing about samples that are weighted which only plain ones answer', () => {
    const scenario = { ...xor, data: { ...xor.data, sampleWeights: [1, 2, 1, 1] } };
    expect(doorsAt(traceWith(scenario as FilledScenario), xorWeight)).toEqual([
      'productOfMeans',
      'otherReduction',
      'averagedInputs',
    ]);
  });
});

describe('the numbers of an answer', () => {
  const trace = traceWith('xor');
  const pairs = pairsOf(trace, xorWeight);

  it('crossed pairs: each x with the next δ, the last with the first', () => {
    const crossed = pairs.map(([x], at) => x * (pairs[(at + 1) % 4]?.[1] ?? Number.NaN));
    const { table, result, shows } = answerOf('crossedPairs', xor, xorWeight);
    expect(shows).toBe('rows');
    expect(table?.rows.map(({ product }) => product)).toEqual(crossed);
    expect(result).toBeCloseTo(mean(crossed), 14);
    expect(comparisons.crossedPairs({ run: createRun(xor, []), trace })).toBeUndefined();
  });

  it('the product of the means has the wrong sign here', () => {
    const { result } = answerOf('productOfMeans', xor, xorWeight);
    expect(result).toBeCloseTo(mean(pairs.map(([x]) => x)) * mean(pairs.map(([, delta]) => delta)), 14);
    expect(result).toBeLessThan(0);
  });

  it('the other reduction: the sum, and under a sum the mean', () => {
    const sum = pairs.reduce((total, [x, delta]) => total + x * delta, 0);
    expect(answerOf('otherReduction', xor, xorWeight).result).toBeCloseTo(sum, 14);
    const summed = { ...xor, training: { ...xor.training, reduction: 'sum' } } as const;
    expect(answerOf('otherReduction', summed, xorWeight).result).toBeCloseTo(sum / 4, 14);
  });

  it('averaged inputs: one pass of the mean input and the mean target', () => {
    expect(answerOf('averagedInputs', xor, xorWeight).result).toBeCloseTo(xorByHand([0.5, 0.5], 0.5), 14);
    // The same by hand gives the ledger's first product.
    expect(xorByHand([0, 0], 0)).toBeCloseTo((pairs[0]?.[0] ?? 0) * (pairs[0]?.[1] ?? 0), 14);
  });

  it('one output only: nothing reaches a weight of another output', () => {
    const iris = exampleScenario('iris');
    const last = iris.network.layers.length - 1;
    expect(answerOf('firstOutput', iris, { layer: last, from: 1, to: 2 }).result).not.toBeNaN();
    const { rows = [] } = answerOf('firstOutput', iris, { layer: 1, from: 1, to: 1 }).table ?? {};
    expect(rows).toHaveLength(createRun(iris, []).traceAt(1).batchSize);
  });

  it('twice the batch: the next samples of the order at the same weights', () => {
    const lecture = exampleScenario('lecture');
    const two = { ...lecture, training: { ...lecture.training, batchSize: 2 } };
    const place = lecture.view.weight;
    const { table, result } = answerOf('doubledBatch', two, place, 2);
    expect(table?.rows.map(({ sample }) => sample)).toEqual([3, 4, 5, 6]);
    // As one batch of four at the weights before step 2.
    const [own, next] = [createRun(two, []).traceAt(2), table?.rows.slice(2) ?? []];
    expect(table?.rows.slice(0, 2).map(({ x }) => x)).toEqual(pairsOf(own, place).map(([x]) => x));
    expect(result).toBeCloseTo(
      mean([...pairsOf(own, place).map(([x, delta]) => x * delta), ...next.map(({ product = 0 }) => product)]),
      14,
    );
    expect(comparisons.doubledBatch({ run: createRun(two, []), trace: own })).toBe('batchSize:4');
  });

  it('twice a batch of more than half of the data: every row twice, the mean stays, and there is nothing to compare', () => {
    const run = createRun(xor, []);
    const { table, result } = answerOf('doubledBatch', xor, xorWeight);
    expect(table?.rows).toHaveLength(8);
    expect(table?.totals[0]?.value).toBeCloseTo(2 * trace.gradientSum(2, 2, 1), 14);
    expect(result).toBeCloseTo(trace.batchGradient(2, 2, 1), 14);
    expect(comparisons.doubledBatch({ run, trace })).toBeUndefined();
  });

  it.each(['crossedPairs', 'productOfMeans', 'doubledBatch', 'firstOutput'] as const)(
    '%s is divided once where every δ is divided already',
    (name) => {
      const scenario = exampleScenario('lecture');
      const run = createRun({ ...scenario, training: { ...scenario.training, batchSize: 2 } }, []);
      const [place, plain] = [scenario.view.weight, run.traceAt(1)];
      const carried = doors[name].answer({ run, trace: shownStep(plain, { divide: 'delta' }), place });
      expect(carried.result).toBeCloseTo(doors[name].answer({ run, trace: plain, place }).result, 14);
      const products = carried.table?.rows.flatMap(({ x, delta, product }) =>
        product === undefined ? [] : [[x * delta, product]],
      );
      for (const [one, other] of products ?? []) expect(one).toBeCloseTo(other ?? Number.NaN, 14);
    },
  );

  it('twice a smaller last batch is not compared: no run has batches of that size', () => {
    const scenario = { ...xor, training: { ...xor.training, batchSize: 3 } };
    const run = createRun(scenario, []);
    const asked = { run, trace: run.traceAt(2), place: xorWeight };
    expect(asked.trace.batchSize).toBe(1);
    expect(doors.doubledBatch.answer(asked).table?.rows).toHaveLength(2);
    expect(comparisons.doubledBatch(asked)).toBeUndefined();
  });

  it('a sum over units is answered where the weight’s own layer has as many units as the batch has samples', () => {
    const square = traceWith('square-batch');
    expect(conditions.wrongAxis(square, { layer: 1, from: 1, to: 1 })).toBe(true);
    // 3 × 1: the sum of layer 2 has no other axis of the same length.
    expect(conditions.wrongAxis(square, { layer: 2, from: 1, to: 1 })).toBe(false);
    expect(conditions.wrongAxis(trace, xorWeight)).toBe(false);
  });
});
