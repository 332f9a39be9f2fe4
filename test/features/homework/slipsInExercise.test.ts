/** Classical mistakes in an exercise, whose given numbers are right whatever the student has done. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/expression';
import { routesOf } from '../../../src/features/homework/check';
import { askedBlocks, newExercise } from '../../../src/features/homework/exercise/exercise';
import { presetsOf } from '../../../src/features/homework/exercise/presets';
import { sheetOf } from '../../../src/features/homework/exercise/sheet';
import { checkedSheet } from '../../../src/features/homework/Work/checked';
import { givenCells } from '../../../src/features/homework/Work/givenFor';
import { withGiven } from '../../../src/features/homework/Work/withGiven';
import type { StepTrace } from '../../../src/model';
import { addressOf, parseAddress, type Quantity, quantityValue, type WeightPlace } from '../../../src/quantity';
import { createExplainerStore, readAddress, traceOf } from '../../../src/store';

type ValueOf = (quantity: Quantity) => number;

/** Another value of some numbers, which all later ones follow from; undefined: the right one. */
type Slip = (quantity: Quantity, of: ValueOf) => number | undefined;

function traceAt(address: string): StepTrace {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(address).state, []);
  return traceOf(store.getState());
}

/** The names of what is said of all numbers of a weight, worked out from the given ones with a slip, in four digits. */
function namedIn(trace: StepTrace, place: WeightPlace, slip: Slip): readonly string[] {
  const preset = presetsOf(trace, place).find(({ name }) => name === 'weight');
  const own = sheetOf(trace, place, 'weight');
  if (!preset || !own) throw new Error('expected an exercise of one weight');
  const exercise = { ...newExercise, ...preset.rules };
  const sheet = withGiven(own, exercise, trace);
  const given = givenCells(trace, sheet, exercise);
  const known = new Map<string, number>();
  const of: ValueOf = (quantity) => {
    const address = addressOf(quantity);
    const [route] = routesOf(quantity, trace);
    const text = given[address]?.replace('−', '-');
    const found =
      known.get(address) ??
      (text === undefined ? undefined : Number(text)) ??
      slip(quantity, of) ??
      (route ? evaluate(route.tree, of) : quantityValue(quantity, trace));
    known.set(address, found);
    return found;
  };
  const asked = askedBlocks(exercise, sheet).flatMap(({ addresses }) => addresses);
  const typed = asked.flatMap((address) => {
    const quantity = parseAddress(address);
    return quantity ? [[address, of(quantity).toPrecision(4)] as const] : [];
  });
  const { finding } = checkedSheet(trace, Object.fromEntries(typed), { given, alsoRight: exercise.alsoRight });
  return finding?.slips.map(({ name }) => name) ?? [];
}

describe('a mistake in the exercise of one weight', () => {
  it('in a kind of numbers of which some are given is found: these are none of the student’s', () => {
    const withoutFunction: Slip = (quantity, of) =>
      quantity.kind === 'activation' && quantity.layer > 0 && quantity.unit > 0
        ? of({ ...quantity, kind: 'preactivation' })
        : undefined;
    const place = { layer: 2, from: 2, to: 1 };
    expect(namedIn(traceAt('#example=xor'), place, withoutFunction)).toEqual(['activationForgotten']);
  });

  it.each(['momentum=0.9', 'weightDecay=0.1', 'penalty=0.1', 'momentum=0.9&weightDecay=0.1'])(
    'is a forgotten learning rate also by another rule than the plain one: %s',
    (settings) => {
      const trace = traceAt(`#example=xor&step=2&learningRate=0.1&${settings}`);
      const place = { layer: 2, from: 2, to: 1 };
      const withoutRate: Slip = (quantity) =>
        quantity.kind === 'update' ? 10 * quantityValue({ kind: 'update', ...place }, trace) : undefined;
      expect(namedIn(trace, place, withoutRate)).toEqual(['etaForgotten']);
    },
  );
});
