/** The answer to “mean or sum?”: each claim is checked by computing the step with the other reduction. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefNumber } from '../../../src/kit/quantity/briefNumber';
import type { Divisor, OptimizerSettings, StepTrace } from '../../../src/model';
import { createRun, type Run } from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import { type MeanOrSum, meanOrSum } from '../../../src/views/shared/reduction/meanOrSum';
import { meanOrSumSentences } from '../../../src/views/shared/reduction/meanOrSumSentences';
import { exampleScenario } from '../../exampleScenario';
import { forEachWeight } from '../../model/generatedStep';

type Training = Partial<FilledScenario['training']>;

function runWith(training: Training, data: object = {}): Run {
  const xor = exampleScenario('xor');
  const scenario = { ...xor, data: { ...xor.data, ...data }, training: { ...xor.training, ...training } };
  return createRun(scenario as FilledScenario, []);
}

function answered(
  training: Training,
  data: object = {},
  step = 1,
): { trace: StepTrace; answer: MeanOrSum; said: string } {
  const run = runWith(training, data);
  const trace = run.traceAt(step);
  const answer = meanOrSum(run, trace);
  if (!answer) throw new Error('expected an answer');
  return { trace, answer, said: meanOrSumSentences(answer, trace).join(' ') };
}

/** The run from the start with the other reduction and the settings that the answer names. */
function withOther(training: Training, data: object, { other, changes = [] }: MeanOrSum): Run {
  const { clip, penalty, optimizer } = runWith(training, data).scenario.training;
  const scaled: Record<string, unknown> = { ...optimizer };
  let more: Training = { reduction: other };
  for (const { name, needed } of changes) {
    if (name === 'penalty' && penalty) more = { ...more, penalty: { ...penalty, l2: needed } };
    else if (name === 'clip' && clip) more = { ...more, clip: { ...clip, maxNorm: needed } };
    else scaled[name] = needed;
  }
  return runWith({ ...training, ...more, optimizer: scaled as unknown as OptimizerSettings }, data);
}

const rates = { learningRate: 0.3, weightDecay: 0.02 } as const;
const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', momentum: 0, ...rates },
  { kind: 'sgd', momentum: 0.9, ...rates, weightDecay: 0 },
  { kind: 'nesterov', momentum: 0.9, ...rates },
  { kind: 'rmsprop', alpha: 0.99, epsilon: 1e-3, ...rates },
  { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-3, ...rates },
  { kind: 'adamw', beta1: 0.9, beta2: 0.999, epsilon: 1e-3, ...rates },
];

const trainings = fc.record(
  {
    reduction: fc.constantFrom('mean', 'sum'),
    optimizer: fc.constantFrom(...optimizers),
    batchSize: fc.integer({ min: 1, max: 4 }),
    divisor: fc.constantFrom<Divisor>('batch', 'weights', 'none', 2.5),
    clip: fc.constantFrom({ per: 'sample', maxNorm: 0.2 }, { per: 'batch', maxNorm: 0.05 }),
    penalty: fc.record({
      l2: fc.constantFrom(0, 0.1),
      divideBy: fc.constantFrom('none', 'batch', 'data'),
      biases: fc.boolean(),
    }),
    accumulate: fc.record({
      batches: fc.constantFrom(1, 2),
      divide: fc.constantFrom('planned', 'actual', 'none'),
      clear: fc.boolean(),
    }),
  } as const,
  { requiredKeys: ['reduction', 'optimizer', 'batchSize'] },
);

const sampleWeights = fc.option(fc.constantFrom([2, 1, 0.5, 1], [0, 1, 3, 1]), { nil: undefined });

describe('meanOrSum', () => {
  it('names the factor of the gradients, and all that the same step needs', () => {
    fc.assert(
      fc.property(trainings, sampleWeights, (training, weights) => {
        const data = weights ? { sampleWeights: weights } : {};
        const run = runWith(training, data);
        const first = run.traceAt(1);
        const answer = meanOrSum(run, first);
        if (!answer) throw new Error('expected an answer');
        if (answer.divisor === 0) return;
        const other = withOther(training, data, answer);
        forEachWeight(first, (...weight) => {
          const expected = answer.factor * first.dataGradient(...weight);
          expect(other.traceAt(1).dataGradient(...weight)).toBeCloseTo(expected, 12);
        });
        for (const step of answer.otherDivisor === undefined ? [1, 2, 5] : [1]) {
          forEachWeight(first, (...weight) => {
            const update = run.traceAt(step).update(...weight);
            expect(Math.abs(other.traceAt(step).update(...weight) - update)).toBeLessThan(1e-10);
          });
        }
        const said = meanOrSumSentences(answer, first).join(' ');
        if (said.includes('are the same,')) expect(answer.factor).toBe(1);
        const times = /first step is ([\d.]+) times/.exec(said);
        if (!times) return;
        expect(times[1]).toBe(briefNumber(answer.factor));
        const unchanged = withOther(training, data, { ...answer, changes: [] }).traceAt(1);
        forEachWeight(unchanged, (...weight) => {
          expect(unchanged.update(...weight)).toBeCloseTo(answer.factor * first.update(...weight), 12);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is the shared sentence of the first screen', () => {
    expect(answered({}).said).toBe(
      'The gradient has the same direction with both. The sum is 4 times as large, because the mean divides it by B = 4. ' +
        'With η = 0.125 instead of 0.5, the sum makes the same steps. ' +
        'With η unchanged, the sum’s first step is 4 times as large.',
    );
    expect(answered({ reduction: 'sum' }).said).toContain('With η = 2 instead of 0.5, the mean makes the same steps.');
    expect(answered({ reduction: 'sum' }).said).toContain('the mean’s first step is 0.25 times as large');
  });

  it('says of the first step how large it is only at that step', () => {
    const firstStep = 'first step is';
    expect(answered({ batchSize: 2 }, {}, 1).said).toContain('the sum’s first step is 2 times as large');
    expect(answered({ batchSize: 2 }, {}, 2).said).not.toContain(firstStep);
    // Batch 1 has only weights 0, so its step is 0 with both; batch 2 is divided by 1 + 2.
    const weighted = answered({ batchSize: 2, divisor: 'weights' }, { sampleWeights: [0, 0, 1, 2] }, 2).said;
    expect(weighted).toContain('The sum is 3 times as large');
    expect(weighted).not.toContain(firstStep);
  });

  it('says what Adam, a penalty, clipping and a smaller last batch change', () => {
    const adam = { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 0.01, weightDecay: 0 } as const;
    expect(answered({ optimizer: adam }).said).toContain(
      'The steps are exactly the same, if ε = 0.04 instead of 0.01.',
    );
    const penalised = answered({ penalty: { l2: 0.1, divideBy: 'data', biases: false } }).said;
    expect(penalised).toContain('The samples’ part of the gradient has the same direction');
    expect(penalised).toContain('η = 0.125 instead of 0.5 and λₚ = 0.4 instead of 0.1');
    expect(penalised).not.toContain('first step');
    expect(answered({ clip: { per: 'batch', maxNorm: 1 } }).said).toContain('C = 4 instead of 1');
    expect(answered({ clip: { per: 'sample', maxNorm: 1 } }).said).toContain('clipped before it is added');
    const uneven = answered({ batchSize: 3 }).said;
    expect(uneven).toContain('B = 3');
    expect(uneven).toContain('another one by 1');
    expect(answered({ divisor: 16, batchSize: 3 }).said).toContain(
      '16 times as large, because the mean divides it by D = 16.',
    );
    expect(answered({ divisor: 16, batchSize: 3 }).said).not.toContain('another one');
  });

  it('asks for no setting where the learning rate is 0', () => {
    const sgd = { kind: 'sgd', learningRate: 0, momentum: 0, weightDecay: 0.1 } as const;
    const adam = { kind: 'adam', learningRate: 0, beta1: 0.9, beta2: 0.999, epsilon: 0.01, weightDecay: 0 } as const;
    const factor = 'The gradient has the same direction with both. The sum is';
    for (const optimizer of [sgd, adam]) {
      expect(answered({ optimizer, clip: { per: 'batch', maxNorm: 1 } }).said).toBe(
        `${factor} 4 times as large, because the mean divides it by B = 4. The steps are the same with both, so no setting has to change.`,
      );
      expect(answered({ optimizer, batchSize: 3 }).said).toBe(
        `${factor} 3 times as large, because the mean divides it by B = 3. The steps are the same with both, so no setting has to change. ` +
          'The batches of this epoch are not divided by the same number: another one by 1. There the factor differs.',
      );
    }
    const run = createRun(runWith({ optimizer: sgd }).scenario, [{ step: 2, setting: 'learningRate', value: 0.5 }]);
    const [first, second] = [1, 2].map((step) => run.traceAt(step));
    if (!first || !second) throw new Error('expected two steps');
    expect(meanOrSumSentences(meanOrSum(run, first), first).join(' ')).not.toMatch(/setting|η/);
    expect(meanOrSumSentences(meanOrSum(run, second), second).join(' ')).toContain('η = 0.125 instead of 0.5');
  });

  it('names no direction and no factor of a gradient that is 0', () => {
    // Both outputs are 0, so the errors of the two samples are opposite.
    const said = (targets: number[][], training: Training = {}): string => {
      const scenario = {
        ...exampleScenario('xor'),
        network: { layers: [1, 1], activations: ['identity'], weights: [[[0]]], biases: [[0]], bias: 'trained' },
        loss: 'halfSquaredError',
        data: { inputs: [[1], [1]], targets },
        training: { ...exampleScenario('xor').training, batchSize: 2, ...training },
      } as unknown as FilledScenario;
      const run = createRun(scenario, []);
      return meanOrSumSentences(meanOrSum(run, run.traceAt(1)), run.traceAt(1)).join(' ');
    };
    expect(said([[1], [-1]])).toBe('With η = 0.25 instead of 0.5, the sum makes the same steps.');
    expect(said([[1], [-1]], { reduction: 'sum' })).toBe('With η = 1 instead of 0.5, the mean makes the same steps.');
    expect(said([[1], [-2]])).toContain('The sum is 2 times as large');
  });

  it('says that no setting makes all steps the same only where none does', () => {
    const noneFits = 'no one setting makes all steps the same';
    expect(answered({ batchSize: 3 }).said).toContain(noneFits);
    // A sum that is divided by the samples of each cycle is the mean of its batches.
    const accumulate = { batches: 1, divide: 'actual', clear: true } as const;
    expect(answered({ batchSize: 3, accumulate }).said).not.toContain(noneFits);
    const steps = [
      { batchSize: 3, accumulate },
      { batchSize: 3, reduction: 'sum', accumulate: { ...accumulate, divide: 'samples' } } as const,
    ].map((training) => [1, 2, 3].map((step) => runWith(training).traceAt(step).update(2, 1, 1)));
    for (const at of [0, 1, 2]) expect(steps[1]?.[at]).toBeCloseTo(steps[0]?.[at] ?? Number.NaN, 14);
  });

  it('says where both are the same, and where only a sum is possible', () => {
    expect(answered({ batchSize: 1 }).said).toBe('Here mean and sum are the same, because the mean divides by B = 1.');
    expect(answered({ divisor: 'none' }).said).toBe('Here mean and sum are the same, because the divisor is none.');
    const run = runWith({ reduction: 'sum', accumulate: { batches: 2, divide: 'samples', clear: true } });
    expect(meanOrSumSentences(meanOrSum(run, run.traceAt(1)), run.traceAt(1)).join()).toMatch(/^Here only the sum/);
  });
});
