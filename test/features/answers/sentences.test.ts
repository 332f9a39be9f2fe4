/** Sentences of the answers and of the code in them that claim a number of another program: computed, beside where they stand. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createRun } from '../../../src/run';
import { type FilledScenario, parseScenario } from '../../../src/scenario';
import { exampleScenario } from '../../exampleScenario';

function textOf(file: string): string {
  return readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');
}

const answer = (name: string): string => textOf(`features/answers/texts/${name}.md`);

function traceOf(scenario: FilledScenario, step = 1) {
  return createRun(scenario, []).traceAt(step);
}

function withTwoOutputs(activation: 'identity' | 'softmax', loss: string, reduction: 'mean' | 'sum', rate: number) {
  const read = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: {
      layers: [2, 2],
      activations: [activation],
      weights: [
        [
          [0.4, -0.3],
          [0.2, 0.7],
        ],
      ],
      biases: [[0.1, -0.2]],
    },
    loss,
    data: {
      inputs: [
        [1, 2],
        [0.5, -1],
        [2, 0],
      ],
      targets: [
        [1, 0],
        [0, 1],
        [1, 0],
      ],
    },
    training: { batchSize: 3, reduction, optimizer: { kind: 'sgd', learningRate: rate } },
  });
  if (!read.ok) throw new Error(read.error.message);
  return traceOf(read.scenario);
}

it('the sum of a loss whose mean divides by B · K makes the same step with η/(B · K), not with η/B', () => {
  const [B, K, rate] = [3, 2, 0.5];
  const ofMean = withTwoOutputs('identity', 'meanSquaredError', 'mean', rate).update(1, 1, 2);
  const ofSum = (rate: number): number => withTwoOutputs('identity', 'squaredError', 'sum', rate).update(1, 1, 2);
  expect(ofSum(rate / (B * K))).toBeCloseTo(ofMean, 14);
  expect(ofSum(rate / B)).toBeCloseTo(K * ofMean, 14);
  expect(answer('learning-rate-and-batch-size')).toContain('their sums need eta / (B * K)');
  // No line says it of every loss.
  expect(answer('learning-rate-and-batch-size')).not.toMatch(/lr=eta \/ B\) # reduction='sum'(?! *,)/);
});

it.each(['crossEntropy', 'halfSquaredError'])('with softmax, the sum of all δ without an axis is 0: %s', (loss) => {
  const trace = withTwoOutputs('softmax', loss, 'mean', 0.5);
  for (const row of [1, 2, 3]) expect(trace.delta(1, 1, row) + trace.delta(1, 2, row)).toBeCloseTo(0, 15);
  expect(trace.delta(1, 1, 1)).not.toBeCloseTo(0, 3);
  expect(answer('bias-has-no-x')).toMatch(
    /`delta\.sum\(\)`, gives one number for all biases\. With softmax it is always 0/,
  );
});

it('a test x ≥ 0 on the output of ReLU holds for every unit and sample', () => {
  const scenario = exampleScenario('xor');
  const trace = traceOf({ ...scenario, network: { ...scenario.network, activations: ['relu', 'sigmoid'] } });
  const outputs = [1, 2, 3].flatMap((unit) => [1, 2, 3, 4].map((row) => trace.activation(1, unit, row)));
  expect(outputs.some((x) => x === 0)).toBe(true);
  expect(outputs.every((x) => x >= 0)).toBe(true);
  expect(answer('dead-relu')).toContain('A test $x \\ge 0$ on the output masks nothing');
});

it('clipped by itself, each number turns the gradient; by one factor it keeps its direction', () => {
  const trace = traceOf(exampleScenario('xor'));
  const gradient = [1, 2, 3].map((from) => trace.batchGradient(2, from, 1));
  const threshold = Math.max(...gradient.map(Math.abs)) / 2;
  const byItself = gradient.map((one) => Math.sign(one) * Math.min(Math.abs(one), threshold));
  const cosine = (other: readonly number[]): number =>
    other.reduce((sum, one, at) => sum + one * (gradient[at] ?? 0), 0) /
    (Math.hypot(...other) * Math.hypot(...gradient));
  expect(cosine(byItself)).toBeLessThan(0.999);
  expect(cosine(gradient.map((one) => one / 2))).toBeCloseTo(1, 14);
  expect(answer('clip-sample-or-batch')).toContain('that turns the gradient');
});

it('momentum as a moving average makes the same path with η/(1 − β)', () => {
  const scenario = exampleScenario('xor');
  const rate = 0.1;
  const optimizer = {
    kind: 'sgd',
    learningRate: rate,
    momentum: 0.9,
    weightDecay: 0,
    weightDecayOn: 'weights',
  } as const;
  const run = createRun({ ...scenario, training: { ...scenario.training, optimizer } }, []);
  let average = 0;
  for (const step of [1, 2, 3, 4, 5]) {
    const trace = run.traceAt(step);
    average = 0.9 * average + (1 - 0.9) * trace.batchGradient(2, 2, 1);
    expect((-rate / (1 - 0.9)) * average).toBeCloseTo(trace.update(2, 2, 1), 14);
  }
  expect(answer('adam-sum-or-mean')).toContain('makes the same path with the learning rate $\\eta/(1-\\beta)$');
});

it('decay moves a negative weight up, nearer to 0', () => {
  const scenario = exampleScenario('xor');
  const training = (weightDecay: number) => ({
    ...scenario.training,
    optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay, weightDecayOn: 'weights' } as const,
  });
  const updateWith = (decay: number): number => traceOf({ ...scenario, training: training(decay) }).update(2, 2, 1);
  expect(traceOf(scenario).weight(2, 2, 1)).toBeLessThan(0);
  expect(updateWith(0.1)).toBeGreaterThan(updateWith(0));
  expect(answer('adam-or-adamw')).toContain('a negative weight rises');
});

it('a tolerance for the gradient must grow with the sum; one for the step stays with η/B', () => {
  const scenario = exampleScenario('xor');
  const step = (reduction: 'mean' | 'sum', learningRate: number) =>
    traceOf({
      ...scenario,
      training: { ...scenario.training, reduction, optimizer: { ...scenario.training.optimizer, learningRate } },
    });
  const [mean, sum] = [step('mean', 0.5), step('sum', 0.5 / 4)];
  expect(sum.batchGradient(2, 2, 1)).toBeCloseTo(4 * mean.batchGradient(2, 2, 1), 14);
  expect(sum.update(2, 2, 1)).toBeCloseTo(mean.update(2, 2, 1), 14);
  expect(answer('sum-or-mean')).toContain('One for the step stays only if the learning rate has been divided');
});

it('the root of a batch mean has one factor in every δ, 1/(2R), so its gradient is that of the mean times it', () => {
  const scenario = exampleScenario('xor');
  const at = { layer: 2, from: 2, to: 1 };
  const trace = traceOf(scenario);
  const root = Math.sqrt(trace.batchLoss());
  const h = 1e-5;
  const rootAt = (weight: number): number => {
    const run = createRun(scenario, [{ step: 1, setting: 'weight', ...at, value: weight }]);
    return Math.sqrt(run.traceAt(1).batchLoss());
  };
  const weight = trace.weight(2, 2, 1);
  const slope = (rootAt(weight + h) - rootAt(weight - h)) / (2 * h);
  expect(slope).toBeCloseTo(trace.batchGradient(2, 2, 1) / (2 * root), 8);
  for (const text of [answer('batch-normalization'), textOf('../docs/model.md')]) expect(text).toContain('RMSE');
});
