/** What lessons and drawn short questions show: their numbers, and each line of arithmetic in them, done again from its digits. */
import { act, cleanup } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import { comingLesson, fetchedLesson, type Lesson as LessonData, lessonList } from '../../../src/lessons';
import { shortNames } from '../../../src/lessons/shortTexts';
import { createExplainerStore, lessonViews, shownTraceOf } from '../../../src/store';
import { quizLesson } from '../../../src/store/quiz/quizLesson';
import { comingSource } from '../../../src/store/quiz/sources';
import { faultsOfLines, faultsOfNumbers } from '../../said/numbers';
import { faultsOfScreen } from '../../said/redone';
import { shownOnPage } from './screen';

async function faultsOf(lesson: LessonData): Promise<readonly string[]> {
  const found: string[] = [];
  const store = createExplainerStore();
  for (const scene of lesson.scenes.keys()) {
    act(() => store.getState().enterScene(lesson, scene + 1));
    const state = store.getState();
    const page = await shownOnPage(store, 'lesson');
    const facts = { traces: [shownTraceOf(state)], place: state.cursor.weight };
    const faults = [...faultsOfLines(page), ...faultsOfNumbers(page, facts), ...faultsOfScreen(page.textContent)];
    found.push(...faults.map((fault) => `${lesson.name}, scene ${scene + 1}: ${fault}`));
    cleanup();
  }
  return found;
}

/** They take longer than `npm test` may. */
const isAsked = Number(process.env.SAID_SCENARIOS ?? 0) > 0;

describe.runIf(isAsked)('a lesson', () => {
  it.each(lessonList.map(({ name }) => name))('%s', { timeout: 60_000 }, async (name) => {
    await comingLesson(name, lessonViews);
    const lesson = fetchedLesson(name);
    if (!lesson) throw new Error(`no lesson ${name}`);
    expect(await faultsOf(lesson)).toEqual([]);
  });
});

describe.runIf(isAsked)('short questions, as they are drawn', () => {
  it.each(shortNames)('%s', { timeout: 60_000 }, async (name) => {
    const source = await comingSource(name);
    if (!('scenes' in source)) throw new Error(source.inLink);
    for (const seed of [1, 7920, 1000 * Number(process.env.SAID_SEED ?? 1)]) {
      const lesson = quizLesson({ entries: [{ source }], count: source.scenes.length, seed });
      expect(await faultsOf(lesson)).toEqual([]);
    }
  });
});
