/**
 * Whether numbers that were drawn make a fair question: the right answer and that of every slip can be told apart at the digits
 * that are asked for, none of them is missing, and the right one is not on the screen.
 */
import { isCorrect, isNear, type NumberQuestion, numberOf, type Question } from '../../lessons';
import { type StepTrace, unitsIn } from '../../model';
import { type CalculationContext, coverBy, type Quantity, quantityValue, rowsOf, sampleAt } from '../../quantity';
import { patternAt } from '../lesson/question';

export function isFair(question: Question, context: CalculationContext): boolean {
  const fair = question.vary?.fair;
  if (fair && numberOf(fair, context) !== 1) return false;
  switch (question.kind) {
    case 'number':
      return areApart(answersOf(question, context), question) && !isInSight(question, context);
    case 'choice':
      return question.options.filter((option) => isCorrect(option, context)).length === 1;
    case 'sign':
      return Number.isFinite(numberOf(question.of, context));
    case 'order': {
      const values = question.items.map(({ by }) => numberOf(by, context));
      return values.every(Number.isFinite) && new Set(values).size === values.length;
    }
    default:
      return true;
  }
}

/** The right number first, then that of each slip. */
export function answersOf({ of, wrong }: NumberQuestion, context: CalculationContext): readonly number[] {
  return [of, ...wrong.map(({ value }) => value)].map((one) => numberOf(one, context));
}

function areApart(answers: readonly number[], question: NumberQuestion): boolean {
  const isRight0 = answers[0] === 0;
  const isApart = (one: number, other: number): boolean =>
    !isNear(one, other, question) && !isNear(other, one, question);
  return (
    !isRight0 &&
    answers.every(Number.isFinite) &&
    answers.every((one, at) => answers.slice(at + 1).every((other) => isApart(one, other)))
  );
}

/** Whoever reads a number off the screen has not calculated it. */
function isInSight(question: NumberQuestion, context: CalculationContext): boolean {
  const { trace, selected } = context;
  const covers = coverBy(question.cover.map(({ text }) => patternAt(text, selected, trace.network)));
  const right = numberOf(question.of, context);
  return shownQuantities(trace).some(
    (quantity) => !covers(quantity, trace) && isNear(quantityValue(quantity, trace), right, question),
  );
}

/** Weights, and what passes the units. */
function shownQuantities(trace: StepTrace): readonly Quantity[] {
  const { network } = trace;
  const layers = Array.from({ length: network.layers.length }, (_, layer) => layer);
  const units = (layer: number): readonly number[] =>
    Array.from({ length: unitsIn(network, layer) }, (_, index) => index + 1);
  const samples = rowsOf(trace).map((row) => sampleAt(trace, row));
  return layers.flatMap((layer): readonly Quantity[] => [
    ...units(layer).flatMap((unit) =>
      samples.flatMap((sample): readonly Quantity[] => [
        layer === 0 ? { kind: 'input', unit, sample } : { kind: 'activation', layer, unit, sample },
        ...(layer === 0 ? [] : [{ kind: 'delta', layer, unit, sample } as const]),
      ]),
    ),
    ...(layer === 0
      ? []
      : units(layer).flatMap((to) => units(layer - 1).map((from): Quantity => ({ kind: 'weight', layer, from, to })))),
  ]);
}
