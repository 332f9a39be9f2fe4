/** Answers as the browser keeps them: what comes back, and what does not. */
import { describe, expect, it } from 'vitest';
import {
  comingLesson,
  fetchedLesson,
  keptQuestion,
  type Question,
  type QuestionState,
  readKeptAnswers,
  withKeptQuestion,
} from '../../src/lessons';
import { lessonViews } from '../../src/store';

await comingLesson('one-sample', lessonViews);

function question(): Question {
  const found = fetchedLesson('one-sample')?.scenes[0]?.question;
  if (!found) throw new Error('one-sample has no question');
  return found;
}

const wrong: QuestionState = {
  status: 'wrong',
  attempts: [{ kind: 'number', text: '3', value: 3 }],
  hints: 1,
  slip: 'magnitudes',
};

const kept = withKeptQuestion({}, 'one-sample', '1', question(), { state: wrong, draft: { text: '6.25e' } });

describe('kept answers', () => {
  it('come back as they were, through text', () => {
    const read = readKeptAnswers(JSON.stringify(kept));
    expect(keptQuestion(read, 'one-sample', '1', question())).toEqual({ state: wrong, draft: { text: '6.25e' } });
  });

  it('are changed one by one', () => {
    const more = withKeptQuestion(kept, 'one-sample', '1', question(), { draft: { text: '7' } });
    expect(keptQuestion(more, 'one-sample', '1', question())).toEqual({ state: wrong, draft: { text: '7' } });
  });

  it('of another question, lesson or round are none', () => {
    const other = { ...question(), prompt: { ...question().prompt, text: 'What else?' } };
    expect(keptQuestion(kept, 'one-sample', '1', other)).toEqual({});
    expect(keptQuestion(kept, 'one-sample', '1.1', question())).toEqual({});
    expect(keptQuestion(kept, 'sum-and-mean', '1', question())).toEqual({});
    expect(keptQuestion(kept, 'toString', '1', question())).toEqual({});
  });

  it.each([
    ['not JSON', 'x'],
    ['a list', '[1]'],
    ['nothing', undefined],
    ['a lesson that is a number', '{"one-sample":3}'],
  ])('that are %s are none', (_, text) => {
    expect(keptQuestion(readKeptAnswers(text), 'one-sample', '1', question())).toEqual({});
  });

  it.each([
    ['an unknown status', { ...wrong, status: 'perfect' }],
    ['nine hints', { ...wrong, hints: 9 }],
    ['an answer of another kind alone', { ...wrong, attempts: [{ kind: 'choice', option: 0 }] }],
    ['no attempts', { ...wrong, attempts: 'none' }],
  ])('with %s count as not given', (_, state) => {
    const text = JSON.stringify(withKeptQuestion({}, 'one-sample', '1', question(), { state: state as QuestionState }));
    expect(keptQuestion(readKeptAnswers(text), 'one-sample', '1', question()).state).toBeUndefined();
  });

  it('of the forty latest lessons are kept', () => {
    let all = kept;
    for (let number = 1; number <= 40; number++) all = withKeptQuestion(all, `quiz ${number}`, '1', question(), {});
    expect(Object.keys(all)).toHaveLength(40);
    expect(keptQuestion(all, 'one-sample', '1', question())).toEqual({});
  });
});
