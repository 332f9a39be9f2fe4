/** The numbers that docs/model.md quotes are those that the model computes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  computeStep,
  covariance,
  initialState,
  type MistakeName,
  meanActivation,
  meanDelta,
  mistakeNames,
  type Network,
  type StepInput,
  type StepSettings,
  trainingData,
} from '../../src/model';
import { firstInput, readGolden } from './goldenCase';
import { averagedErrorsGradients, averagedInputsGradients, productOfMeansGradients } from './mistakenGradients';

describe('docs/model.md, the example of xor and weight 2.2.1', () => {
  const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
  const trace = computeStep(firstInput(readGolden('xor').scenario));
  const weight = [2, 2, 1] as const;
  const written = (value: number): string => value.toFixed(6).replace('-', '−');

  it('has a row for each sample: x, δ and their product', () => {
    for (const row of [1, 2, 3, 4]) {
      const numbers = [trace.activation(1, 2, row), trace.delta(2, 1, row), trace.sampleGradient(...weight, row)];
      expect(page).toContain(`| ${row} | ${numbers.map(written).join(' | ')} |\n`);
    }
  });

  it('has the means, of x, of δ and of the products', () => {
    const means = [meanActivation(trace, 1, 2), meanDelta(trace, 2, 1), trace.batchGradient(...weight)];
    expect(page).toContain(`| mean | ${means.map(written).join(' | ')} |\n`);
  });

  it('has the gap and the common mistakes', () => {
    const gap = [productOfMeansGradients(trace)(...weight), covariance(trace, ...weight)];
    expect(page).toContain(`$${gap.map(written).join(' + ')} = ${written(trace.batchGradient(...weight))}$`);
    const mistakes = [averagedInputsGradients(trace)(...weight), averagedErrorsGradients(trace)(...weight)];
    expect(page).toContain(
      `Mistakes 1 and 2 have the wrong sign too: they give $${mistakes.map(written).join('$ and $')}$`,
    );
  });
});

/** One weight w, no bias, half squared error: ∇e(k) = x (w x − y). */
function step(
  w: number,
  [inputs, targets]: readonly [readonly number[], readonly number[]],
  more: More = {},
): StepInput {
  const network: Network = { layers: [1, 1], activations: ['identity'], bias: 'none' };
  const column = (values: readonly number[]): number[][] => values.map((value) => [value]);
  const { sampleWeights, ...settings } = more;
  return {
    network,
    data: trainingData(column(inputs), column(targets), sampleWeights),
    batch: inputs.map((_, index) => index),
    step: 1,
    epoch: 1,
    state: initialState(network, [[[w]]], undefined),
    settings: {
      loss: 'halfSquaredError',
      reduction: 'mean',
      optimizer: { kind: 'sgd', learningRate: 1, momentum: 0, weightDecay: 0 },
      ...settings,
    },
  };
}

type More = Partial<StepSettings> & { readonly sampleWeights?: readonly number[] };

describe('docs/model.md, a penalty and weight decay under accumulation', () => {
  /** The update of a cycle of two batches of one sample, whose gradients are 1 and 3. */
  function update(more: More): number {
    const input = step(
      1,
      [
        [1, 1],
        [0, -2],
      ],
      more,
    );
    const first = computeStep({ ...input, batch: [0], cycle: { batch: 1, batches: 2, rows: 1 } });
    const second = { ...input, batch: [1], step: 2, state: first.stateAfter, cycle: { batch: 2, batches: 2, rows: 2 } };
    return -computeStep(second).update(1, 1, 1);
  }

  const penalty = { l2: 0.2, divideBy: 'none', biases: false } as const;
  const optimizer = { kind: 'sgd', learningRate: 1, momentum: 0, weightDecay: 0.2 } as const;

  it('are 4.4 and 4.2 where the sum is not divided, and equal where it is divided by its batches', () => {
    const none = { batches: 2, divide: 'none', clear: true } as const;
    expect(update({ accumulate: none, penalty })).toBeCloseTo(1.2 + 3.2, 12);
    expect(update({ accumulate: none, optimizer })).toBeCloseTo(1 + 3 + 0.2, 12);
    const actual = { ...none, divide: 'actual' } as const;
    expect(update({ accumulate: actual, penalty })).toBeCloseTo((1 + 3) / 2 + 0.2, 12);
    expect(update({ accumulate: actual, optimizer })).toBeCloseTo((1 + 3) / 2 + 0.2, 12);
  });
});

describe('docs/model.md, mean and sum', () => {
  const moved = (more: More, learningRate: number): number => {
    const optimizer = { kind: 'sgd', learningRate, momentum: 0, weightDecay: 0 } as const;
    return computeStep(
      step(
        1,
        [
          [1, 2],
          [0, 0],
        ],
        { ...more, optimizer },
      ),
    ).update(1, 1, 1);
  };

  it('make the same step with η/B where D = B, with D where the mean is divided by D', () => {
    expect(moved({ reduction: 'sum' }, 0.1 / 2)).toBeCloseTo(moved({}, 0.1), 14);
    expect(moved({ divisor: 5 }, 0.1)).toBeCloseTo((-0.1 * (1 + 4)) / 5, 14);
    expect(moved({ reduction: 'sum' }, 0.1 / 5)).toBeCloseTo(moved({ divisor: 5 }, 0.1), 14);
  });

  it('make the same clipped step with the thresholds C and B C', () => {
    const clip = (maxNorm: number) => ({ clip: { per: 'batch', maxNorm } }) as const;
    expect(moved(clip(1), 0.1)).toBeCloseTo(-0.1 * 1, 14);
    expect(moved({ reduction: 'sum', ...clip(2 * 1) }, 0.1 / 2)).toBeCloseTo(-0.1 * 1, 14);
    expect(moved({ reduction: 'sum', ...clip(1) }, 0.1 / 2)).toBeCloseTo((-0.1 / 2) * 1, 14);
  });
});

describe('docs/model.md, which mistakes count a sample by its weight', () => {
  it('are those whose steps keep c(k)', () => {
    const keeping: readonly MistakeName[] = [
      'firstOutput',
      'updatedWeights',
      'slopeAtOutput',
      'dividedTwice',
      'biasNotDivided',
    ];
    const data = [
      [1, 2],
      [0, 1],
    ] as const;
    const gradient = (method: MistakeName, sampleWeights: readonly number[]): number => {
      const input = step(1, data, { method, sampleWeights });
      return computeStep({ ...input, network: { ...input.network, bias: 'trained' } }).batchGradient(1, 1, 1);
    };
    for (const method of mistakeNames) {
      // One needs as many units as samples, the other is refused with weights.
      if (method === 'wrongAxis' || method === 'targetsBroadcast') continue;
      const differs = Math.abs(gradient(method, [3, 1]) - gradient(method, [1, 1])) > 1e-9;
      expect(differs, method).toBe(keeping.includes(method));
    }
  });
});

describe('docs/model.md, a weight that is used several times', () => {
  it('has the gradient of one row for each use, divided by the number of samples', () => {
    // Two samples of two uses each: e(k) = Σ_u ½ (w x − y)², and E is their mean.
    const uses = [
      [
        [1, 2],
        [0, 1],
      ],
      [
        [3, 1],
        [2, -2],
      ],
    ] as const;
    const w = 0.5;
    const loss = (weight: number): number =>
      uses
        .map(([x, y]) => x.reduce((sum, one, at) => sum + (weight * one - y[at]!) ** 2 / 2, 0))
        .reduce((sum, one) => sum + one, 0) / uses.length;
    const rows = [uses.flatMap(([x]) => x), uses.flatMap(([, y]) => y)] as const;
    const slope = (loss(w + 1e-5) - loss(w - 1e-5)) / 2e-5;
    expect(computeStep(step(w, rows, { divisor: uses.length })).batchGradient(1, 1, 1)).toBeCloseTo(slope, 8);
  });
});

describe('docs/model.md, a ratio of batch totals', () => {
  const [x, y, w] = [[1, 2, 3, -1], [1, 1, 0, 0], 0.4];
  const outputs = (of: readonly number[]): number[] => of.map((s) => 1 / (1 + Math.exp(-s)));
  /** 1 − Dice, of some of the samples. */
  const dice = (s: readonly number[], target: readonly number[]): number => {
    const o = outputs(s);
    const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
    return 1 - (2 * total(o.map((one, at) => one * target[at]!))) / (total(o) + total(target));
  };
  const sums = (of: readonly number[]): number[] => of.map((one) => w * one);
  const slopeOf = (f: (h: number) => number): number => (f(1e-5) - f(-1e-5)) / 2e-5;
  const gradient = (xs: readonly number[], ys: readonly number[]): number =>
    slopeOf((h) =>
      dice(
        xs.map((one) => (w + h) * one),
        ys,
      ),
    );

  it('has the gradient Xᵀ ∂E/∂S, whose rows depend on the other samples', () => {
    const row = (k: number, target: readonly number[]): number =>
      slopeOf((h) => dice(sums(x).with(k, w * x[k]! + h), target));
    const product = x.reduce((sum, one, k) => sum + one * row(k, y), 0);
    expect(product).toBeCloseTo(gradient(x, y), 7);
    // The target of sample 4 changes the row of sample 1.
    expect(Math.abs(row(0, y) - row(0, [1, 1, 0, 1]))).toBeGreaterThan(0.01);
  });

  it('has another gradient in two pieces', () => {
    const pieces = (gradient(x.slice(0, 2), y.slice(0, 2)) + gradient(x.slice(2), y.slice(2))) / 2;
    expect(Math.abs(pieces - gradient(x, y))).toBeGreaterThan(0.01);
  });
});
