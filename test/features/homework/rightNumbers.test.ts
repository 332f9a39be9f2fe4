/** Right numbers, with the digits that an exercise asks for, earn their points; so do those of a convention that it accepts. */
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/features/homework/check';
import { askedBlocks, type Exercise, newExercise, usualDraws } from '../../../src/features/homework/exercise/exercise';
import { presetsOf } from '../../../src/features/homework/exercise/presets';
import { sheetOf } from '../../../src/features/homework/exercise/sheet';
import { type Checked, checkedSheet, digitsToTell } from '../../../src/features/homework/Work/checked';
import { givenCells, printed } from '../../../src/features/homework/Work/givenFor';
import { withGiven } from '../../../src/features/homework/Work/withGiven';
import type { StepTrace } from '../../../src/model';
import { parseWeightAddress, plainStep, shownStep } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { varied } from '../../../src/scenario';
import { createExplainerStore, readAddress, traceOf } from '../../../src/store';
import { exampleScenario } from '../../exampleScenario';

interface Asked {
  readonly weight: string;
  readonly digits?: number;
  /** The step from which the student's numbers are; absent: the one that is asked for. */
  readonly worked?: StepTrace;
  /** The sign of every δ, product and sum. */
  readonly sign?: 1 | -1;
  readonly rules?: Partial<Exercise>;
}

/** The exercise that the editor begins with, filled in with right numbers. */
function checkedIn(trace: StepTrace, { weight, digits = 4, worked = trace, sign = 1, rules = {} }: Asked): Checked {
  const place = parseWeightAddress(weight);
  const [first] = place ? presetsOf(trace, place) : [];
  const own = place && sheetOf(trace, place, 'weight');
  if (!own || !first) throw new Error(`expected a sheet of ${weight}`);
  const exercise: Exercise = { ...newExercise, ...first.rules, ...rules };
  const sheet = withGiven(own, exercise, trace);
  const addresses = askedBlocks(exercise, sheet).flatMap((block) => block.addresses);
  const typed = addresses.map((address) => {
    const text = printed(worked, address, digits).replace('−', '-');
    const isMean = address.startsWith('batchGradient');
    return [address, sign < 0 && !isMean ? `${-Number(text)}` : text];
  });
  const given = givenCells(trace, sheet, exercise);
  return checkedSheet(trace, Object.fromEntries(typed), { given, alsoRight: exercise.alsoRight });
}

function notRight({ marks }: Checked): readonly (readonly [string, Verdict])[] {
  return Object.entries(marks).filter(([, verdict]) => verdict !== 'right');
}

function traceAt(address: string): StepTrace {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(address).state, []);
  return traceOf(store.getState());
}

describe('numbers of an exercise that cannot be told', () => {
  it('earn their points with as many digits as are named: a new weight with those that show its update', () => {
    const trace = createRun(varied(exampleScenario('xor'), usualDraws, 7), []).traceAt(1);
    const place = { layer: 1, from: 1, to: 1 };
    const own = sheetOf(trace, place, 'weight');
    if (!own) throw new Error('expected a sheet');
    const before = own.blocks.map(({ id }) => id).filter((id) => id !== 'after.1');
    const exercise: Exercise = { ...newExercise, scope: 'weight', given: before };
    const given = givenCells(trace, own, exercise);
    const after = 'weightAfter.1.1.1';
    const checkedWith = (digits: number): Checked =>
      checkedSheet(trace, { [after]: printed(trace, after, digits) }, { given, alsoRight: [] });
    const digits = digitsToTell(trace, checkedWith(4), { exercise, given }) ?? 0;
    expect(checkedWith(digits - 1).marks[after]).toBe('coarse');
    expect(checkedWith(digits).marks[after]).toBe('right');
    expect(digits).toBeGreaterThan(4);
  });
});

describe('right numbers in the exercise of one weight', () => {
  it.each([
    ['#example=lecture&step=1', '2.0.1', 4],
    ['#example=lecture&step=1', '2.0.1', 5],
    ['#example=lecture&step=1', '2.1.2', 4],
    ['#example=lecture&step=1', '1.1.1', 4],
    ['#example=xor&step=2', '1.1.2', 4],
    ['#example=xor&step=2', '1.1.3', 5],
    ['#example=xor&step=2', '2.1.1', 4],
    ['#example=iris&step=1', '1.2.3', 4],
    ['#example=lecture&step=3&batchSize=3&reduction=sum&momentum=0.9', '2.2.2', 4],
  ])('are all right: %s, %s, %i digits', (address, weight, digits) => {
    expect(notRight(checkedIn(traceAt(address), { weight, digits }))).toEqual([]);
  });

  it.each([7, 11, 13, 14])('are all right with the numbers of seed %i', (seed) => {
    const drawn = createRun(varied(exampleScenario('lecture'), usualDraws, seed), []).traceAt(3);
    expect(notRight(checkedIn(drawn, { weight: '2.2.1' }))).toEqual([]);
  });

  it('are accepted with 1/B in each δ, also in a hidden one, where the δ above is given without it', () => {
    const trace = traceAt('#example=xor&step=2');
    const worked = shownStep(plainStep(trace), { divide: 'delta' });
    const checked = checkedIn(trace, { weight: '1.1.2', worked });
    expect(checked.convention?.isAccepted).toBe(true);
    expect(notRight(checked)).toEqual([]);
  });

  it('are accepted with another sign in a hidden layer, if the exercise accepts it', () => {
    const asked = { weight: '1.1.2', sign: -1, rules: { alsoRight: ['targetMinusOutput'] } } as const;
    const checked = checkedIn(traceAt('#example=xor&step=2'), asked);
    expect(checked.convention?.isAccepted).toBe(true);
  });
});
