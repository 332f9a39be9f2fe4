import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/features/answers/file/readAnswer';
import { searchIn } from '../../../src/features/answers/search/search';

const questions = [
  { question: 'Do I sum or average the gradients?', wordings: 'sum or mean of the gradients', words: 'adam reduction' },
  { question: 'Is δ averaged over the batch?', wordings: 'mean error term', words: 'gradients reduction mseloss' },
  { question: 'What is a dead ReLU?', wordings: 'my unit never learns', words: 'slope gradients' },
];
const search = searchIn(questions);

describe('the search over questions', () => {
  it.each([
    ['a word of a title comes before the same word of a page', 'gradients', 0],
    ['another wording', 'never learns', 2],
    ['a word of the page, in any letters', 'MSELoss', 1],
    ['the beginning of a word', 'redu adam', 0],
    ['a slip of the pen', 'avaraged', 1],
    ['words that every question has count for nothing', 'why do I sum them', 0],
    ['some of the words, if no question has all', 'dead unicorns', 2],
  ])('%s', (_, typed, first) => {
    expect(search(typed)[0]).toBe(first);
  });

  it.each(['xylophone', 'why do I', ''])('finds nothing for “%s”', (typed) => {
    expect(search(typed)).toEqual([]);
  });
});

describe('the search over all questions', () => {
  const texts = new URL('../../../src/features/answers/texts/', import.meta.url);
  const answers = readdirSync(texts).map((name) => readAnswer(name, readFileSync(new URL(name, texts), 'utf8')));
  const searchAll = searchIn(
    answers.map(({ question, asked }) => ({ question, wordings: asked.join(' '), words: '' })),
  );

  it.each([
    ['which x?', 'In batch training, which x is multiplied by δ?'],
    ['Sum or mean?', 'Do I sum or average the gradients over the batch?'],
  ])('“%s” finds what is asked in these words before what only has them', (typed, first) => {
    expect(answers[searchAll(typed)[0] ?? -1]?.question).toBe(first);
  });
});
