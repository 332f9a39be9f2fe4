/** Each reason why a program has another number than the app is found where it holds, and not beside it. */
import { expect, it } from 'vitest';
import { limitsOf } from '../../../../scripts/code/programLimits';
import type { Difference, DifferentNumber } from '../../../../scripts/code/runPrograms';
import type { Library } from '../../../../src/features/code/program';
import type { StepTrace } from '../../../../src/model';
import { createRun } from '../../../../src/run';
import { parseScenario } from '../../../../src/scenario';

interface Made {
  readonly activations?: readonly string[];
  readonly weights?: readonly unknown[];
  readonly biases?: readonly unknown[];
  readonly loss?: string;
  readonly inputs: readonly (readonly number[])[];
  readonly targets?: readonly number[];
  /** 1 if absent; the target of each is that of its sample. */
  readonly outputs?: number;
  readonly batches?: readonly (readonly number[])[];
  readonly optimizer?: Readonly<Record<string, unknown>>;
  readonly step?: number;
}

/** As many inputs as a sample has, one hidden unit for each further activation, one output. Without biases, unless they are given. */
function traceOf(made: Made): StepTrace {
  const { activations = ['identity'], inputs, weights = [inputs[0]?.map(() => [1])], outputs = 1, step = 1 } = made;
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: {
      layers: [inputs[0]?.length, ...activations.slice(1).map(() => 1), outputs],
      activations,
      weights,
      ...(made.biases ? { biases: made.biases } : { bias: 'none' }),
    },
    loss: made.loss ?? 'halfSquaredError',
    data: {
      inputs,
      targets: (made.targets ?? inputs.map(() => 0)).map((target) => Array.from({ length: outputs }, () => target)),
    },
    training: {
      ...(made.batches ? { batches: made.batches } : { batchSize: inputs.length }),
      reduction: 'sum',
      optimizer: made.optimizer ?? { kind: 'sgd', learningRate: 0.1 },
    },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return createRun(parsed.scenario, []).traceAt(step);
}

interface Found extends Pick<DifferentNumber, 'program' | 'app'> {
  readonly name: string;
  readonly at: readonly number[];
  readonly library?: Library;
  readonly spread?: number;
}

function reasonOf(trace: StepTrace, { name, library = 'torch', spread = 0, ...number }: Found): string | undefined {
  const difference: Difference = { name, places: [number] };
  return limitsOf(difference, { trace, library, spread: () => spread })?.join();
}

const usual = traceOf({ inputs: [[1]] });

it('rounding decides what moves half as far when the last digits do, under the name that NumPy has for it', () => {
  const number = { name: 'new W1', at: [0, 0], program: 1.5, app: 1 };
  expect(reasonOf(usual, { ...number, spread: 0.25 })).toBe('rounding decides');
  expect(reasonOf(usual, { ...number, spread: 0.24 })).toBeUndefined();
  const names: string[] = [];
  const spread = (name: string): number => names.push(name);
  for (const name of ['new W1', 'products_W1', 'products_b1', 'e']) {
    limitsOf({ name, places: [{ ...number, at: [0] }] }, { trace: usual, library: 'torch', spread });
  }
  expect(names).toEqual(['W1_new', 'products1', 'delta1', 'e']);
});

it('rounding decides between the two largest preactivations of a softmax, beyond 2⁵³', () => {
  const twoOutputs = (second: number, size: number): StepTrace =>
    traceOf({
      activations: ['softmax'],
      outputs: 2,
      weights: [[[size, size * second]]],
      inputs: [[1]],
    });
  const number = { name: 'delta1', at: [0, 0], program: 0, app: 0.25 };
  expect(reasonOf(twoOutputs(1, 1e60), number)).toBe('rounding decides');
  expect(reasonOf(twoOutputs(1 + 2 ** -51, 1e60), number)).toBe('rounding decides');
  expect(reasonOf(twoOutputs(1 + 2 ** -48, 1e60), number)).toBeUndefined();
  expect(reasonOf(twoOutputs(1, 1), number)).toBeUndefined();
});

it('a slope of 0 stops what is infinite in PyTorch, and only that', () => {
  const stopped = (target: number): StepTrace =>
    traceOf({ activations: ['relu', 'identity'], weights: [[[1]], [[1e200]]], inputs: [[-1]], targets: [target] });
  const number = { name: 'delta1', at: [0, 0], program: 0, app: Number.NaN };
  expect(reasonOf(stopped(1e200), number)).toBe('a slope of 0 stops what is infinite');
  expect(reasonOf(stopped(1e200), { ...number, library: 'numpy' })).toBeUndefined();
  expect(reasonOf(stopped(1), number)).toBeUndefined();
});

it('a loss’s terms are infinite where s is infinite, or minus infinite for a target of 0', () => {
  const sure = (target: number, weight = 1e200): StepTrace =>
    traceOf({
      activations: ['sigmoid'],
      loss: 'binaryCrossEntropy',
      weights: [[[weight]]],
      inputs: [[1e200]],
      targets: [target],
    });
  const number = { name: 'e', at: [0], program: Number.NaN, app: 0, library: 'numpy' } as const;
  expect(reasonOf(sure(1), number)).toBe('a loss’s terms are infinite');
  expect(reasonOf(sure(0.5), number)).toBe('a loss’s terms are infinite');
  expect(reasonOf(sure(0, -1e200), number)).toBe('a loss’s terms are infinite');
  expect(reasonOf(sure(0.5, -1e200), number)).toBeUndefined();
  expect(reasonOf(sure(0.5, -1e200), { ...number, library: 'torch' })).toBe('a loss’s terms are infinite');
  expect(reasonOf(sure(1, 1), number)).toBeUndefined();
  expect(reasonOf(sure(1), { ...number, program: 1 })).toBeUndefined();
});

it('terms are infinite where they have both signs, or add up to infinity in one order alone', () => {
  const sums = (first: number, second: number): StepTrace =>
    traceOf({ weights: [[[first], [second]]], inputs: [[1e200, 1e200]] });
  const number = { name: 'delta1', at: [0, 0], program: Number.POSITIVE_INFINITY, app: Number.NaN };
  expect(reasonOf(sums(1e200, -1e200), number)).toBe('terms are infinite');
  expect(reasonOf(sums(1e200, 1e200), number)).toBeUndefined();
  expect(reasonOf(sums(1e108, 1e108), number)).toBe('terms are infinite');
});

it('a weight absorbs its update down to its own last digits', () => {
  const number = { name: 'update_W1', at: [0, 0], app: -0.1 };
  expect(reasonOf(usual, { ...number, program: -0.1 + 2 ** -52 })).toBe('a weight absorbs its update');
  expect(reasonOf(usual, { ...number, program: -0.1 + 2 ** -48 })).toBeUndefined();
  expect(reasonOf(usual, { ...number, program: -0.1 + 2 ** -52, library: 'numpy' })).toBeUndefined();
});

const adam = { kind: 'adam', learningRate: 0.1 };
/** δ = x, so a sample's gradient is x², here 10^154.5: its square is infinite, and 0.001 times it is not. */
const large = Math.sqrt(10 ** 154.5);

it('a square comes first where g² is infinite and v is not', () => {
  const number = { name: 'update_W1', at: [0, 0], program: 0, app: -0.1 };
  expect(reasonOf(traceOf({ inputs: [[large]], optimizer: adam }), number)).toBe('a square comes first');
  expect(reasonOf(traceOf({ inputs: [[1]], optimizer: adam }), number)).toBeUndefined();
});

it('a root comes first where v is finite and the corrected v is not', () => {
  const number = { name: 'update_W1', at: [0, 0], program: -0.05, app: 0 };
  const second = { inputs: [[large], [1]], batches: [[1], [2]], step: 2 };
  expect(reasonOf(traceOf({ ...second, optimizer: adam }), number)).toBe('a root comes first');
  expect(reasonOf(traceOf({ ...second, optimizer: { ...adam, kind: 'rmsprop' } }), number)).toBeUndefined();
});

it('a bias is absorbed where terms cancel exactly after it', () => {
  const sums = (second: number, bias: number): StepTrace =>
    traceOf({ weights: [[[1e158], [second]]], biases: [[bias]], inputs: [[1, 1]] });
  const number = { name: 'e', at: [0], program: 0.125, app: 0 };
  expect(sums(-1e158, 0.5).sampleLoss(1)).toBe(0);
  expect(reasonOf(sums(-1e158, 0.5), number)).toBe('a bias is absorbed');
  expect(reasonOf(sums(-1e158, 0), number)).toBeUndefined();
  expect(reasonOf(sums(1e158, 0.5), number)).toBeUndefined();
});

it('a momentum of 0 makes Nesterov’s form another than PyTorch’s where v is infinite', () => {
  const infinite = (momentum: number): StepTrace =>
    traceOf({ inputs: [[1e155]], optimizer: { kind: 'nesterov', learningRate: 0.1, momentum } });
  const number = { name: 'update_W1', at: [0, 0], program: Number.NEGATIVE_INFINITY, app: Number.NaN };
  expect(infinite(0).update(1, 1, 1)).toBeNaN();
  expect(reasonOf(infinite(0), number)).toBe('a momentum is 0');
  expect(reasonOf(infinite(0), { ...number, library: 'numpy' })).toBeUndefined();
  expect(reasonOf(infinite(0.9), number)).toBeUndefined();
});

it('a difference has its reasons only if each of its numbers has one', () => {
  const places = [
    { at: [0, 0], program: 1 + 2 ** -52, app: 1 },
    { at: [1, 0], program: 2, app: 1 },
  ];
  const step = { trace: traceOf({ inputs: [[1, 1]] }), library: 'torch', spread: () => 0 } as const;
  expect(limitsOf({ name: 'update_W1', places: places.slice(0, 1) }, step)).toEqual(['a weight absorbs its update']);
  expect(limitsOf({ name: 'update_W1', places }, step)).toBeUndefined();
});
