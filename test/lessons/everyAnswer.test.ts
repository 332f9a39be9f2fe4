/** Every question of the built-in lessons, answered wrongly in every way that its file knows, then rightly, in the store. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  judge,
  type Lesson,
  lessonList,
  type Question,
  type SlipName,
  slipNames,
  slipOfReply,
} from '../../src/lessons';
import { parseLesson } from '../../src/lessons/file';
import {
  coveringQuestion,
  createExplainerStore,
  type ExplainerStore,
  ledgerFaceOf,
  lessonViews,
  openViewsOf,
  questionOf,
  questionStateOf,
  runOf,
} from '../../src/store';
import { comingInScene } from '../../src/store/address/readAddress';
import { resultOf, slipTable } from '../../src/views/Ledger/ownWay/slipTable';
import { questionContext } from '../../src/views/Lesson/question/questionContext';
import { offeredAnswers } from './offeredAnswers';

function lessonNamed(name: string): Lesson {
  const parsed = parseLesson(readFileSync(`src/lessons/${name}.md`, 'utf8'), { name, views: lessonViews });
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems[0])}`);
  return parsed.lesson;
}

async function inScene(lesson: Lesson, scene: number): Promise<ExplainerStore> {
  await comingInScene({ lesson, scene });
  const store = createExplainerStore();
  store.getState().enterScene(lesson, scene);
  return store;
}

/** Gives an answer as Check does; its slip, if the ledger can show one. */
function give(store: ExplainerStore, question: Question, answer: Answer): SlipName | undefined {
  const { isRight, reply } = judge(question, answer, questionContext(store.getState()));
  const slip = reply && slipOfReply(reply);
  store.getState().submitAnswer(answer, isRight, slip);
  return slip;
}

const lessons = lessonList.map(({ name }) => name);

describe.each(lessons)('every answer in %s', (name) => {
  it('is judged; a wrong one that has a method is calculated in the ledger, and keeps the right number covered', async () => {
    const lesson = lessonNamed(name);
    for (const index of lesson.scenes.keys()) {
      const store = await inScene(lesson, index + 1);
      const question = questionOf(store.getState());
      // What is moved by hand is judged by the step that it makes: test/views/Lesson moves it.
      if (!question || question.kind === 'make' || question.kind === 'batch') continue;
      const context = questionContext(store.getState());
      const answers = offeredAnswers(question, context, runOf(store.getState()).data.sampleCount);
      const isRight = (answer: Answer): boolean => judge(question, answer, context).isRight;
      const open = openViewsOf(store.getState()) ?? [];
      let lastSlip: SlipName | undefined;
      for (const answer of answers.filter((one) => !isRight(one))) {
        lastSlip = give(store, question, answer);
        const state = store.getState();
        expect(questionStateOf(state).status).toBe('wrong');
        expect(ledgerFaceOf(state)).toBe(lastSlip ? 'slip' : question.hasCards ? 'cards' : undefined);
        expect(coveringQuestion(state)).toBe(question);
        expect(openViewsOf(state)?.filter((view) => view !== 'ledger')).toEqual(
          open.filter((view) => view !== 'ledger'),
        );
      }
      const right = answers.filter(isRight);
      expect(right.length, `${name}, scene ${index + 1}`).toBeGreaterThan(0);
      for (const answer of right.slice(0, 1)) give(store, question, answer);
      const state = store.getState();
      expect(questionStateOf(state).status).toBe('right');
      expect([openViewsOf(state), ledgerFaceOf(state)]).toEqual([undefined, lastSlip && 'both']);
    }
  });

  it('that is the result of a method says so in its reply, where the gradient is asked for', async () => {
    const lesson = lessonNamed(name);
    for (const index of lesson.scenes.keys()) {
      const store = await inScene(lesson, index + 1);
      const question = questionOf(store.getState());
      if (question?.kind !== 'number' || !/^=?(batchGradient|gradientSum)\.[\w.]+$/.test(question.of.text)) continue;
      const context = questionContext(store.getState());
      const resultBy = (slip: SlipName): number => {
        const table = slipTable(context.trace, context.selected, slip);
        return table ? resultOf(table) : Number.NaN;
      };
      for (const answer of offeredAnswers(question, context, context.trace.batchSize)) {
        const { isRight, reply } = judge(question, answer, context);
        if (isRight || !reply || answer.kind !== 'number') continue;
        const methods = slipNames.filter((slip) => Math.abs(resultBy(slip) - answer.value) < 1e-9);
        const slip = slipOfReply(reply);
        expect([reply.text.text, methods.length === 0 || (slip !== undefined && methods.includes(slip))]).toEqual([
          reply.text.text,
          true,
        ]);
      }
    }
  });
});
