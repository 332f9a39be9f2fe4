import { describe, expect, it } from 'vitest';
import { type JudgedCell, judgeSheet } from '../../../../src/features/homework/check';
import { sheetOf } from '../../../../src/features/homework/exercise/sheet';
import { parseAddress, quantityValue } from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import { exampleNamed } from '../../../../src/scenario';
import { exampleScenario } from '../../../exampleScenario';
import { chanceOf } from './chance';
import { falseAlarms } from './measure';
import { penOf } from './pen';
import { drawProblem, type Problem } from './problem';
import { stepOf } from './stepOf';
import { workedOut } from './workings';

/** x = 2 and −1, w = 0.5 and bias 0.1, y = 1 and 0, ½ squared error, identity: s = 1.1 and −0.4, δ = 0.1 and −0.4. */
const small: Problem = {
  widths: [1, 1],
  thetas: ['identity'],
  loss: 'halfSquaredError',
  weights: [[], [[0.1], [0.5]]],
  inputs: [[2], [-1]],
  targets: [[1], [0]],
  rate: 0.3,
};

function verdicts(cells: Readonly<Record<string, string>>, problem = small): Readonly<Record<string, string>> {
  const { cells: judged } = judgeSheet(new Map(Object.entries(cells)), stepOf(problem));
  return Object.fromEntries(judged.map(({ address, verdict }) => [address, verdict]));
}

describe('a right sheet', () => {
  it('is never called wrong, in whatever way it was worked out', () => {
    const alarms = falseAlarms(1, 8, 3);
    expect([...alarms].filter(([, { wrong }]) => wrong > 0)).toEqual([]);
    expect(alarms.size).toBeGreaterThan(20);
  });

  it('was worked out by loops that agree with the app', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const problem = drawProblem(chanceOf(seed));
      const trace = stepOf(problem);
      for (const [address, { full }] of workedOut(problem, penOf('exact', { of: 'digits', count: 15 }, chanceOf(seed)))
        .cells) {
        const quantity = parseAddress(address);
        expect(Math.abs(full - (quantity ? quantityValue(quantity, trace) : Number.NaN))).toBeLessThan(1e-12);
      }
    }
  });
});

describe('a cell', () => {
  it('that is not the step’s number, but follows from rounded cells, is right', () => {
    // Products 2 · 0.1 = 0.2 and −1 · −0.4 = 0.4, sum 0.6, mean 0.3, update −0.09.
    const products = { 'sampleGradient.1.1.1.1': '0.200', 'sampleGradient.1.1.1.2': '0.400' };
    expect(verdicts({ ...products, 'gradientSum.1.1.1': '0.640', 'batchGradient.1.1.1': '0.320' })).toMatchObject({
      'gradientSum.1.1.1': 'wrong',
      'batchGradient.1.1.1': 'consistent',
    });
    expect(verdicts({ 'gradientSum.1.1.1': '0.600', 'update.1.1.1': '-0.090' })).toEqual({
      'gradientSum.1.1.1': 'right',
      'update.1.1.1': 'right',
    });
  });

  it('cannot be told where rounding leaves more open than the number is large, unless it is far away or of another sign', () => {
    // The mean of xor’s products is 0.0130. From four decimals, products rounded at every step leave about as much open on either side.
    const xor = exampleNamed('xor')?.scenario;
    const trace = xor && createRun(xor, []).traceAt(1);
    const alone = (address: string, text: string): string | undefined =>
      trace && judgeSheet(new Map([[address, text]]), trace).cells[0]?.verdict;
    expect(alone('batchGradient.2.2.1', '0.0130')).toBe('right');
    expect(alone('batchGradient.2.2.1', '0.0180')).toBe('coarse');
    expect(alone('batchGradient.2.2.1', '-0.0123')).toBe('wrong');
    // s = 0.8 follows from given numbers that all come out in one decimal.
    expect(alone('preactivation.1.1.1', '0.7')).toBe('wrong');
    // Beside a sum with four decimals, nobody rounds to tenths on the way to the mean.
    const besideSum = (text: string): string | undefined => {
      const sheet = new Map([
        ['gradientSum.2.2.1', '0.0519'],
        ['batchGradient.2.2.1', text],
      ]);
      return trace && judgeSheet(sheet, trace).cells[1]?.verdict;
    };
    expect(besideSum('0.3')).toBe('wrong');
    expect(besideSum('0.03')).toBe('coarse');
    expect(besideSum('0.01')).toBe('coarse');
  });

  it('that is cut off instead of rounded is off by its last digit', () => {
    const third = { ...small, inputs: [[2], [-1], [0.5]], targets: [[1], [0], [0]] };
    const products = {
      'sampleGradient.1.1.1.1': '0.200',
      'sampleGradient.1.1.1.2': '0.400',
      'sampleGradient.1.1.1.3': '0.175',
    };
    // s = 0.35, δ = 0.35 of sample 3, its product 0.175, the sum 0.775, the mean 0.2583; 0.333 · 0.775 = 0.2581 is a usual way, too, and so are the products divided one by one.
    expect(
      verdicts({ ...products, 'gradientSum.1.1.1': '0.775', 'batchGradient.1.1.1': '0.253' }, third)[
        'batchGradient.1.1.1'
      ],
    ).toBe('lastDigit');
    expect(
      verdicts({ ...products, 'gradientSum.1.1.1': '0.775', 'batchGradient.1.1.1': '0.250' }, third)[
        'batchGradient.1.1.1'
      ],
    ).toBe('wrong');
  });

  it('is said to be cut off only where it is nearer to 0 than the result, by less than a unit', () => {
    const trace = createRun(exampleScenario('xor'), []).traceAt(1);
    const sheet = sheetOf(trace, { layer: 2, from: 1, to: 1 }, 'weight');
    const addresses = sheet?.blocks.flatMap((block) => block.addresses) ?? [];
    const rightOf = (address: string): number => {
      const quantity = parseAddress(address);
      return quantity ? quantityValue(quantity, trace) : Number.NaN;
    };
    const right = addresses.map((address) => [address, rightOf(address).toFixed(4)] as const);
    /** Beside right numbers of four decimals. */
    const cell = (address: string, text: string): Partial<JudgedCell> | undefined =>
      judgeSheet(new Map([...right, [address, text]]), trace).cells.find((one) => one.address === address);
    // −0.19737… and 0.69989…
    expect(cell('activation.1.1.2', '-0.19')).toMatchObject({ verdict: 'lastDigit', isCutOff: true });
    expect(cell('activation.2.1.3', '0.699')).toMatchObject({ verdict: 'lastDigit', isCutOff: true });
    // Too large; by more than a unit; and 0.8, which leaves nothing to cut off.
    for (const [address, text] of [
      ['activation.1.1.2', '-0.199'],
      ['activation.2.1.3', '0.701'],
      ['activation.2.1.3', '0.6995'],
      ['preactivation.1.1.1', '0.7999'],
    ] as const) {
      expect(cell(address, text)?.verdict).toBe('lastDigit');
      expect(cell(address, text)?.isCutOff).toBeUndefined();
    }
  });

  it('with too few digits agrees without being credited; a short number that is exact is right', () => {
    expect(verdicts({ 'update.1.1.1': '0.0' })['update.1.1.1']).not.toBe('right');
    expect(verdicts({ 'update.1.1.1': '-0.1' })).toEqual({ 'update.1.1.1': 'coarse' });
    expect(verdicts({ 'batchGradient.1.1.1': '0.3' })).toEqual({ 'batchGradient.1.1.1': 'right' });
    expect(verdicts({ 'batchGradient.1.1.1': '3/10' })).toEqual({ 'batchGradient.1.1.1': 'right' });
  });

  it('that is no number is named, and blank for the others', () => {
    expect(verdicts({ 'gradientSum.1.1.1': 'abc', 'batchGradient.1.1.1': '0.300', 'update.1.1.1': ' ' })).toEqual({
      'gradientSum.1.1.1': 'notANumber',
      'batchGradient.1.1.1': 'right',
    });
  });

  it('that this step has not is left out', () => {
    expect(verdicts({ 'delta.3.1.1': '1', 'clippedGradient.1.1.1': '1', nonsense: '1' })).toEqual({});
  });

  it('of which rounding leaves everything open cannot be judged', () => {
    const adam = stepOf(small, {
      settings: {
        loss: 'halfSquaredError',
        reduction: 'mean',
        optimizer: { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
      },
      time: 1,
    });
    // v = 0.001 · 0.3² = 0.00009, which two decimals write as 0.00: the quotient may be anything.
    const sheet = new Map([
      ['optimizerLine.secondMoment.1.1.1', '0.00'],
      ['optimizerLine.firstMoment.1.1.1', '0.03'],
      ['update.1.1.1', '-0.37'],
    ]);
    const { cells } = judgeSheet(sheet, adam);
    expect(cells.at(-1)?.verdict).toBe('cannotJudge');
  });
});

describe('a judgement', () => {
  it('names the first wrong cell in the order of computation, and counts what follows from it', () => {
    const sheet = new Map([
      ['update.1.1.1', '-0.150'],
      ['batchGradient.1.1.1', '0.500'],
      ['gradientSum.1.1.1', '1.000'],
      ['sampleGradient.1.1.1.2', '0.400'],
      ['sampleGradient.1.1.1.1', '0.200'],
    ]);
    const { first, following } = judgeSheet(sheet, stepOf(small));
    expect(first?.address).toBe('gradientSum.1.1.1');
    expect(following.map(({ address }: JudgedCell) => address)).toEqual(['batchGradient.1.1.1', 'update.1.1.1']);
    // From the sum as it is written, and half a unit each for the cell, the sum, and the division.
    expect(first?.span?.[0]).toBeLessThan(0.6);
  });
});
