/** Prints the plan of every built-in lesson: each wrong answer that its file has a reply to, and the right ones. */
import { readFileSync } from 'node:fs';
import {
  type Answer,
  addressesOf,
  judge,
  type Lesson,
  lessonList,
  numberOf,
  type Question,
} from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { type CalculationContext, nameOf, parseAddress, parseWeightAddress } from '../../../src/quantity';
import { createExplainerStore, type ExplainerStore, lessonViews, questionOf } from '../../../src/store';
import { questionContext } from '../../../src/views/Lesson/question/questionContext';
import type { GivenAnswer, QuestionPlan, ScenePlan } from './plan';

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
  const first = answersTo(question, questionContext(store.getState()));
  store.getState().askAgain();
  const { right: again } = answersTo(question, questionContext(store.getState()));
  return { question: { ...first, again } };
}

function answersTo(question: Question, context: CalculationContext): Omit<QuestionPlan, 'again'> {
  const offered = offeredAnswers(question, context);
  const isRight = (answer: Answer): boolean => judge(question, answer, context).isRight;
  const right = offered.find(isRight);
  if (!right) throw new Error(`line ${question.line}: no offered answer is right`);
  const given = (answer: Answer): GivenAnswer => asGiven(answer, context);
  return { right: given(right), wrong: offered.filter((answer) => !isRight(answer)).map(given) };
}

function offeredAnswers(question: Question, context: CalculationContext): readonly Answer[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map((_, option) => ({ kind: 'choice', option }));
    case 'sign':
      return signs.map((sign) => ({ kind: 'sign', sign }));
    case 'number': {
      const value = numberOf(question.of, context);
      const values = [...question.wrong.map((one) => numberOf(one.value, context)), 7 * value + 3, value];
      return values.map((one): Answer => ({ kind: 'number', text: String(one), value: one }));
    }
    case 'click': {
      const places = [...question.wrong.map(({ at }) => at), question.of];
      const addresses = places.flatMap((place) => addressesOf(place, context));
      // A weight is not among the numbers that keys choose in the network: they choose its edge.
      const byKeys = addresses.filter((at) => question.target !== 'quantity' || !parseWeightAddress(at));
      return byKeys.map((at): Answer => ({ kind: 'click', at }));
    }
    case 'order': {
      const by = question.items.map((item) => numberOf(item.by, context));
      const first = [...by.keys()];
      const sorted = first.toSorted((one, other) => (by[one] ?? 0) - (by[other] ?? 0));
      return [first, sorted].map((order): Answer => ({ kind: 'order', order }));
    }
    case 'batch':
      throw new Error(`line ${question.line}: the walk arranges no batches`);
  }
}

function asGiven(answer: Answer, { trace }: CalculationContext): GivenAnswer {
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
      const quantity = parseAddress(answer.at);
      return quantity
        ? { kind: 'quantity', name: nameOf(quantity, trace.network) }
        : { kind: 'sample', name: `Sample ${answer.at}` };
    }
    case 'batch':
      throw new Error('the walk arranges no batches');
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
