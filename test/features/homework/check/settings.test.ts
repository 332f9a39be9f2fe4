/** Right sheets of steps with every setting, worked out in loops of their own: none of their cells is called wrong. */
import { describe, expect, it } from 'vitest';
import { judgeSheet } from '../../../../src/features/homework/check';
import {
  type AccumulateSettings,
  computeStep,
  type OptimizerSettings,
  type StepSettings,
  type StepTrace,
  trainingData,
} from '../../../../src/model';
import { parseAddress, quantityValue, shownStep } from '../../../../src/quantity';
import { chanceOf } from './chance';
import { sheetOf } from './measure';
import { type Digits, penOf, type Way } from './pen';
import { drawProblem, type Problem } from './problem';
import { workedUpdate } from './rules';
import { plainSettings, stepOf } from './stepOf';
import type { Circumstances } from './work';
import { workedOut } from './workings';

const rate = 0.1;
const adam = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, learningRate: rate };
const optimizers: readonly OptimizerSettings[] = [
  { kind: 'sgd', learningRate: rate, momentum: 0, weightDecay: 0 },
  { kind: 'sgd', learningRate: rate, momentum: 0, weightDecay: 0.1 },
  { kind: 'sgd', learningRate: rate, momentum: 0.9, weightDecay: 0 },
  { kind: 'sgd', learningRate: rate, momentum: 0.5, weightDecay: 0.01 },
  { kind: 'nesterov', learningRate: rate, momentum: 0.9, weightDecay: 0 },
  { kind: 'rmsprop', learningRate: rate, alpha: 0.9, epsilon: 1e-8, weightDecay: 0 },
  { kind: 'adam', ...adam, weightDecay: 0 },
  { kind: 'adam', ...adam, weightDecay: 0.1 },
  { kind: 'adamw', ...adam, weightDecay: 0.01 },
];

const variants: Readonly<
  Record<string, (problem: Problem) => Partial<Circumstances> & { readonly settings: StepSettings }>
> = {
  ...Object.fromEntries(
    optimizers.map((optimizer, at) => [
      `${optimizer.kind} ${at}`,
      (problem: Problem) => ({ settings: { ...plainSettings(problem), optimizer } }),
    ]),
  ),
  sum: (problem) => ({ settings: { ...plainSettings(problem), reduction: 'sum' } }),
  'divisor 7': (problem) => ({ settings: { ...plainSettings(problem), divisor: 7 } }),
  'divisor weights': (problem) => ({
    settings: { ...plainSettings(problem), divisor: 'weights' },
    sampleWeights: problem.inputs.map((_, row) => [0.5, 2, 1, 0, 1.5][row] ?? 1),
  }),
  'weights and the batch size': (problem) => ({
    settings: plainSettings(problem),
    sampleWeights: problem.inputs.map((_, row) => [0.5, 2, 1, 0, 1.5][row] ?? 1),
  }),
  'clipped samples': (problem) => ({ settings: { ...plainSettings(problem), clip: { per: 'sample', maxNorm: 0.4 } } }),
  'clipped batch': (problem) => ({ settings: { ...plainSettings(problem), clip: { per: 'batch', maxNorm: 0.3 } } }),
  penalty: (problem) => ({
    settings: { ...plainSettings(problem), penalty: { l2: 0.3, divideBy: 'batch', biases: false } },
  }),
  'penalty on biases, clipped': (problem) => ({
    settings: {
      ...plainSettings(problem),
      penalty: { l2: 0.02, divideBy: 'none', biases: true },
      clip: { per: 'batch', maxNorm: 0.3 },
    },
  }),
  'a cycle of three': (problem) => ({
    settings: { ...plainSettings(problem), accumulate: { batches: 3, divide: 'planned', clear: true } },
    added: 3,
  }),
  'a cycle with momentum': (problem) => ({
    settings: {
      ...plainSettings(problem),
      accumulate: { batches: 2, divide: 'none', clear: true },
      optimizer: { kind: 'sgd', learningRate: rate, momentum: 0.9, weightDecay: 0 },
    },
    added: 2,
  }),
};

/** Networks of one layer and of three, with three samples each: small ones, because every number is judged from all before it. */
const networks = [
  { seed: 503, ways: ['stage', 'fine', 'mixed'], digits: { of: 'digits', count: 4 } },
  { seed: 507, ways: ['stage', 'fine', 'trunc'], digits: { of: 'digits', count: 5 } },
] as const;

describe('a right sheet', () => {
  it.each(Object.keys(variants))('of a step with %s is never called wrong', (name) => {
    const judged: unknown[] = [];
    for (const { seed, ways, digits } of networks) {
      const problem = drawProblem(chanceOf(seed));
      const given: Circumstances = {
        time: 3,
        before: { first: 0.12, second: 0.034, accumulated: 0.25 },
        ...(variants[name] as (typeof variants)[string])(problem),
      };
      const trace = stepOf(problem, given);
      for (const way of ways) judged.push(...wrongCells(problem, given, { way, digits, seed }, trace));
      expect(largestDifference(problem, given, trace)).toBeLessThan(1e-12);
    }
    expect(judged).toEqual([]);
  });
});

function book(
  problem: Problem,
  given: Circumstances,
  { way, digits, seed }: { way: Way; digits: Digits; seed: number },
) {
  const worked = workedOut(problem, penOf(way, digits, chanceOf(seed)));
  for (const address of [...worked.cells.keys()])
    if (/^(gradientSum|batchGradient|update|weightAfter)\./.test(address)) worked.cells.delete(address);
  workedUpdate(worked, given);
  return worked;
}

function wrongCells(
  problem: Problem,
  given: Circumstances,
  how: { readonly way: Way; readonly digits: Digits; readonly seed: number },
  trace: ReturnType<typeof stepOf>,
): readonly unknown[] {
  const { first } = judgeSheet(sheetOf(book(problem, given, how)), trace);
  return first ? [{ ...how, address: first.address, written: first.written.text, right: first.right }] : [];
}

/** The loops of the test and the app's trace agree, so that the sheets are right ones. */
function largestDifference(problem: Problem, given: Circumstances, trace: ReturnType<typeof stepOf>): number {
  const exact = book(problem, given, { way: 'exact', digits: { of: 'digits', count: 15 }, seed: 1 });
  const differences = [...exact.cells].map(([address, { full }]) => {
    const quantity = parseAddress(address);
    const value = quantity ? quantityValue(quantity, trace) : Number.NaN;
    return Math.abs(full - value) / Math.max(1, Math.abs(value));
  });
  return Math.max(...differences);
}

describe('a sheet', () => {
  const trace = traceOf({ batches: 2, divide: 'planned', clear: true });
  const verdicts = (sheet: Readonly<Record<string, string>>, step = trace) =>
    judgeSheet(new Map(Object.entries(sheet)), step).cells.map(({ verdict }) => verdict);

  it('of a step that does not update is judged: the update of Adam is 0', () => {
    expect(trace.updates).toBe(false);
    expect(verdicts({ 'update.1.1.1': '0', 'weightAfter.1.1.1': '0.500' })).toEqual(['right', 'right']);
  });

  it('with the product of a bias that the network has not is judged', () => {
    // δ = 0.5 · 1 − 0
    const sheet = { 'delta.1.1.1': '0.500', 'sampleGradient.1.0.1.1': '0.500' };
    expect(verdicts(sheet, shownStep(trace, { divide: 'delta' }))).toEqual(['right', 'right']);
  });
});

/** The first step of one weight, 0.5, that is no bias. */
function traceOf(accumulate: AccumulateSettings): StepTrace {
  return computeStep({
    network: { layers: [1, 1], activations: ['identity'], bias: 'none' },
    data: trainingData([[1], [2]], [[0], [1]]),
    batch: [0],
    step: 1,
    epoch: 1,
    state: { weights: [Float64Array.of(0, 0.5)], optimizerStep: 0 },
    settings: {
      loss: 'halfSquaredError',
      reduction: 'mean',
      accumulate,
      optimizer: { kind: 'adam', ...adam, weightDecay: 0 },
    },
    cycle: { batch: 1, batches: 2, rows: 1 },
  });
}
