/**
 * The short questions of every lesson, drawn from many seeds: they are fair, their answers come from the calculation alone, each slip
 * is recognised by the number that it makes, and the text shows nothing of what is asked.
 */
import { describe, expect, it } from 'vitest';
import { lessonProblems } from '../../../src/features/lessons/check';
import { sceneView } from '../../../src/features/lessons/check/sceneView';
import { isNear, judge, lessonList, type NumberQuestion, type Scene, slipOfReply } from '../../../src/lessons';
import { shortNames } from '../../../src/lessons/shortTexts';
import { answersOf } from '../../../src/store/quiz/isFair';
import { quizLesson } from '../../../src/store/quiz/quizLesson';
import { comingSource, type QuizSource } from '../../../src/store/quiz/sources';
import { resultOf, slipTable } from '../../../src/views/Ledger/ownWay/slipTable';

const seeds = Array.from({ length: 10 }, (_, index) => 1 + 7919 * index);

async function sourceOf(name: string): Promise<QuizSource> {
  const source = await comingSource(name);
  if (!('scenes' in source)) throw new Error(source.inLink);
  return source;
}

function drawn(source: QuizSource, seed: number) {
  return quizLesson({ entries: [{ source }], count: source.scenes.length, seed });
}

describe('the short questions', () => {
  it('are there for every lesson of the course', () => {
    const course = lessonList.filter(({ part }) => part === 'core').map(({ name }) => name);
    expect(course.filter((name) => !shortNames.includes(name))).toEqual([]);
    expect(shortNames.filter((name) => !lessonList.some((one) => one.name === name))).toEqual([]);
  });

  it.each(shortNames)('of %s are right, hold back what they ask, and are other ones once more', async (name) => {
    const source = await sourceOf(name);
    for (const seed of seeds.slice(0, 3)) {
      const lesson = drawn(source, seed);
      const problems = await lessonProblems(lesson);
      expect(problems.map(({ line, column, message }) => `${name}.md:${line}:${column} ${message}`)).toEqual([]);
    }
  });

  it.each(shortNames)('of %s have a number of its own for each slip, from every seed', async (name) => {
    const source = await sourceOf(name);
    for (const seed of seeds) {
      const lesson = drawn(source, seed);
      lesson.scenes.forEach((_, index) => {
        for (const again of [0, 1]) expectApart({ lesson, scene: index + 1, again });
      });
    }
  });

  it.each(shortNames)('of %s are the same from the same seed, and others from another', async (name) => {
    const source = await sourceOf(name);
    const told = (seed: number): string => JSON.stringify(drawn(source, seed).scenes.map(({ start }: Scene) => start));
    expect(told(5)).toBe(told(5));
    expect(told(5)).not.toBe(told(6));
  });
});

function expectApart(place: Parameters<typeof sceneView>[0]): void {
  const { scene, all } = sceneView(place);
  const { question } = scene;
  if (question?.kind !== 'number') return;
  const [right = Number.NaN, ...wrong] = answersOf(question, all);
  const judged = (value: number) => judge(question, { kind: 'number', text: '', value }, all);
  expect(judged(right)).toEqual({ isRight: true });
  const typed = question.isWhole ? right : Number(right.toPrecision(question.digits));
  expect(judged(typed)).toEqual({ isRight: true });
  wrong.forEach((value, at) => {
    const reply = question.wrong[at];
    expect(isNear(value, right, question)).toBe(false);
    expect(judged(value)).toEqual({ isRight: false, reply });
    const slip = reply && slipOfReply(reply);
    // The ledger calculates the same number in the learner's way.
    if (slip && isOfWeight(question)) {
      const table = slipTable(all.trace, all.selected, slip);
      expect(table && isNear(resultOf(table), value, question)).toBe(true);
    }
  });
}

function isOfWeight({ of }: NumberQuestion): boolean {
  return /^(batchGradient|gradientSum)\.1\.1\.1$/.test(of.text);
}
