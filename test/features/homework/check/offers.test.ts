/** What is offered as another convention: only what so many numbers with so many digits would seldom fit by chance. */
import { describe, expect, it } from 'vitest';
import { explain, type Finding } from '../../../../src/features/homework/check';
import { checkedSheet } from '../../../../src/features/homework/Work/checked';
import type { StepTrace } from '../../../../src/model';
import { shownStep } from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import { exampleScenario } from '../../../exampleScenario';
import { smallSheets } from './smallSheets';

function xor(): StepTrace {
  const scenario = exampleScenario('xor');
  return createRun(scenario, []).traceAt(1);
}

const trace = xor();

function found(cells: Readonly<Record<string, string>>, step = trace): Finding | undefined {
  return explain(new Map(Object.entries(cells)), step);
}

function offered(cells: Readonly<Record<string, string>>, step = trace): readonly string[] | undefined {
  return found(cells, step)?.offers.map(({ kind }) => kind);
}

/** δ of the output: (o − y) · o(1 − o), for o = 0.334 … */
const deltas = ['0.1465', '-0.1482', '-0.06303', '0.1267'];
const reversed = deltas.map((text) => (text.startsWith('-') ? text.slice(1) : `-${text}`));
const column = (kind: string, texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, at) => [`${kind}.${at + 1}`, text]));

describe('another order of the samples', () => {
  it.each(['0.5', '0.6', '0.600', '0.6000', '2.5'])('is not offered for the single number %s', (text) => {
    expect(offered({ 'preactivation.1.1.1': text })).toEqual([]);
  });

  it('is open as long as a single number would fit it, and asks for the next ones', () => {
    expect(found({ 'preactivation.1.1.1': '0.6' })).toMatchObject({ offers: [], isOpen: true, isThin: true });
    expect(found({ 'preactivation.1.1.1': '2.5' })).toMatchObject({ offers: [], isOpen: false, slips: [] });
  });

  it('is offered for two rows whose numbers have enough digits', () => {
    // s of hidden 1: 0.8, −0.1, 1.5 and 0.6 are those of the four samples.
    const s = [1, 2, 3, 4].map((sample) => trace.preactivation(1, 1, sample));
    const own = (digits: number, order: readonly number[]): Record<string, string> =>
      column(
        'preactivation.1.1',
        order.map((sample) => (s[sample - 1] ?? 0).toFixed(digits)),
      );
    expect(offered(own(4, [4, 2, 3, 1]))).toEqual(['sampleOrder']);
    expect(offered(own(4, [4, 2]))).toEqual([]);
  });
});

describe('another sign of the error', () => {
  it('is offered for all reversed numbers of a column', () => {
    expect(offered(column('delta.2.1', reversed))).toEqual(['conventions']);
  });

  it('is not offered for a single number of three digits; the slip is named, and the next number asked for', () => {
    const finding = found({ 'delta.2.1.1': '-0.147' });
    expect(finding?.offers).toEqual([]);
    expect(finding?.isOpen).toBe(true);
    expect(finding?.slips.map(({ name }) => name)).toContain('sign');
    expect(finding?.isThin).toBe(true);
  });

  it('is offered together with the division, and alone where every δ is shown with it', () => {
    const divided = [1, 2, 3, 4].map((row) => (-trace.delta(2, 1, row) / 4).toPrecision(4));
    const conventions = { divide: 'delta', isTurned: true };
    expect(found(column('delta.2.1', divided))?.offers).toEqual([{ kind: 'conventions', conventions }]);
    const shown = shownStep(trace, { divide: 'delta' });
    expect(found(column('delta.2.1', divided), shown)?.offers).toEqual([{ kind: 'conventions', conventions }]);
  });

  it('fits a sheet up to the new weights, which are the same', () => {
    const sheet = {
      ...column('delta.2.1', reversed),
      'gradientSum.2.2.1': '-0.05188',
      'update.2.2.1': '-0.00649',
      'weightAfter.2.2.1': '-1.30649',
    };
    expect(offered(sheet)).toEqual(['conventions']);
    expect(offered({ ...sheet, 'update.2.2.1': '0.00649' })).toEqual([]);
  });

  it.each(['-0.01297', '0.01297'])('fits a sheet whose mean is %s: divided as added, or the gradient', (mean) => {
    const sheet = { ...column('delta.2.1', reversed), 'gradientSum.2.2.1': '-0.05188', 'batchGradient.2.2.1': mean };
    expect(offered(sheet)).toEqual(['conventions']);
    expect(offered({ ...sheet, 'update.2.2.1': '-0.00649' })).toEqual(['conventions']);
    expect(offered({ ...sheet, 'update.2.2.1': '0.00649' })).toEqual([]);
    // With the sign of the derivative everywhere but there, it is a slip of the mean.
    expect(offered({ ...column('delta.2.1', deltas), 'batchGradient.2.2.1': '-0.01297' })).toEqual([]);
  });

  it('counts on a sheet without an exercise, unless its numbers may agree by chance', () => {
    const verdicts = (cells: Readonly<Record<string, string>>): readonly string[] =>
      checkedSheet(trace, cells).judgement.cells.map(({ verdict }) => verdict);
    expect(verdicts(column('delta.2.1', reversed))).toEqual(['right', 'right', 'right', 'right']);
    expect(verdicts({ 'delta.2.1.1': '-0.147' })).toEqual(['wrong']);
  });
});

describe('new weights in the row of the update', () => {
  it('are no reading of a row of new weights that is wrong by itself', () => {
    // −1.3 − 0.5 · 0.01297 = −1.3065; the number in the row of the new weights is none.
    expect(offered({ 'update.2.2.1': '-1.30649' })).toEqual(['newWeightForUpdate']);
    expect(offered({ 'update.2.2.1': '-1.30649', 'weightAfter.2.2.1': '-1.3065' })).toEqual(['newWeightForUpdate']);
    expect(offered({ 'update.2.2.1': '-1.30649', 'weightAfter.2.2.1': '7.777' })).toEqual([]);
    // −1.3 − 1.3065: the new weight was used as the update.
    expect(offered({ 'update.2.2.1': '-1.30649', 'weightAfter.2.2.1': '-2.60649' })).toEqual([]);
  });

  it('are told only by digits in which the other sign of the update would show', () => {
    const moved = (sign: 1 | -1, digits: number): Record<string, string> =>
      Object.fromEntries(
        [0, 1, 2].map((i) => {
          const before = trace.weight(1, i, 1);
          const update = trace.weightAfter(1, i, 1) - before;
          return [`update.1.${i}.1`, (before + sign * update).toFixed(digits)];
        }),
      );
    // 0.8 + 0.0028 is 0.80 with two decimals, and so is 0.8 − 0.0028.
    expect(offered(moved(1, 5))).toEqual(['newWeightForUpdate']);
    for (const digits of [2, 3, 5]) expect(found(moved(-1, digits))).toMatchObject({ offers: [], isOpen: false });
    expect(found(moved(-1, 2))?.slips.map(({ name }) => name)).toContain('newWeightWrongSign');
  });

  it('are not recognised in a number of one digit', () => {
    expect(offered({ 'weightAfter.2.2.1': '-0.0065' })).toEqual([]);
    expect(offered({ 'weightAfter.2.2.1': '-0.006487' })).toEqual(['updateForNewWeight']);
    expect(offered({ 'weightAfter.2.2.1': '0' })).toEqual([]);
  });
});

describe('a slip that would need its own result', () => {
  it('is not tried on blank cells: δ with updated weights, where the update is clipped by a norm that needs δ', () => {
    const scenario = exampleScenario('xor');
    const clip = { per: 'sample', maxNorm: 0.05 } as const;
    const step = createRun({ ...scenario, training: { ...scenario.training, clip } }, []).traceAt(1);
    expect(found({ 'contribution.1.1.1.2': '0.9135' }, step)?.cell.address).toBe('contribution.1.1.1.2');
  });
});

describe('a sheet with one to three numbers', () => {
  it('is never called wrong if it is right, and without reason it is offered no convention', () => {
    const rows = [...smallSheets(5, 2)];
    expect(rows.map(([name]) => name).filter((name) => name.startsWith('right'))).not.toEqual([]);
    expect(rows.filter(([name, { wrong }]) => name.startsWith('right') && wrong > 0)).toEqual([]);
    expect(rows.filter(([, { chance }]) => chance > 0)).toEqual([]);
  });
});
