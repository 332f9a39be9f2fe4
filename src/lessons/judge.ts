/** Judges an answer by the numbers of a step: right, or wrong with the reply to what it says. */
import { type StepTrace, unitsIn } from '../model';
import {
  addressOf,
  type CalculationContext,
  evaluateAt,
  indexWords,
  nearlyEqual,
  parseAddress,
  rowsOf,
  unitBoxOf,
  weightAddress,
} from '../quantity';
import type {
  BatchQuestion,
  ChoiceOption,
  ClickPlace,
  ClickQuestion,
  LessonExpression,
  MakeQuestion,
  NumberQuestion,
  OrderQuestion,
  Question,
  Reply,
  Scene,
  SignName,
  SignQuestion,
} from './lesson';
import type { Answer } from './progress';
import { isTooShort, isWithinDigits } from './typedNumber';

export interface Verdict {
  readonly isRight: boolean;
  /** To a wrong answer; absent: the app's own sentence. */
  readonly reply?: Reply | undefined;
  /** The positions, from 0, of the first two neighbours in the wrong order; only an order question has them. */
  readonly outOfOrder?: number;
}

/** An answer of another kind than the question's is wrong. */
export function judge(question: Question, answer: Answer, context: CalculationContext): Verdict {
  switch (question.kind) {
    case 'choice': {
      const option = answer.kind === 'choice' ? question.options[answer.option] : undefined;
      return option && isCorrect(option, context) ? right : wrong(option?.reply);
    }
    case 'sign':
      return answer.kind === 'sign' ? judgeSign(question, answer.sign, context) : wrong();
    case 'number':
      return answer.kind === 'number' ? judgeNumber(question, answer.value, context) : wrong();
    case 'click':
      return answer.kind === 'click' ? judgeClick(question, answer.at, context) : wrong();
    case 'order':
      return answer.kind === 'order' ? judgeOrder(question, answer.order, context) : wrong();
    case 'batch':
      return answer.kind === 'batch' ? judgeBatch(question, context) : wrong();
    case 'make':
      return isMade(question, context) ? right : wrong();
  }
}

const right: Verdict = { isRight: true };

function wrong(reply?: Reply): Verdict {
  return { isRight: false, ...(reply && { reply }) };
}

/** Whether everything that a scene's question relies on is true at a step. */
export function holdsAt({ premises = [] }: Pick<Scene, 'premises'>, context: CalculationContext): boolean {
  return premises.every((premise) => numberOf(premise, context) === 1);
}

/** NaN if the step has no such number. */
export function numberOf({ calculation }: Pick<LessonExpression, 'calculation'>, context: CalculationContext): number {
  const outcome = evaluateAt(calculation, context);
  return outcome.state === 'known' ? outcome.value : Number.NaN;
}

export function isCorrect({ correct }: ChoiceOption, context: CalculationContext): boolean {
  return typeof correct === 'boolean' ? correct : numberOf(correct, context) === 1;
}

export function signOf(value: number): SignName {
  return value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero';
}

/** Whether the goal is true at a step; inputs that are all 0 reach any goal, and do not count. */
export function isMade({ goal, tolerance }: MakeQuestion, context: CalculationContext): boolean {
  const gap = gapOf(goal, context);
  const isTrue = gap === undefined ? numberOf(goal, context) === 1 : gap <= tolerance || nearlyEqual(gap, 0);
  return isTrue && rowsOf(context.trace).some((row) => hasInput(context.trace, row));
}

/** How far the two sides of an equality are apart; undefined for another goal. */
export function gapOf({ calculation }: LessonExpression, context: CalculationContext): number | undefined {
  if (calculation.node !== 'operation' || calculation.operator !== '==') return undefined;
  const [left, right] = [calculation.left, calculation.right].map((side) => numberOf({ calculation: side }, context));
  return Math.abs((left ?? Number.NaN) - (right ?? Number.NaN));
}

function hasInput(trace: StepTrace, row: number): boolean {
  const units = Array.from({ length: unitsIn(trace.network, 0) }, (_, index) => index + 1);
  return units.some((unit) => trace.activation(0, unit, row) !== 0);
}

function judgeSign({ of, replies }: SignQuestion, sign: SignName, context: CalculationContext): Verdict {
  return signOf(numberOf(of, context)) === sign ? right : wrong(replies[sign]);
}

function judgeNumber(question: NumberQuestion, value: number, context: CalculationContext): Verdict {
  if (isAccepted(value, question, context)) return right;
  const isMeant = (one: LessonExpression): boolean => isNear(value, numberOf(one, context), question);
  return wrong(question.wrong.find((one) => isMeant(one.value)) ?? question.otherwise);
}

/** An estimate may be anywhere in its range; any other number is as exact as the question asks for. */
export function isAccepted(value: number, question: NumberQuestion, context: CalculationContext): boolean {
  const { of, estimate } = question;
  if (isNear(value, numberOf(of, context), question)) return true;
  return estimate !== undefined && value >= numberOf(estimate.from, context) && value <= numberOf(estimate.to, context);
}

/** Whether the number typed may be the right one, rounded to fewer digits than the question asks for: nobody can tell. */
export function lacksDigits(question: NumberQuestion, answer: Answer, context: CalculationContext): boolean {
  const { of, digits, isWhole } = question;
  if (answer.kind !== 'number' || isWhole || isAccepted(answer.value, question, context)) return false;
  return isTooShort(answer.text, numberOf(of, context), digits);
}

/** Whether it is taken for the wanted number. */
export function isNear(value: number, wanted: number, { isWhole, digits }: NumberQuestion): boolean {
  return isWhole ? nearlyEqual(value, wanted) : isWithinDigits(value, wanted, digits);
}

/** A number that the question does not name stands for the unit in whose box it is. */
function judgeClick(question: ClickQuestion, at: string, context: CalculationContext): Verdict {
  const isHere = (places: ClickPlace): boolean => isAmong(places, at, context);
  if (isHere(question.of)) return right;
  const named = question.wrong.find((one) => isHere(one.at));
  if (named) return wrong(named);
  const isInBox = (places: ClickPlace): boolean =>
    addressesOf(places, context).some((address) => shareBox(address, withIndices(at, context)));
  if (isInBox(question.of)) return right;
  return wrong(question.wrong.find((one) => isInBox(one.at)) ?? question.otherwise);
}

/** The addresses of a click's places, with numbers for words; of an expression, the sample's number. */
export function addressesOf(places: ClickPlace, context: CalculationContext): readonly string[] {
  if ('calculation' in places) return [String(numberOf(places, context))];
  return places.map(({ text }) => withIndices(text, context));
}

/** `layer.from.to` of a weight and `delta.layer.to.sample` of a quantity, with the numbers of the selection. */
export function withIndices(address: string, { selected, trace }: CalculationContext): string {
  const words = indexWords(selected, trace.network);
  const parts = address.split('.').map((part) => (Object.hasOwn(words, part) ? String(words[part]) : part));
  const text = parts.join('.');
  const quantity = parseAddress(text);
  if (quantity?.kind === 'weight') return weightAddress(quantity);
  return quantity ? addressOf(quantity) : text;
}

function isAmong(places: ClickPlace, at: string, context: CalculationContext): boolean {
  const chosen = withIndices(at, context);
  return addressesOf(places, context).includes(chosen);
}

function judgeOrder({ items, wrong: reply }: OrderQuestion, order: readonly number[], context: CalculationContext) {
  const values = order.map((index) => {
    const item = items[index];
    return item ? numberOf(item.by, context) : Number.NaN;
  });
  const first = values.findIndex((value, at) => {
    const next = values[at + 1];
    return next !== undefined && !(value < next || nearlyEqual(value, next));
  });
  return first < 0 ? right : { ...wrong(reply), outOfOrder: first };
}

function judgeBatch({ goal, otherwise }: BatchQuestion, context: CalculationContext): Verdict {
  return numberOf(goal, context) === 1 ? right : wrong(otherwise);
}

/** Whether two addresses are numbers of one sample in one box: a click on a unit’s box may mean any of the numbers in it. */
function shareBox(one: string, other: string): boolean {
  const [place, otherPlace] = [one, other].map(boxPlace);
  return place !== undefined && place === otherPlace;
}

function boxPlace(address: string): string | undefined {
  const quantity = parseAddress(address);
  const box = quantity && unitBoxOf(quantity);
  return box && 'sample' in quantity ? `${box.layer}.${box.unit}.${quantity.sample}` : undefined;
}
