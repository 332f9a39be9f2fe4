/** The sentences that say why: each claim is checked by computing it another way. */
import { describe, expect, it } from 'vitest';
import { numericSlope, type StepTrace, weightWithout } from '../../src/model';
import { quantityValue, weightPlaces } from '../../src/quantity';
import { createRun, type Run } from '../../src/run';
import { exampleNamed, type FilledScenario } from '../../src/scenario';
import { whyLeftOut } from '../../src/views/Influence/whyLeftOut';
import { batchStatistics, drawnGradients, wrongSigns } from '../../src/views/Noise/draws';
import { saidOfWeight } from '../../src/views/NumericCheck/said';
import { whySum } from '../../src/views/Sum/whySum';
import { whyZero } from '../../src/views/shared/because/whyZero';
import { exampleScenario } from '../exampleScenario';
import { nudgeAt } from './NumericCheck/nudgeAt';

type Training = Partial<FilledScenario['training']>;

function runWith(training: Training = {}, more: object = {}): Run {
  const xor = exampleScenario('xor');
  const scenario = { ...xor, ...more, training: { ...xor.training, ...training } };
  return createRun(scenario as FilledScenario, []);
}

const place = { layer: 2, from: 2, to: 1 };
const value = (text: string | undefined): number => Number((text ?? '').replace('−', '-'));

describe('whyZero', () => {
  const xor = exampleNamed('xor')?.scenario;
  const data = {
    inputs: [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ],
    targets: [[0], [1], [1], [0]],
  };

  it('names the factor that is 0 for every sample, where one is', () => {
    const noInput = runWith({}, { data }).traceAt(1);
    expect(whyZero(noInput, { layer: 1, from: 1, to: 1 })).toBe('x');
    expect(whyZero(noInput, { layer: 1, from: 2, to: 1 })).toBeUndefined();
    const weightless = { ...data, sampleWeights: [0, 0, 1, 1] };
    expect(whyZero(runWith({ batchSize: 2 }, { data: weightless }).traceAt(1), place)).toBe('weights');
    const noWayOut = {
      ...xor?.network,
      weights: [
        [
          [0.8, -2.1, 0.7],
          [-1, -2.2, 1.3],
        ],
        [[0], [-1.3], [-2.3]],
      ],
    };
    const unused = runWith({}, { network: noWayOut }).traceAt(1);
    expect(whyZero(unused, { layer: 1, from: 2, to: 1 })).toBe('delta');
    expect(unused.gradientSum(1, 2, 1)).toBe(0);
    // In each product of this weight another factor is 0.
    const mixed = {
      inputs: [
        [0, 1],
        [1, 1],
      ],
      targets: [[0.7], [0]],
      sampleWeights: [1, 0],
    };
    expect(whyZero(runWith({ batchSize: 2 }, { data: mixed }).traceAt(1), { layer: 1, from: 1, to: 1 })).toBe(
      'products',
    );
  });
});

describe('whySum', () => {
  it('has the two sides of the sum, and what remains of them', () => {
    const trace = runWith().traceAt(1);
    const values = [1, 2, 3, 4].map((row) => trace.contribution(2, 2, 1, row));
    const said = whySum(trace, { place, values, print: String }) ?? '';
    const [, positive, negative, sum] = /positive (\S+) and the negative (\S+) leave (\S+)\./.exec(said) ?? [];
    expect(value(positive) + value(negative)).toBeCloseTo(value(sum), 14);
    expect(value(sum)).toBe(trace.gradientSum(2, 2, 1));
    // 1 − |Σ|/Σ|g| of the total magnitude cancels: twice the smaller side.
    const sizes = values.reduce((total, one) => total + Math.abs(one), 0);
    const smaller = Math.min(value(positive), Math.abs(value(negative)));
    expect((2 * smaller) / sizes).toBeCloseTo(1 - Math.abs(value(sum)) / sizes, 12);
    expect(whySum(trace, { place, values: [1, 2], print: String })).toBeUndefined();
  });
});

describe('saidOfWeight', () => {
  const why = (trace: StepTrace, compared: 'gradientSum' | 'productOfMeans' | 'batchGradient', at = place) =>
    saidOfWeight(trace, { place: at, compared, nudge: nudgeAt(trace, at) })
      .why.map(({ text }) => text)
      .join(' ');

  /** kind ÷ slope of every weight whose slope is not tiny. */
  function ratios(trace: StepTrace, kind: 'gradientSum' | 'productOfMeans' | 'batchGradient'): readonly number[] {
    return [...weightPlaces(trace.network)].flatMap((at) => {
      const slope = numericSlope(trace, at);
      return Math.abs(slope) < 1e-4 ? [] : [quantityValue({ kind, ...at }, trace) / slope];
    });
  }

  it.each([
    [{}, 'B = 4', 4],
    [{ divisor: 2.5 }, 'D = 2.5', 2.5],
  ] as const)('the sum is D times the slope at every weight: %o', (training, name, times) => {
    const trace = runWith(training).traceAt(1);
    expect(why(trace, 'gradientSum')).toBe(
      `The sum is not divided by ${name}, so it is that many times the slope, at every weight. A constant ratio means a factor that is missing or counted twice.`,
    );
    for (const ratio of ratios(trace, 'gradientSum')) expect(ratio).toBeCloseTo(times, 3);
  });

  it('says what a penalty, and a division by nothing, do to the ratio', () => {
    const penalised = runWith({ penalty: { l2: 0.5, divideBy: 'none', biases: false } }).traceAt(1);
    expect(why(penalised, 'gradientSum')).toContain('the ratio differs from weight to weight');
    const all = ratios(penalised, 'gradientSum');
    expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(0.1);
    const undivided = runWith({ reduction: 'sum' }).traceAt(1);
    expect(why(undivided, 'gradientSum')).toContain('the sum is the batch gradient');
    for (const ratio of ratios(undivided, 'gradientSum')) expect(ratio).toBeCloseTo(1, 3);
  });

  it('has another reason for a bias, whose means multiply to the gradient', () => {
    const trace = runWith().traceAt(1);
    expect(why(trace, 'productOfMeans', { ...place, from: 0 })).toContain('no covariance to be lost');
    expect(quantityValue({ kind: 'productOfMeans', layer: 2, from: 0, to: 1 }, trace)).toBeCloseTo(
      trace.batchGradient(2, 0, 1),
      14,
    );
    expect(why(trace, 'productOfMeans')).toContain('lacks the covariance');
    const all = ratios(trace, 'productOfMeans');
    expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(0.1);
  });
});

const saidOf = (said: readonly { readonly text: string }[]): string => said.map(({ text }) => text).join(' ');

describe('whyLeftOut', () => {
  const cases: readonly (readonly [Training, readonly number[]])[] = [
    [{}, [4]],
    [{ reduction: 'sum' }, [1, 2]],
    [{ divisor: 5 }, [3]],
    [{ clip: { per: 'sample', maxNorm: 0.2 } }, [2, 4]],
  ];

  it.each(cases)('what is left of the sum, divided, is the gradient without them: %o', (training, leftOut) => {
    const run = runWith(training);
    const trace = run.traceAt(1);
    const kept = weightWithout({ trace, data: run.data }, place, leftOut);
    if (!kept) throw new Error('expected some samples');
    const said = saidOf(whyLeftOut(trace, { place, leftOut, kept }));
    const [, own, all, left] = /contributes? (\S+) to the sum of (\S+), so (\S+) remains/.exec(said) ?? [];
    expect(value(all) - value(own)).toBeCloseTo(value(left), 3);
    expect(value(left) / kept.divisor).toBeCloseTo(kept.batchGradient, 3);
  });

  it('says that a sample without a gradient still counts in the divisor', () => {
    const data = {
      inputs: [
        [0, 1],
        [1, 1],
      ],
      targets: [[0], [1]],
    };
    const run = runWith({ batchSize: 2 }, { data });
    const trace = run.traceAt(1);
    const at = { layer: 1, from: 1, to: 1 };
    const kept = weightWithout({ trace, data: run.data }, at, [1]);
    if (!kept) throw new Error('expected a sample');
    expect(saidOf(whyLeftOut(trace, { place: at, leftOut: [1], kept }))).toBe(
      'Sample 1 contributes 0 to the sum of this weight, but counts in what it is divided by.',
    );
    expect(kept.batchGradient).toBeCloseTo((2 / 1) * trace.batchGradient(1, 1, 1), 14);
  });

  it('counts the samples of the cycle, and says where no update follows', () => {
    const run = runWith({ batchSize: 2, reduction: 'sum', accumulate: { batches: 2, divide: 'samples', clear: true } });
    const said = (step: number, leftOut: readonly number[]): string => {
      const trace = run.traceAt(step);
      const kept = weightWithout({ trace, data: run.data }, place, leftOut);
      if (!kept) throw new Error('expected a sample');
      return saidOf(whyLeftOut(trace, { place, leftOut, kept }));
    };
    expect(said(1, [1])).toContain('No update follows this batch');
    expect(said(2, [4])).toContain('divided by 3 instead of 4 samples');
  });
});

describe('the reason in Noise', () => {
  it('a batch has the opposite sign only where some sample has', () => {
    const contributions = Float64Array.from([3, -1, -1, 0.5, -2.5, 4]);
    for (let size = 1; size <= 6; size++) {
      const rule = { by: 'batch' } as const;
      const { centre } = batchStatistics(contributions, { size, rule });
      const wrong = wrongSigns(centre, drawnGradients(contributions, { size, rule, seed: 1 }).gradients);
      if (wrong > 0) expect(wrongSigns(centre, contributions)).toBeGreaterThan(0);
    }
    const alike = contributions.map(Math.abs);
    const { centre } = batchStatistics(alike, { size: 2, rule: { by: 'batch' } });
    expect(wrongSigns(centre, drawnGradients(alike, { size: 2, rule: { by: 'batch' }, seed: 1 }).gradients)).toBe(0);
  });
});
