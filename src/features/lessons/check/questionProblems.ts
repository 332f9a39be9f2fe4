/** What is wrong with a scene's question at its step: answers, replies, what they run, and the second round. */
import {
  addressesOf,
  holdsAt,
  isAccepted,
  type LessonExpression,
  type LessonProse,
  type LessonText,
  numberOf,
  type Question,
  type Reply,
  signNames,
  signOf,
} from '../../../lessons';
import { type LessonProblem, placeWithin } from '../../../lessons/file';
import { hasWeight } from '../../../model';
import { referencesIn, referencesOf } from '../../../prose';
import {
  type CalculationContext,
  nearlyEqual,
  outcomeOf,
  parseAddress,
  parseWeightAddress,
  referenceProblem,
} from '../../../quantity';
import { checkComparison, readComparison } from '../../../run';
import { messages } from '../../../text';
import { makeProblems, optionProblems } from './makeProblems';
import { patternProblems, problemAt, textProblems } from './proseProblems';
import type { SceneView } from './sceneView';

export function questionProblems(view: SceneView): readonly LessonProblem[] {
  const { question } = view.scene;
  if (!question) return [];
  const unknown = expressionsOf(question).flatMap((one) => expressionProblems(one, view));
  return [
    ...[question.prompt, ...textsBefore(question)].flatMap((text) => textProblems(text, view, view.covered)),
    // A hint may give a covered number away, and a reply, which the learner has asked for.
    ...[...question.hints, question.answer, ...repliesOf(question).map(({ text }) => text)].flatMap((text) =>
      textProblems(text, view, view.uncovered),
    ),
    ...question.cover.flatMap((text) => patternProblems(text, view)),
    ...repliesOf(question).flatMap((reply) => runProblems(reply, view)),
    ...(unknown.length > 0 ? unknown : answerProblems(question, view)),
  ];
}

/** What the texts rely on. */
export function premiseProblems(view: SceneView): readonly LessonProblem[] {
  const { premises = [] } = view.scene;
  const unknown = premises.flatMap((one) => expressionProblems(one, view));
  if (unknown.length > 0) return unknown;
  return premises
    .filter((premise) => !holdsAt({ premises: [premise] }, view.all))
    .map((premise) => problemAt(premise, messages.lessonFile.premise));
}

/**
 * Each round must be another question than the one before: about another selection, with other settings, or with other numbers. What
 * is calculated, found or moved to must have another answer, or the last one is only repeated.
 */
export function sameQuestionProblem(before: SceneView, again: SceneView, state: LessonText): readonly LessonProblem[] {
  const { question } = again.scene;
  if (!question) return [];
  if (asked(question, before) === asked(question, again)) return [problemAt(state, messages.lessonFile.sameAgain)];
  const isSame = answerOf(question, before) === answerOf(question, again);
  return isSame ? [problemAt(state, messages.lessonFile.sameAnswerAgain)] : [];
}

/** Undefined, and different for each step, where the answer is one of a few: there the reason may stay the same. */
function answerOf(question: Question, { all }: SceneView): string | symbol {
  const rounded = (one: LessonExpression): string => numberOf(one, all).toPrecision(9);
  switch (question.kind) {
    case 'number':
      return rounded(question.of);
    case 'click':
      return addressesOf(question.of, all).join(' ');
    case 'make':
      return question.solution.map(rounded).join(' ');
    default:
      return Symbol();
  }
}

/** What a question asks about. A drawn one, and one of batches, has its data besides, because its texts may name none of them. */
function asked(question: Question, { state, all }: SceneView): string {
  const { source, changes, cursor, scenario } = state;
  return JSON.stringify([
    source,
    changes,
    cursor,
    numbersIn(question, all),
    (question.vary || question.kind === 'batch') && scenario.data,
  ]);
}

/** Everything that the question computes and its texts name, at a step. */
function numbersIn(question: Question, context: CalculationContext): readonly (number | string)[] {
  const texts = [question.prompt, question.answer, ...question.hints, ...repliesOf(question).map(({ text }) => text)];
  return [
    ...expressionsOf(question).map((one) => numberOf(one, context)),
    ...texts.flatMap(({ document }) =>
      referencesOf(document)
        .filter(({ style, indices }) => style === 'number' && !indices.includes('*'))
        .map((reference) => {
          const outcome = outcomeOf(reference, context);
          return outcome.state === 'known' ? outcome.value : outcome.state;
        }),
    ),
    ...(question.kind === 'click' ? addressesOf(question.of, context) : []),
  ];
}

function textsBefore(question: Question): readonly LessonProse[] {
  if (question.kind === 'choice') return question.options.map(({ text }) => text);
  if (question.kind === 'make') return question.markers.map(({ text }) => text);
  return question.kind === 'order' ? question.items.map(({ text }) => text) : [];
}

function repliesOf(question: Question): readonly Reply[] {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ reply }) => reply ?? []);
    case 'sign':
      return Object.values(question.replies);
    case 'number':
      return [...question.wrong, ...(question.otherwise ? [question.otherwise] : [])];
    case 'click':
      return [...question.wrong, question.otherwise];
    case 'order':
      return [question.wrong];
    case 'batch':
      return [question.otherwise];
    case 'make':
      return question.why?.options.flatMap(({ reply }) => reply ?? []) ?? [];
  }
}

function expressionsOf(question: Question): readonly LessonExpression[] {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ correct }) => (typeof correct === 'boolean' ? [] : [correct]));
    case 'sign':
      return [question.of];
    case 'number':
      return [
        question.of,
        ...(question.estimate ? [question.estimate.from, question.estimate.to] : []),
        ...question.wrong.map(({ value }) => value),
      ];
    case 'click':
      return [question.of, ...question.wrong.map(({ at }) => at)].filter((one) => 'calculation' in one);
    case 'order':
      return question.items.map(({ by }) => by);
    case 'batch':
      return [question.goal];
    case 'make':
      return [question.goal, ...question.solution, ...question.markers.map(({ of }) => of)];
  }
}

/** Unknown quantities, and numbers that the step does not have. */
function expressionProblems(expression: LessonExpression, { run, selected, all }: SceneView): readonly LessonProblem[] {
  const { network, data } = run;
  const errors = referencesIn(expression.calculation).flatMap(
    (reference) => referenceProblem(reference, { network, sampleCount: data.sampleCount, selected }) ?? [],
  );
  if (errors.length > 0)
    return errors.map((error) => ({ ...placeWithin(expression, error.place), message: messages.prose.problem(error) }));
  return Number.isFinite(numberOf(expression, all)) ? [] : [problemAt(expression, messages.lessonFile.noValue)];
}

function runProblems({ run }: Reply, { state }: SceneView): readonly LessonProblem[] {
  if (!run) return [];
  const comparison = readComparison(run.text, state.scenario);
  if ('problem' in comparison) return [problemAt(run, messages.lessonFile.run(comparison.problem.inState))];
  const refusal = checkComparison(state, comparison);
  return refusal === undefined ? [] : [problemAt(run, refusal)];
}

function answerProblems(question: Question, view: SceneView): readonly LessonProblem[] {
  const words = messages.lessonFile;
  const { all } = view;
  switch (question.kind) {
    case 'choice':
      return optionProblems(question, all);
    case 'sign': {
      const right = signOf(numberOf(question.of, all));
      const missing = signNames.filter((name) => name !== right && !question.replies[name]);
      return missing.map((name) => problemAt(question.of, words.noSignReply(name)));
    }
    case 'number': {
      const { of, estimate } = question;
      const isRight = (value: LessonExpression): boolean => isAccepted(numberOf(value, all), question, all);
      const isSaidBefore = ({ value }: (typeof question.wrong)[number], index: number): boolean =>
        question.wrong.slice(0, index).some((before) => nearlyEqual(numberOf(before.value, all), numberOf(value, all)));
      const contains = ({ from, to }: NonNullable<typeof estimate>): boolean =>
        numberOf(from, all) <= numberOf(of, all) && numberOf(of, all) <= numberOf(to, all);
      return [
        ...(estimate && !contains(estimate) ? [problemAt(estimate.from, words.estimateMisses)] : []),
        ...question.wrong
          .filter(({ value }) => isRight(value))
          .map(({ value }) => problemAt(value, words.wrongIsRight)),
        ...question.wrong.filter(isSaidBefore).map(({ value }) => problemAt(value, words.wrongTwice)),
      ];
    }
    case 'click':
      return clickProblems(question, view);
    case 'order': {
      const values = question.items.map(({ by }) => numberOf(by, all));
      const same = values.findIndex((value, index) => values.slice(0, index).some((one) => nearlyEqual(one, value)));
      const isSorted = values.every((value, index) => index === 0 || (values[index - 1] ?? 0) < value);
      const item = question.items[same];
      if (item) return [problemAt(item.by, words.equalItems)];
      return isSorted ? [problemAt(question.prompt, words.alreadySorted)] : [];
    }
    case 'batch':
      return numberOf(question.goal, all) === 1 ? [problemAt(question.goal, words.goalReached)] : [];
    case 'make':
      return makeProblems(question, view);
  }
}

function clickProblems(
  { of, wrong, target, prompt }: Extract<Question, { kind: 'click' }>,
  { all, run }: SceneView,
): readonly LessonProblem[] {
  const words = messages.lessonFile;
  const right = addressesOf(of, all);
  const isThere = (address: string): boolean => {
    if (target === 'quantity') return parseAddress(address) !== undefined;
    const place = parseWeightAddress(address);
    return target === 'weight'
      ? place !== undefined && hasWeight(run.network, place)
      : all.trace.rowOf(Number(address)) !== undefined;
  };
  const missing = right.filter((address) => !isThere(address));
  return [
    ...missing.map((address) => problemAt(prompt, words.notClickable(address))),
    ...wrong
      .filter((one) => addressesOf(one.at, all).some((address) => right.includes(address)))
      .map((one) => problemAt(one.text, words.wrongIsRight)),
  ];
}
