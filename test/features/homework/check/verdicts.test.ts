/** Sheets of other people's making, and what may be said of them: a tick is believed, and so is a cause without "Perhaps". */
import { describe, expect, it } from 'vitest';
import { explain, type Summary, summaryOf } from '../../../../src/features/homework/check';
import type { StepSettings, StepTrace } from '../../../../src/model';
import { addressOf, parseAddress, quantityValue, samplesOf, weightPlaces } from '../../../../src/quantity';
import { type Change, createRun } from '../../../../src/run';
import { exampleScenario } from '../../../exampleScenario';
import { chanceOf } from './chance';
import { sheetOf } from './measure';
import { penOf } from './pen';
import { drawProblem, type Problem } from './problem';
import { stepOf } from './stepOf';
import { workedOut } from './workings';

type Cells = Readonly<Record<string, string>>;

const judgedIn = (trace: StepTrace, cells: Cells): Summary => summaryOf(new Map(Object.entries(cells)), trace);
const example = (name: string): StepTrace => createRun(exampleScenario(name), []).traceAt(1);

function states({ cells }: Summary): readonly string[] {
  return Object.values(cells).map(({ state }) => state);
}

function names({ causes }: Summary): readonly string[] {
  return causes.map(({ name, certain }) => `${name}${certain ? '' : '?'}`);
}

const rows = (kind: string, texts: readonly string[]): Cells =>
  Object.fromEntries(texts.map((text, at) => [`${kind}.${at + 1}`, text]));

const times = (trace: StepTrace, factor: number, addresses: readonly string[]): Cells =>
  Object.fromEntries(
    addresses.map((address) => {
      const quantity = parseAddress(address);
      return [address, (factor * (quantity ? quantityValue(quantity, trace) : Number.NaN)).toPrecision(9)];
    }),
  );

/** One sigmoid unit, w = 2: s = 2, o = 0.8808, δ = 2 (o − ½) o (1 − o) = 0.0799625. */
const oneUnit: Problem = {
  widths: [1, 1],
  thetas: ['sigmoid'],
  loss: 'squaredError',
  weights: [[], [[0], [2]]],
  inputs: [[1]],
  targets: [[0.5]],
  rate: 0.1,
};

describe('the forward pass of one sample of four', () => {
  it('is right to its digits: another sample’s numbers, taken in each of two layers, are the right ones again', () => {
    const cells = {
      'preactivation.1.1.1': '0.8',
      'preactivation.1.2.1': '-0.2',
      'preactivation.1.3.1': '0.4',
      'activation.1.1.1': '0.6640',
      'activation.1.2.1': '-0.1974',
      'activation.1.3.1': '0.3799',
      'preactivation.2.1.1': '0.5131',
      'activation.2.1.1': '0.6255',
    };
    expect(new Set(states(judgedIn(example('xor'), cells)))).toEqual(new Set(['right']));
  });
});

describe('δ of a hidden layer that is right to five digits', () => {
  it('is right beside an x that is rounded: a sign that is turned in each of two layers is the right one again', () => {
    const trace = example('lecture');
    const written = (kind: 'preactivation' | 'activation' | 'delta', digits: number): Cells =>
      Object.fromEntries(
        samplesOf(trace).map((sample) => {
          const quantity = { kind, layer: 2, unit: 1, sample } as const;
          return [addressOf(quantity), quantityValue(quantity, trace).toPrecision(digits)];
        }),
      );
    const cells = { ...written('preactivation', 6), ...written('activation', 6), ...written('delta', 5) };
    expect(new Set(states(judgedIn(trace, cells)))).toEqual(new Set(['right']));
  });
});

describe('a first step of Adam that is right to six digits', () => {
  it('leaves nothing untold: where an ε of 10⁻⁸ stands changes no digit that anybody writes', () => {
    const settings: StepSettings = {
      loss: 'squaredError',
      reduction: 'mean',
      optimizer: { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
    };
    const trace = stepOf(oneUnit, { settings });
    const addresses = weightPlaces(trace.network).flatMap((place) =>
      (['batchGradient', 'update', 'weightAfter'] as const).map((kind) => addressOf({ kind, ...place })),
    );
    const cells = Object.fromEntries(
      addresses.flatMap((address) => {
        const quantity = parseAddress(address);
        return quantity ? [[address, quantityValue(quantity, trace).toPrecision(6)]] : [];
      }),
    );
    expect(new Set(states(judgedIn(trace, cells)))).toEqual(new Set(['right']));
  });
});

/** XOR at step 2, with other settings from step 1 on. */
const secondStep = (...changes: readonly Change[]): StepTrace => createRun(exampleScenario('xor'), changes).traceAt(2);

/** Of the weight 2.2.1, to three digits; its sum is −0.0922 with the other sign. */
const sheetWith = (sum: '0.0922' | '-0.0922', update: string): Cells => ({
  ...rows('delta.2.1', ['0.0190', '-0.133', '-0.0852', '0.127']),
  ...rows('sampleGradient.2.2.1', ['0.00553', '0.130', '0.0835', '-0.127']),
  'gradientSum.2.2.1': sum,
  'batchGradient.2.2.1': sum === '0.0922' ? '0.0230' : '-0.0230',
  'update.2.2.1': update,
});

describe('an update of Adam at step 2, of a sheet with three digits', () => {
  const trace = secondStep({ step: 1, setting: 'optimizer', value: 'adam' });

  it('has a tick where it is right: an ε inside the root would leave its digits as they are', () => {
    // −0.48855
    expect(judgedIn(trace, sheetWith('0.0922', '-0.489')).verdict).toBe('none');
  });

  it.each([
    ['-0.493', 'coarse'],
    ['-0.450', 'wrong'],
    ['-0.586', 'wrong'],
    ['-0.733', 'wrong'],
  ])('%s has none: 1 − 0.999² is 0.0020 or 0.001999, and nothing else', (update, state) => {
    expect(states(judgedIn(trace, sheetWith('0.0922', update))).at(-1)).toBe(state);
  });

  it.each(['0.159', '0.160', '0.161'])('follows from a mean with the other sign as %s', (update) => {
    const found = states(judgedIn(trace, sheetWith('-0.0922', update)));
    expect(found.slice(-3)).toEqual(['wrong', 'follows', 'follows']);
  });

  it.each(['-0.160', '0.320', '0.140'])('does not as %s', (update) => {
    expect(states(judgedIn(trace, sheetWith('-0.0922', update))).at(-1)).toBe('wrong');
  });
});

describe('an update with momentum after a wrong sum that turns its sign', () => {
  const trace = secondStep({ step: 1, setting: 'momentum', value: 0.9 });
  /** The velocity before is 0.012974: −0.5 · (0.9 · 0.012974 − 0.0125 ± 0.00005) is 0.000387 to 0.000437; the right update is −0.0132. */
  const stateOf = (update: string): string | undefined => {
    const cells = {
      ...rows('delta.2.1', ['0.144', '-0.148', '-0.0656', '0.126']),
      ...rows('sampleGradient.2.2.1', ['-0.0255', '0.146', '0.0642', '-0.126']),
      'gradientSum.2.2.1': '-0.0500',
      'batchGradient.2.2.1': '-0.0125',
      'update.2.2.1': update,
    };
    return states(judgedIn(trace, cells)).at(-1);
  };

  it.each(['0.000412', '0.000400'])('follows as %s', (update) => {
    expect(stateOf(update)).toBe('follows');
  });

  it.each(['0.000390', '0.000430'])('is no other difference as %s', (update) => {
    expect(stateOf(update)).toBe('coarse');
  });

  it.each(['-0.000412', '0.000824', '0.00412', '-0.0121'])('is one as %s', (update) => {
    expect(stateOf(update)).toBe('wrong');
  });
});

describe('a slope from s and a slope from x that contradict each other', () => {
  it.each(['0.0123456', '-5.99', '-1.4999', '0.2', '0.31', '1.5', '-4.2'])(
    'leave nothing between them: %s is no number that lacks the activation function',
    (text) => {
      const found = judgedIn(stepOf(oneUnit), { 'delta.1.1.1': text });
      expect([found.verdict, names(found).filter((name) => !name.endsWith('?'))]).toEqual(['difference', []]);
      expect(names(found).filter((name) => /ctivation/.test(name))).toEqual([]);
    },
  );

  it.each([
    ['tanh', 2, '0.777'],
    ['sigmoid', 6, '0.777'],
    ['sigmoid', 6, '1000'],
    ['sigmoid', 6, '-37.2'],
  ] as const)('of %s at s = %d do not explain %s', (theta, weight, text) => {
    const problem: Problem = { ...oneUnit, thetas: [theta], weights: [[], [[0], [weight]]], targets: [[0]] };
    const found = judgedIn(stepOf(problem), { 'delta.1.1.1': text });
    expect([found.verdict, names(found)]).toEqual(['difference', []]);
  });
});

/** Sigmoids, ½ squared error, η = 1: the mean of weight 1.1.1 is −0.00842, and the new weight 0.20842. */
const hiddenSign: Problem = {
  widths: [2, 2, 2],
  thetas: ['sigmoid', 'sigmoid'],
  loss: 'halfSquaredError',
  weights: [
    [],
    [
      [0, 0],
      [0.2, -0.4],
      [0.5, 0.6],
    ],
    [
      [0, 0],
      [0.1, -0.5],
      [-0.3, 0.8],
    ],
  ],
  inputs: [[0.5, 0.3]],
  targets: [[0.23, -0.07]],
  rate: 1,
};

describe('few digits', () => {
  it('are no excuse for another sign, and what follows from it has no tick', () => {
    const found = judgedIn(stepOf(hiddenSign), { 'batchGradient.1.1.1': '0.01', 'weightAfter.1.1.1': '0.19' });
    expect([found.verdict, states(found)]).toEqual(['difference', ['wrong', 'follows']]);
  });

  it.each(['5', '-9', '0.9', '-0.4', '-0.0123', '1'])('are none for %s in place of the mean 0.0130', (text) => {
    expect(judgedIn(example('xor'), { 'batchGradient.2.2.1': text }).verdict).toBe('difference');
  });

  it('say nothing of a range that holds a number which is far away', () => {
    const spanOf = (text: string) => explain(new Map([['batchGradient.2.2.1', text]]), example('xor'))?.span;
    expect([spanOf('0.9'), spanOf('0.3141')]).toEqual([undefined, [expect.any(Number), expect.any(Number)]]);
  });

  it.each(['7', '2'])('are none for %s in place of δ = 0.147', (text) => {
    expect(states(judgedIn(example('xor'), { 'delta.2.1.1': text }))).toEqual(['wrong']);
  });

  it('that agree cannot be told, and neither can what follows from them', () => {
    const found = judgedIn(example('xor'), { 'batchGradient.2.2.1': '0.01', 'update.2.2.1': '-0.005' });
    expect([found.verdict, states(found)]).toEqual(['unknown', ['coarse', 'coarse']]);
    expect(judgedIn(example('xor'), { 'batchGradient.2.2.1': '0.0130' }).verdict).toBe('none');
    expect(judgedIn(example('xor'), {})).toEqual({ verdict: 'unknown', cells: {}, causes: [] });
  });
});

/** Two equal samples whose outputs are near their targets: with nine digits, an output less its target may be anything. */
const nearTarget: Problem = {
  widths: [2, 2],
  thetas: ['sigmoid'],
  loss: 'meanSquaredError',
  weights: [
    [],
    [
      [-3, -5],
      [2, -3],
      [2, -3],
    ],
  ],
  inputs: [
    [-1, -2],
    [-1, -2],
  ],
  targets: [
    [0.000123394576, 0.98201379],
    [0.000123394576, 0.98201379],
  ],
  rate: 0.1,
};

describe('outputs near their targets', () => {
  const trace = stepOf(nearTarget);
  const means = [0, 1, 2].flatMap((from) => [1, 2].map((to) => `batchGradient.1.${from}.${to}`));

  it('hide no plain ratio: exactly four times the mean is wrong, not 0 rounded', () => {
    const found = judgedIn(trace, times(trace, 4, means));
    expect([found.verdict, new Set(states(found)), names(found)]).toEqual([
      'difference',
      new Set(['wrong']),
      ['neitherDivision'],
    ]);
  });

  it('name the factor of the loss and a missing division where both are 2', () => {
    const found = names(judgedIn(trace, times(trace, 2, means)));
    expect(found).toEqual(expect.arrayContaining(['squaredError', 'sumForMean', 'outputsForgotten']));
  });

  it('leave a number without such a ratio open, and never tick it', () => {
    const found = judgedIn(trace, { 'batchGradient.1.1.1': '6.12345678e-18' });
    expect([found.verdict, states(found)]).toEqual(['unknown', ['coarse']]);
  });
});

/** Inputs 1 to 4, targets 2, 4, 5, 4, all weights 0: δ = −2, −4, −5, −4, products −2, −8, −15, −16, sum −41, mean −10.25. */
const points: Problem = {
  widths: [1, 1],
  thetas: ['identity'],
  loss: 'halfSquaredError',
  weights: [[], [[0], [0]]],
  inputs: [[1], [2], [3], [4]],
  targets: [[2], [4], [5], [4]],
  rate: 0.1,
};

describe('whole numbers', () => {
  const deltas = rows('delta.1.1', ['-2', '-4', '-5', '-4']);

  it('are exact where all that they follow from is', () => {
    const products = rows('sampleGradient.1.1.1', ['-2', '-4', '-5', '-4']);
    const sheet = { ...deltas, ...products, 'gradientSum.1.1.1': '-15', 'batchGradient.1.1.1': '-3.75' };
    const found = judgedIn(stepOf(points), sheet);
    expect(states(found)).toEqual([
      ...['right', 'right', 'right', 'right'],
      ...['right', 'wrong', 'wrong', 'wrong'],
      ...['follows', 'follows'],
    ]);
    expect(names(found)[0]).toBe('inputForgotten');
  });

  it('lie nowhere else: there is no range of numbers in which a wrong one would lie, too', () => {
    const products = rows('sampleGradient.1.1.1', ['-2', '-7', '-15', '-16']);
    const finding = explain(new Map(Object.entries({ ...deltas, ...products })), stepOf(points));
    expect([finding?.cell.address, finding?.span]).toEqual(['sampleGradient.1.1.1.2', undefined]);
  });

  it('are right as they are, and a quotient that does not come out cannot be told', () => {
    const products = rows('sampleGradient.1.1.1', ['-2', '-8', '-15', '-16']);
    const sheet = { ...deltas, ...products, 'gradientSum.1.1.1': '-41' };
    expect(judgedIn(stepOf(points), { ...sheet, 'batchGradient.1.1.1': '-10.25' }).verdict).toBe('none');
    const rounded = judgedIn(stepOf(points), { ...sheet, 'batchGradient.1.1.1': '-10' });
    expect([rounded.verdict, states(rounded).at(-1)]).toEqual(['unknown', 'coarse']);
    expect(states(judgedIn(stepOf(points), { ...sheet, 'batchGradient.1.1.1': '-11' })).at(-1)).toBe('wrong');
  });

  it('alone are exact, too: sum 8 and mean 4 for 4 and 2', () => {
    const found = judgedIn(example('one-weight'), { 'gradientSum.1.1.1': '8', 'batchGradient.1.1.1': '4' });
    expect(states(found)).toEqual(['wrong', 'follows']);
  });

  it('include a 0 alone, which is no mean of exactly 1, but may be a number that is too small', () => {
    // y = 2 x + 1 and squared error: the products are 4, −8, 2 and 6, with mean 1; mean x is 1.25, mean δ 0.
    const line: Problem = {
      ...points,
      loss: 'squaredError',
      weights: [[], [[1], [2]]],
      inputs: [[1], [2], [-1], [3]],
      targets: [[1], [7], [0], [6]],
    };
    const found = judgedIn(stepOf(line), { 'batchGradient.1.1.1': '0' });
    expect([states(found), names(found)[0]]).toEqual([['wrong'], 'meanTimesMean?']);
    expect(states(judgedIn(example('xor'), { 'batchGradient.2.1.1': '0' }))).toEqual(['coarse']);
  });
});

describe('a 0 that ReLU gives', () => {
  it('is exact as a program prints it, 0.0 beside numbers with more digits: no other slope below 0 gives it', () => {
    const relu = stepOf({
      ...points,
      thetas: ['relu'],
      weights: [[], [[0.1], [0.3]]],
      inputs: [[0.2], [-2.1], [-1.3], [0.57]],
    });
    const printed = (kind: 'preactivation' | 'activation'): Cells =>
      Object.fromEntries(
        samplesOf(relu).map((sample) => {
          const quantity = { kind, layer: 1, unit: 1, sample } as const;
          const value = quantityValue(quantity, relu);
          return [addressOf(quantity), value === 0 ? '0.0' : String(value)];
        }),
      );
    const { verdict, cells } = judgedIn(relu, { ...printed('preactivation'), ...printed('activation') });
    expect(Object.values(cells).filter(({ typed }) => typed === '0.0')).toHaveLength(2);
    expect(verdict).toBe('none');
  });
});

describe('a cause', () => {
  it('is a step up the gradient of the whole block where weights decay and the bias does not', () => {
    const trace = createRun(exampleScenario('xor'), [{ step: 1, setting: 'weightDecay', value: 0.1 }]).traceAt(1);
    const updates = [0, 1, 2, 3].map((from) => `update.2.${from}.1`);
    const means = [0, 1, 2, 3].map((from) => `batchGradient.2.${from}.1`);
    expect(names(judgedIn(trace, { ...times(trace, 1, means), ...times(trace, -1, updates) }))).toEqual(['updateSign']);
  });

  it('is one that gives the number: the sums, and no activation function', () => {
    const found = judgedIn(example('xor'), { 'batchGradient.2.0.1': '0.0621', 'batchGradient.2.2.1': '0.0519' });
    expect(names(found)).toEqual(['sumForMean']);
  });

  it.each([
    [{ 'batchGradient.2.2.1': '5.12' }],
    [{ 'batchGradient.2.2.1': '0.50000', 'batchGradient.2.1.1': '7.1234' }],
    [{ 'batchGradient.2.2.1': '0.3141' }],
  ])('of the pass forward is none of a mean: %j', (cells) => {
    expect(judgedIn(example('xor'), cells)).toMatchObject({ verdict: 'difference', causes: [] });
  });

  it('of a lone number of three digits is named with "Perhaps", of one with six without', () => {
    expect(names(judgedIn(example('xor'), { 'batchGradient.2.2.1': '0.0519' }))).toEqual(['sumForMean?']);
    const sum = quantityValue({ kind: 'gradientSum', layer: 2, from: 2, to: 1 }, example('xor'));
    expect(names(judgedIn(example('xor'), { 'batchGradient.2.2.1': sum.toPrecision(6) }))).toEqual(['sumForMean']);
  });

  it('may be a loss that the app has not: mean absolute error', () => {
    const problem: Problem = {
      ...oneUnit,
      widths: [2, 5, 1],
      thetas: ['sigmoid', 'sigmoid'],
      loss: 'halfSquaredError',
      weights: [[], [[0, 0, 0, 0, 0], Array(5).fill(0.1), Array(5).fill(0.1)], [[0], ...Array(5).fill([0.2])]],
      inputs: [[0, 0]],
      targets: [[0]],
      rate: 0.01,
    };
    const found = names(judgedIn(stepOf(problem), { 'weightAfter.2.1.1': '0.19882499' }));
    expect(found).toContain('absoluteError?');
    expect(found.filter((name) => !name.endsWith('?'))).toEqual([]);
  });

  it('may be a plain ratio that no slip has', () => {
    expect(names(judgedIn(stepOf(oneUnit), { 'delta.1.1.1': '0.159925' }))).toEqual(['ratio']);
  });

  it('is either unknown or perhaps another convention', () => {
    const logistic: Problem = {
      widths: [2, 1],
      thetas: ['sigmoid'],
      loss: 'binaryCrossEntropy',
      weights: [[], [[0], [0], [0]]],
      inputs: [
        [2, 1],
        [3, -1],
        [1, 2],
        [4, 0],
      ],
      targets: [[1], [0], [1], [0]],
      rate: 0.1,
    };
    const sheet = {
      ...rows('sampleGradient.1.2.1', ['-0.5', '0', '-1', '0']),
      'gradientSum.1.2.1': '-1.5',
      'batchGradient.1.2.1': '-1.5',
    };
    const finding = explain(new Map(Object.entries(sheet)), stepOf(logistic));
    expect([finding?.slips, finding?.isOpen]).toEqual([[], false]);
  });
});

describe('gradients alone', () => {
  const trace = example('xor');
  const of = (address: string): number => {
    const quantity = parseAddress(address);
    return quantity ? quantityValue(quantity, trace) : Number.NaN;
  };
  /** Means of layer 1 by the weights of layer 2, before the update or after it. */
  const meansBy = (weight: 'weight' | 'weightAfter', digits: number): Cells =>
    Object.fromEntries(
      weightPlaces(trace.network).flatMap(({ layer, from, to }) => {
        if (layer !== 1) return [];
        const products = samplesOf(trace).map((sample) => {
          const x = from === 0 ? 1 : of(`input.${from}.${sample}`);
          return x * of(`delta.2.1.${sample}`) * of(`${weight}.2.${to}.1`) * of(`slope.1.${to}.${sample}`);
        });
        const mean = products.reduce((total, product) => total + product, 0) / products.length;
        return [[`batchGradient.1.${from}.${to}`, mean.toPrecision(digits)]];
      }),
    );
  const one = (cells: Cells): Cells => ({ 'batchGradient.1.1.1': cells['batchGradient.1.1.1'] ?? '' });

  it('that have the digits of updated weights, and not the step’s, have no tick, one of them or all', () => {
    const updated = meansBy('weightAfter', 4);
    expect(one(updated)).toEqual({ 'batchGradient.1.1.1': '0.02184' });
    for (const cells of [one(updated), updated]) {
      const found = judgedIn(trace, cells);
      expect([found.verdict, new Set(states(found))]).toEqual(['unknown', new Set(['coarse'])]);
    }
    expect(names(judgedIn(trace, meansBy('weightAfter', 5)))).toContain('updatedWeights');
  });

  it.each([3, 4, 6])('that are right to %i digits have theirs', (digits) => {
    const right = meansBy('weight', digits);
    for (const cells of [one(right), right]) expect(judgedIn(trace, cells).verdict).toBe('none');
  });
});

describe('a right, filled sheet of four digits', () => {
  // Outputs near 1 and sums that cancel leave nothing but a few digits: whoever worked in one of these ways has the very ones.
  it.each([
    [4, 'stage'],
    [17, 'fine'],
    [28, 'fine'],
    [28, 'guard'],
    [67, 'guard'],
  ] as const)('has no difference: network %d, worked %s', (seed, way) => {
    const problem = drawProblem(chanceOf(seed));
    const book = workedOut(problem, penOf(way, { of: 'digits', count: 4 }, chanceOf(seed)));
    expect(summaryOf(sheetOf(book), stepOf(problem)).verdict).toBe('none');
  });
});

describe('a right sheet of two digits with blanks', () => {
  // −0.41 comes out on one usual way, and is −0.40 or −0.42 on another, where the sum is rounded; a difference may even lose its sign.
  it.each([
    [201, 'fine', ['batchGradient']],
    [205, 'trunc', ['batchGradient']],
    [214, 'stage', ['update']],
    [220, 'mixed', ['batchGradient']],
    [228, 'mixed', ['delta', 'batchGradient']],
  ] as const)('has no wrong number: network %d, worked %s', (seed, way, filled) => {
    const problem = drawProblem(chanceOf(seed));
    const book = workedOut(problem, penOf(way, { of: 'digits', count: 2 }, chanceOf(seed)));
    expect(summaryOf(sheetOf(book, filled), stepOf(problem)).verdict).toBe('unknown');
  });
});
