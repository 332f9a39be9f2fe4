/**
 * Prints the plan of every built-in lesson: of each question a wrong answer whose method the ledger calculates, one whose reply runs
 * something else, or any, and the right ones. That every wrong answer is judged and calculated needs no browser:
 * test/lessons/everyAnswer.test.ts.
 */
import { readFileSync } from 'node:fs';
import {
  type Answer,
  judge,
  type Lesson,
  lessonList,
  type Question,
  type Reply,
  slipOfReply,
} from '../../../src/lessons';
import { controlValue, parseLesson } from '../../../src/lessons/file';
import { type CalculationContext, parseAddress, parseWeightAddress } from '../../../src/quantity';
import { withBatches } from '../../../src/scenario';
import { createExplainerStore, type ExplainerStore, lessonViews, questionOf, runOf } from '../../../src/store';
import { chosenName } from '../../../src/views/Lesson/question/chosenName';
import { questionContext } from '../../../src/views/Lesson/question/questionContext';
import { offeredAnswers } from '../../lessons/offeredAnswers';
import type { GivenAnswer, QuestionPlan, ScenePlan, WrongAnswer } from './plan';

const signs = ['negative', 'zero', 'positive'] as const;

function lessonFile(name: string): Lesson {
  const parsed = parseLesson(readFileSync(`src/lessons/${name}.md`, 'utf8'), { name, views: lessonViews });
  if (!parsed.ok) throw new Error(`${name}.md: ${JSON.stringify(parsed.problems)}`);
  return parsed.lesson;
}

/** A store in the scene, as the page is. */
async function storeAt(lesson: Lesson, scene: number): Promise<ExplainerStore> {
  const store = createExplainerStore();
  await new Promise<void>((entered) => {
    store.subscribe(({ lesson: open }) => open?.scene === scene && entered());
    store.getState().enterScene(lesson, scene);
  });
  return store;
}

function planOf(store: ExplainerStore): ScenePlan {
  const question = questionOf(store.getState());
  if (!question) return {};
  const first = answersTo(question, store);
  if (question.again.length === 0) return { question: first };
  store.getState().askAgain();
  const { right: again } = answersTo(question, store);
  return { question: { ...first, again } };
}

function answersTo(question: Question, store: ExplainerStore): Omit<QuestionPlan, 'again'> {
  const state = store.getState();
  const context = questionContext(state);
  const offered = offeredAnswers(question, context, runOf(state).data.sampleCount);
  // That a solution is one is checked with the lesson.
  const isRight = (answer: Answer): boolean =>
    answer.kind === 'make' || judge(question, answer, contextAfter(store, answer)).isRight;
  const right = offered.find(isRight);
  if (!right) throw new Error(`line ${question.line}: no offered answer is right`);
  const given = (answer: Answer): GivenAnswer => asGiven(answer, context, question);
  const wrong = offered.filter((answer) => !isRight(answer));
  const replyTo = (answer: Answer): Reply | undefined => judge(question, answer, contextAfter(store, answer)).reply;
  const wrongPlan = (answer: Answer): WrongAnswer => {
    const reply = replyTo(answer);
    const isCalculated = reply?.run?.text.startsWith('method:') === true && slipOfReply(reply) !== undefined;
    return { given: given(answer), isCalculated, run: reply?.run?.text };
  };
  const first = (isSought: (reply: Reply) => boolean): readonly Answer[] =>
    wrong
      .filter((answer) => {
        const reply = replyTo(answer);
        return reply !== undefined && isSought(reply);
      })
      .slice(0, 1);
  const method = first((reply) => slipOfReply(reply) !== undefined);
  const run = first((reply) => slipOfReply(reply) === undefined && reply.run !== undefined);
  const walked = new Set([...method, ...run]);
  if (walked.size === 0) for (const answer of wrong.slice(0, 1)) walked.add(answer);
  return { right: given(right), wrong: [...walked].map(wrongPlan) };
}

/** Arranged batches are judged by their own numbers. */
function contextAfter(store: ExplainerStore, answer: Answer): CalculationContext {
  const { scenario, editScenario } = store.getState();
  if (answer.kind === 'batch') editScenario(withBatches(scenario, answer.batches));
  const context = questionContext(store.getState());
  if (answer.kind === 'batch') editScenario(scenario);
  return context;
}

function asGiven(answer: Answer, { trace }: CalculationContext, question: Question): GivenAnswer {
  switch (answer.kind) {
    case 'choice':
      return { kind: 'digit', digit: answer.option + 1 };
    case 'sign':
      return { kind: 'digit', digit: signs.indexOf(answer.sign) + 1 };
    case 'number':
      return { kind: 'text', text: answer.text };
    case 'order':
      return answer;
    case 'click': {
      const weight = parseWeightAddress(answer.at);
      if (weight) return { kind: 'weight', name: chosenName(answer.at, trace.network) };
      const name = chosenName(answer.at, trace.network);
      return { kind: parseAddress(answer.at) ? 'quantity' : 'sample', name };
    }
    case 'batch':
      return answer;
    case 'make': {
      const allow = question.kind === 'make' ? question.allow : [];
      const presses = allow.map(({ of, step }, index) =>
        Math.round(((answer.values[index] ?? 0) - controlValue(of.text, trace)) / step),
      );
      return { kind: 'make', presses };
    }
  }
}

const plans: Record<string, readonly ScenePlan[]> = {};
for (const { name } of lessonList) {
  const lesson = lessonFile(name);
  const scenes: ScenePlan[] = [];
  for (const index of lesson.scenes.keys()) scenes.push(planOf(await storeAt(lesson, index + 1)));
  plans[name] = scenes;
}
process.stdout.write(JSON.stringify(plans));
