import { describe, expect, it } from 'vitest';
import { printedAnswers } from './printedAnswers';
import { chapters } from './questions';
import { teachingPage } from './teachingPage';

const page = teachingPage(chapters);
const printed = printedAnswers(page);

describe('docs/teaching.md', () => {
  it('has the numbers that its links open (after a change: npx vitest run teachingPage -u)', async () => {
    await expect(page).toMatchFileSnapshot('../../docs/teaching.md');
  });

  it('is read as it was written', () => {
    const questions = chapters.flatMap((chapter) => chapter.questions);
    expect(printed.map(({ question, link, panels }) => ({ question, link, panels }))).toEqual(
      questions.map(({ question, link, panels }) => ({ question, link, panels })),
    );
  });

  it.each(printed)('$question: every number with decimals is one that the panels must show', ({ answer, numbers }) => {
    expect(numbers.length).toBeGreaterThan(0);
    expect(answer.replace(/\*\*[^*]+\*\*/g, '')).not.toMatch(/\d\.\d/);
  });
});
