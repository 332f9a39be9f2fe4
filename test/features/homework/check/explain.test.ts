import { describe, expect, it } from 'vitest';
import { explain, type FoundSlip, limitsOf, refusalOf, type Sheet } from '../../../../src/features/homework/check';
import { causeText, slipsText } from '../../../../src/features/homework/Work/said';
import { slips } from '../../../../src/features/homework/words/en/slips';
import { shownStep } from '../../../../src/quantity';
import { chanceOf } from './chance';
import { powersOf, sheetOf } from './measure';
import { penOf } from './pen';
import type { Problem } from './problem';
import { allSlipped } from './slippedRules';
import { plainSettings, stepOf } from './stepOf';
import { type Book, backAt, type Formulas, honest, slopeAt, workedOut } from './workings';

const digits = { of: 'digits', count: 4 } as const;

/** Three samples, one output: sizes at which the usual slips differ. */
const problem: Problem = {
  widths: [2, 2, 1],
  thetas: ['tanh', 'identity'],
  loss: 'halfSquaredError',
  weights: [
    [],
    [
      [0.1, -0.2],
      [0.5, 0.3],
      [-0.4, 0.8],
    ],
    [[0.2], [0.7], [-0.6]],
  ],
  inputs: [
    [1, 0.5],
    [-1, 0.3],
    [0.4, -1.2],
  ],
  targets: [[1], [0], [0.5]],
  rate: 0.3,
};

function sheetWith(formulas: Partial<Formulas> = {}): Map<string, string> {
  return new Map(sheetOf(workedOut(problem, penOf('stage', digits, chanceOf(1)), { ...honest, ...formulas })));
}

const trace = stepOf(problem);

/** By the products of its samples: `npm run check` measures large sheets too, of which each takes as long as ten. */
function isSmall({ widths, inputs }: Problem): boolean {
  const weights = widths.slice(1).reduce((sum, width, below) => sum + ((widths[below] ?? 0) + 1) * width, 0);
  return weights * inputs.length <= 50;
}

describe('a slip of method', () => {
  it.each(allSlipped.map((slipped) => [slipped.kind, slipped.name, slipped.variant ?? '', slipped] as const))(
    'in %s is found at its place and named: %s %s',
    (_kind, _name, _variant, slipped) => {
      const [power] = powersOf(slipped, [{ of: 'digits', count: 6 }], 1, { inWays: ['stage'], isTaken: isSmall });
      expect(power).toMatchObject({ tried: 1, placed: 1, named: 1 });
    },
  );

  it('is generated for every name but those of losses, for which a sheet has no cells', () => {
    const generated = new Set<string>(allSlipped.map(({ name }) => name));
    expect(Object.keys(slips.names).filter((name) => !generated.has(name))).toEqual([
      'logarithmOfTen',
      'lossHalfForgotten',
      'lossOverOutputs',
    ]);
  });

  it('is told with its formula, the method that makes it, and what follows from it', () => {
    const sheet = sheetWith({ mean: (book, l, i, j) => book.use(`gradientSum.${l}.${i}.${j}`) });
    const finding = explain(sheet, trace);
    expect(finding?.slips).toMatchObject([{ name: 'sumForMean', kind: 'batchGradient', factor: 3 }]);
    expect(finding?.block.cells.length).toBe(6);
    // The mean of layer 2 is missing its division, too: the same slip, and none after it.
    expect(finding?.again.map(({ layer }) => layer)).toEqual([2]);
    expect(finding?.next).toBeUndefined();
  });

  it('is a division where nothing is divided, also in updates alone', () => {
    const inSum = stepOf(problem, { settings: { ...plainSettings(problem), reduction: 'sum' } });
    const ofMean = sheetWith();
    const only = (...kinds: readonly string[]): Sheet =>
      new Map([...ofMean].filter(([address]) => kinds.includes(address.split('.')[0] ?? '')));
    for (const kind of ['update', 'weightAfter']) {
      const finding = explain(only(kind), inSum);
      expect(finding && causeText(finding, inSum.network)).toBe('These numbers are divided by the batch size.');
    }
    const [first] = explain(only('gradientSum', 'update'), inSum)?.slips ?? [];
    expect(first).toMatchObject({ name: 'dividedAnyway', kind: 'update', factor: 1 / 3 });
  });

  it('is found in the losses', () => {
    // o = 0.2 + 0.7 · tanh 0.4 − 0.6 · tanh 0.5 = 0.188694, so e = ½ (o − 1)² = 0.329109, and without the ½ 0.658217.
    const doubled = new Map([...sheetWith(), ['sampleLoss.1', '0.6582'] as const]);
    expect(explain(doubled, trace)?.slips.map(({ name }) => name)).toEqual(['lossHalfForgotten']);
  });

  it('is found through blank cells', () => {
    const sheet = sheetWith({ product: (book, l, i, j, k) => -honest.product(book, l, i, j, k) });
    const means = new Map([...sheet].filter(([address]) => address.startsWith('batchGradient')));
    expect(explain(means, trace)?.slips.map(({ name, kind }) => `${kind} ${name}`)).toContain(
      'sampleGradient signProduct',
    );
  });

  it.each([
    ['the hidden layer', { hiddenDelta: backAt }],
    [
      'the output',
      { outputDelta: (book: Book, j: number, k: number) => honest.outputDelta(book, j, k) / slopeAt(book, 2, j, k) },
    ],
  ])('is found through blank cells where θ′ is missing in %s alone', (_where, formulas: Partial<Formulas>) => {
    const two: Problem = { ...problem, thetas: ['tanh', 'sigmoid'] };
    const pen = penOf('exact', { of: 'digits', count: 8 }, chanceOf(1));
    const sheet = sheetOf(workedOut(two, pen, { ...honest, ...formulas }));
    const means = new Map([...sheet].filter(([address]) => address.startsWith('batchGradient')));
    const step = stepOf(two);
    const finding = explain(means, step);
    expect(finding && causeText(finding, step.network)).toBe('The factor θ′ is missing.');
  });

  it('is first that of the cell’s own formula, and none in blank cells before a right number', () => {
    const sheet = sheetWith({ update: (book, l, i, j) => -honest.update(book, l, i, j) });
    const one = (address: string): [string, string] => [address, sheet.get(address) ?? ''];
    const update = explain(new Map([one('update.2.1.1')]), trace);
    expect(update?.slips.map(({ name }) => name).slice(0, 4)).toEqual(['updateSign', 'sign', 'signProduct', 'signSum']);
    const both = explain(new Map([one('batchGradient.2.1.1'), one('update.2.1.1')]), trace);
    const names = both?.slips.map(({ name }) => name);
    expect(names?.[0]).toBe('updateSign');
    expect(['sign', 'signProduct'].filter((name) => names?.some((found) => found === name))).toEqual([]);
    // Three of these have one sentence.
    expect(slipsText(update?.slips.slice(0, 4) ?? [], { kind: 'update', count: 1 })).toBe(
      'The step goes up the gradient. Or: The signs of the numbers before this one are reversed.',
    );
  });

  it('is said of one number where only one is meant', () => {
    const reversed: FoundSlip = { name: 'sign', kind: 'delta', detail: {} };
    expect(slipsText([reversed], { kind: 'delta', count: 1 })).toBe('The sign of this number is reversed.');
    expect(slipsText([reversed], { kind: 'delta', count: 4 })).toBe('All signs are reversed.');
    const alone: FoundSlip = { name: 'inputForgotten', kind: 'sampleGradient', detail: {} };
    expect(slipsText([alone], { kind: 'batchGradient', count: 1 })).toBe(
      'The numbers before this one are δ alone: the factor x is missing.',
    );
    const sums = sheetWith({ mean: (book, l, i, j) => book.use(`gradientSum.${l}.${i}.${j}`) });
    const finding = explain(new Map([...sums].filter(([address]) => address === 'batchGradient.2.1.1')), trace);
    expect(finding && causeText(finding, trace.network)).toContain('This number is the sum: the division is missing.');
  });
});

describe('a slip of the pen', () => {
  function withText(address: string, change: (text: string) => string): Sheet {
    const sheet = sheetWith();
    return sheet.set(address, change(sheet.get(address) ?? ''));
  }

  it.each([
    ['signOnce', (text: string) => (text.startsWith('-') ? text.slice(1) : `-${text}`)],
    ['decimalPoint', (text: string) => text.replace('0.', '0.0')],
    ['digitsExchanged', (text: string) => text.replace(/(\d)(\d)(\d)$/, '$1$3$2')],
    ['otherCell', () => sheetWith().get('sampleGradient.1.1.2.3') ?? ''],
  ])('in one cell alone: %s', (name, change) => {
    const finding = explain(withText('sampleGradient.1.1.1.2', change), trace);
    expect(finding?.cell.address).toBe('sampleGradient.1.1.1.2');
    expect(finding?.slips).toEqual([]);
    expect(finding?.oneOffs.map((found) => found.name)).toContain(name);
  });

  it('is not found where the block has other wrong cells', () => {
    const sheet = withText('sampleGradient.1.1.1.2', (text) => `-${text}`.replace('--', ''));
    const both = new Map(sheet).set('sampleGradient.1.1.1.3', '0.9135');
    expect(explain(both, trace)?.oneOffs).toEqual([]);
    expect(explain(sheetWith(), trace)).toBeUndefined();
  });
});

describe('a sheet in another convention', () => {
  it('is an offer to switch to it', () => {
    const divided = sheetWith({
      outputDelta: (book, j, k) => honest.outputDelta(book, j, k) / book.size,
      mean: (book, l, i, j) => book.use(`gradientSum.${l}.${i}.${j}`),
    });
    const conventions = { divide: 'delta', isTurned: false } as const;
    expect(explain(divided, trace)?.offers).toEqual([{ kind: 'conventions', conventions }]);
    expect(explain(divided, shownStep(trace, conventions))).toBeUndefined();
    const twice = sheetWith({ outputDelta: (book, j, k) => 2 * honest.outputDelta(book, j, k) });
    expect(explain(twice, trace)?.offers).toEqual([{ kind: 'loss', loss: 'squaredError' }]);
    const reversed = new Map(
      [...sheetWith()].map(([address, text]) => [
        address.replace(/(?<=^(?:pre|act|del|sampleG).*\.)[13]$/, (k) => (k === '1' ? '3' : '1')),
        text,
      ]),
    );
    expect(explain(reversed, trace)?.offers).toContainEqual({ kind: 'sampleOrder', order: [3, 2, 1] });
  });

  it('whose weights are listed with rows and columns exchanged is an offer, also where the matrix is not square', () => {
    const kinds = ['gradientSum', 'batchGradient', 'update', 'weightAfter'];
    const listed = (sheet: ReadonlyMap<string, string>, pairs: Readonly<Record<string, string>>): Map<string, string> =>
      new Map(
        [...sheet].map(([address, text]) => {
          const [kind = '', layer, ...place] = address.split('.');
          const other = layer === '1' && kinds.includes(kind) ? pairs[place.join('.')] : undefined;
          return [address, other === undefined ? text : (sheet.get(`${kind}.1.${other}`) ?? '')];
        }),
      );
    const square = listed(sheetWith(), { '1.2': '2.1', '2.1': '1.2' });
    expect(explain(square, trace)?.offers).toContainEqual({ kind: 'transposed', listed: 'byFrom', kinds });
    expect(explain(square, trace)?.cell.quantity.kind).toBe('gradientSum');
    // With three inputs and two units, a sheet lists 11 21 31 12 22 32, and the rows of the matrix are 11 12, 21 22, 31 32.
    const wide: Problem = {
      ...problem,
      widths: [3, 2],
      thetas: ['tanh'],
      weights: [
        [],
        [
          [0.1, -0.2],
          [0.4, 0.3],
          [-0.5, 0.6],
          [0.7, -0.8],
        ],
      ],
      inputs: [
        [1, -0.5, 0.5],
        [0.5, 1.5, -1],
        [-1, 0.5, 1.5],
      ],
      targets: [
        [1, 0],
        [0, 1],
        [0.5, -1],
      ],
    };
    const right = new Map(sheetOf(workedOut(wide, penOf('stage', digits, chanceOf(1)))));
    const byRows = listed(right, { '2.1': '1.2', '3.1': '2.1', '1.2': '2.2', '2.2': '3.1' });
    expect(explain(byRows, stepOf(wide))?.offers).toContainEqual({ kind: 'transposed', listed: 'byFrom', kinds });
    const mixed = new Map(byRows).set('gradientSum.1.1.1', '9.135');
    expect(explain(mixed, stepOf(wide))?.offers).toEqual([]);
  });
});

describe('before the student types', () => {
  it('a student hears what is not covered', () => {
    expect([refusalOf(trace), limitsOf(trace)]).toEqual([undefined, []]);
    const mistaken = stepOf(problem, { settings: { ...plainSettings(problem), method: 'lastSample' } });
    expect([refusalOf(mistaken), limitsOf(mistaken)]).toEqual(['mistake', []]);
  });
});
