/** A cause is named only if no right number of the sheet speaks against it, in whatever layer or cell it was made. */
import { describe, expect, it } from 'vitest';
import { explain, judgeSheet } from '../../../../src/features/homework/check';
import type { Problem } from './problem';
import { stepOf } from './stepOf';

type Cells = Readonly<Record<string, string>>;

const causes = (cells: Cells, problem: Problem): readonly string[] | undefined =>
  explain(new Map(Object.entries(cells)), stepOf(problem))
    ?.slips.filter(({ isSaidByOther }) => !isSaidByOther)
    .map(({ name }) => name);

const verdictsOf = (cells: Cells, problem: Problem): Readonly<Record<string, string>> =>
  Object.fromEntries(
    judgeSheet(new Map(Object.entries(cells)), stepOf(problem)).cells.map(({ address, verdict }) => [address, verdict]),
  );

/** Of samples 1, 2 and 3, tanh units and one linear output. */
const threeSamples: Problem = {
  widths: [2, 2, 1],
  thetas: ['tanh', 'identity'],
  loss: 'halfSquaredError',
  weights: [
    [],
    [
      [-0.8, 0.9],
      [-0.4, 1.4],
      [0.4, 0],
    ],
    [[-1], [0.5], [0.3]],
  ],
  inputs: [
    [1.5, 0.7],
    [0, 1],
    [-0.1, 1],
  ],
  targets: [[0.2], [0], [-0.6]],
  rate: 0.1,
};

/** A unit that is 0 for both samples, before a sigmoid. */
const deadUnit: Problem = {
  widths: [1, 1, 1],
  thetas: ['relu', 'sigmoid'],
  loss: 'binaryCrossEntropy',
  weights: [[], [[0.5], [-1]], [[0.9], [0.7]]],
  inputs: [[1], [0.8]],
  targets: [[0], [1]],
  rate: 0.3,
};

const wholeNumbers: Problem = {
  widths: [2, 2, 1],
  thetas: ['relu', 'identity'],
  loss: 'halfSquaredError',
  weights: [
    [],
    [
      [0, 1],
      [1, 2],
      [-1, 1],
    ],
    [[1], [2], [1]],
  ],
  inputs: [
    [1, 1],
    [2, 1],
    [0, 3],
  ],
  targets: [[7], [9], [2]],
  rate: 0.5,
};

const threeOutputs: Problem = {
  widths: [2, 3, 3],
  thetas: ['sigmoid', 'identity'],
  loss: 'halfSquaredError',
  weights: [
    [],
    [
      [-0.4, -1, 0],
      [0, 0.5, 1.4],
      [1.3, 1.2, 0],
    ],
    [
      [-0.1, -0.5, -0.6],
      [1.2, -0.2, 0.4],
      [0.1, 0.9, -0.7],
      [0.4, -1.5, -0.4],
    ],
  ],
  inputs: [
    [1, 1.5],
    [-0.5, 1],
  ],
  targets: [
    [0, 0, -0.1],
    [0.8, 1, 0.4],
  ],
  rate: 1,
};

/** The step's own numbers of a kind and layer, with so many digits. */
function right(problem: Problem, blocks: readonly string[], digits = 5): Record<string, string> {
  const trace = stepOf(problem);
  const [below = 1, ...above] = problem.widths;
  const widths = [below, ...above];
  const cells: Record<string, string> = {};
  for (const block of blocks) {
    const [kind = '', of = '1'] = block.split('.');
    const layer = Number(of);
    for (let to = 1; to <= (widths[layer] ?? 0); to++) {
      for (let from = 0; from <= (widths[layer - 1] ?? 0); from++) {
        const value =
          kind === 'gradientSum' ? trace.gradientSum(layer, from, to) : trace.batchGradient(layer, from, to);
        cells[`${kind}.${layer}.${from}.${to}`] = value.toPrecision(digits);
      }
    }
  }
  return cells;
}

const times = (text: string | undefined, factor: number): string => (Number(text) * factor).toPrecision(5);

describe('a slip in blank cells', () => {
  it('is none where right numbers of the block do not follow from it', () => {
    const cells = right(threeSamples, ['batchGradient.1', 'batchGradient.2']);
    for (const address of Object.keys(cells)) if (/\.0\.\d$/.test(address)) cells[address] = times(cells[address], 3);
    expect(causes(cells, threeSamples)).toEqual(['biasNotDivided']);
  });

  it('is none where a right sum beside the wrong one is not divided', () => {
    const half = { ...deadUnit, inputs: [[1], [0.3]] };
    const sums = right(half, ['gradientSum.1'], 16);
    // The bias is 0.5.
    const wrong = { ...sums, 'gradientSum.1.0.1': times(sums['gradientSum.1.0.1'], 0.5) };
    expect(causes(wrong, half)).toEqual(['biasTimesDelta']);
    const trace = stepOf(half);
    const deltas = [1, 2].map((sample) => [`delta.1.1.${sample}`, String(trace.delta(1, 1, sample))]);
    expect(causes({ ...Object.fromEntries(deltas), ...wrong }, half)).toEqual(['biasTimesDelta']);
  });

  it('is none where right numbers of another layer were computed from the same cells', () => {
    const cells = right(threeOutputs, ['gradientSum.1', 'gradientSum.2']);
    const trace = stepOf(threeOutputs);
    // Of the three outputs, only the first one's δ goes back.
    for (let to = 1; to <= 3; to++) {
      for (let from = 0; from <= 2; from++) {
        const products = [1, 2].map((row) => {
          const x = trace.activation(1, to, row);
          return trace.delta(2, 1, row) * trace.weight(2, to, 1) * x * (1 - x) * trace.activation(0, from, row);
        });
        cells[`gradientSum.1.${from}.${to}`] = products.reduce((total, one) => total + one, 0).toPrecision(5);
      }
    }
    expect(causes(cells, threeOutputs)).toEqual(['oneSuccessor']);
  });
});

describe('a sign', () => {
  const trace = stepOf(threeSamples);
  const hidden = [1, 2].flatMap((unit) =>
    [1, 2, 3].map((sample) => [`delta.1.${unit}.${sample}`, (-trace.delta(1, unit, sample)).toPrecision(5)] as const),
  );
  const sums = Object.entries(right(threeSamples, ['gradientSum.1']));

  it('may be turned in one layer alone', () => {
    expect(causes(Object.fromEntries(hidden), threeSamples)).toEqual(['sign']);
    const one = { 'delta.2.1.1': trace.delta(2, 1, 1).toPrecision(5), ...Object.fromEntries(hidden) };
    expect(causes(one, threeSamples)).toEqual(['sign']);
  });

  it('may be turned at any place before a sum, and each is named', () => {
    const turned = Object.fromEntries(sums.map(([address, text]) => [address, times(text, -1)]));
    expect(causes({ ...turned, ...right(threeSamples, ['gradientSum.2']) }, threeSamples)).toEqual(
      expect.arrayContaining(['sign', 'signProduct', 'signSum']),
    );
  });
});

describe('0.0', () => {
  const forward = {
    'activation.1.1.1': '0.0',
    'activation.1.1.2': '0.0',
    'delta.1.1.1': '0.0',
    'delta.1.1.2': '-0.0',
    'delta.2.1.1': '0.7109495026250039',
    'delta.2.1.2': '-0.2890504973749961',
    'gradientSum.1.0.1': '0.0',
    'gradientSum.1.1.1': '0.0',
    'batchGradient.1.0.1': '0.0',
    'batchGradient.1.1.1': '0.0',
    'gradientSum.2.1.1': '0.0',
    'batchGradient.2.1.1': '0.0',
  };

  it('does not say that a sheet has one decimal, as a program prints it in whole columns', () => {
    const right = {
      ...forward,
      'gradientSum.2.0.1': '0.4218990052500078',
      'batchGradient.2.0.1': '0.2109495026250039',
    };
    expect(new Set(Object.values(verdictsOf(right, deadUnit)))).toEqual(new Set(['right']));
    const wrong = { ...right, 'gradientSum.2.0.1': '0.379709104725007', 'batchGradient.2.0.1': '0.1898545523625035' };
    expect(verdictsOf(wrong, deadUnit)).toMatchObject({
      'gradientSum.2.0.1': 'wrong',
      'batchGradient.2.0.1': 'consistent',
    });
  });
});

describe('whole numbers and fractions', () => {
  it('of a sum that is written are no quotients of it where the next whole number is nearer', () => {
    const sums = {
      'gradientSum.2.1.1': '0',
      'gradientSum.2.2.1': '4',
      'gradientSum.1.1.2': '-2',
      'gradientSum.1.2.2': '7',
    };
    const means = { 'batchGradient.2.2.1': '4', 'batchGradient.1.1.2': '-2', 'batchGradient.1.2.2': '7' };
    expect(verdictsOf({ ...sums, ...means }, wholeNumbers)).toMatchObject({
      'batchGradient.2.2.1': 'wrong',
      'batchGradient.1.1.2': 'wrong',
      'batchGradient.1.2.2': 'wrong',
    });
    const rounded = { 'batchGradient.2.2.1': '1', 'batchGradient.1.1.2': '-1', 'batchGradient.1.2.2': '2' };
    expect(Object.values(verdictsOf({ ...sums, ...rounded }, wholeNumbers))).not.toContain('wrong');
  });

  it('follow from wrong ones where they are exactly their quotient', () => {
    const cells = {
      'delta.2.1.1': '-2',
      'delta.2.1.2': '0',
      'delta.2.1.3': '3',
      'gradientSum.2.1.1': '1/3',
      'gradientSum.2.2.1': '14/3',
      'batchGradient.2.1.1': '1/9',
      'batchGradient.2.2.1': '14/9',
    };
    expect(verdictsOf(cells, wholeNumbers)).toMatchObject({
      'batchGradient.2.1.1': 'consistent',
      'batchGradient.2.2.1': 'consistent',
    });
  });
});
