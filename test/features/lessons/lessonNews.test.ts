/** What a host page hears about a lesson. */
import { describe, expect, it } from 'vitest';
import { lessonNews } from '../../../src/features/lessons/news/lessonNews';
import { createExplainerStore, type State } from '../../../src/store';
import { testLesson } from '../../lessons/testLesson';

function heard() {
  const store = createExplainerStore();
  const news: unknown[] = [];
  store.subscribe((state: State, before: State) => {
    const one = lessonNews(state, before);
    if (one) news.push(one);
  });
  return { news, ...store.getState() };
}

const place = (scene: number) => ({ type: 'batch-gradient/lesson', lesson: 'test', scene, scenes: 5 });

describe('lessonNews', () => {
  it('tells of each scene, and of the end', () => {
    const { news, enterScene, nextScene, nextPhase, leaveLesson } = heard();
    enterScene(testLesson, 1);
    nextPhase();
    nextScene();
    leaveLesson();
    expect(news).toEqual([place(1), place(2), { type: 'batch-gradient/lesson', lesson: null }]);
  });

  it('tells of each answer with its kind, outcome and number, and nothing of a hint', () => {
    const { news, enterScene, submitAnswer, takeHint, askAgain, showAnswer } = heard();
    enterScene(testLesson, 5);
    submitAnswer({ kind: 'sign', sign: 'zero' }, false);
    takeHint();
    submitAnswer({ kind: 'sign', sign: 'negative' }, false);
    submitAnswer({ kind: 'sign', sign: 'positive' }, true);
    askAgain();
    showAnswer();
    const question = { kind: 'sign', again: false };
    expect(news.slice(1)).toEqual([
      { ...place(5), question: { ...question, outcome: 'wrong', attempt: 1 } },
      { ...place(5), question: { ...question, outcome: 'wrong', attempt: 2 } },
      { ...place(5), question: { ...question, outcome: 'right', attempt: 3 } },
      { ...place(5), question: { kind: 'sign', again: true, outcome: 'shown', attempt: 0 } },
    ]);
  });
});
