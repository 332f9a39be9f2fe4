import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/store';
import { lectures, lecturesText } from './lectures';
import { printedAnswers } from './printedAnswers';
import { chapters } from './questions';
import { teachingPage } from './teachingPage';

const lectureTexts = await lecturesText();
const page = teachingPage(chapters, lectureTexts);
const printed = printedAnswers(page);

describe('docs/teaching.md', () => {
  it('has the numbers that its links open (after a change: npx vitest run teachingPage -u)', async () => {
    await expect(page).toMatchFileSnapshot('../../docs/teaching.md');
  });

  it('is read as it was written', () => {
    const questions = chapters.flatMap((chapter) => chapter.questions);
    expect(printed).toEqual(
      questions.map(({ shown, ...question }) => ({
        ...question,
        numbers: expect.arrayContaining([expect.any(String)]),
      })),
    );
  });

  it.each(lectures)('$title takes the minutes of its title', ({ title, parts }) => {
    const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
    expect(title).toContain(`${minutes} minutes`);
  });

  it('links only to scenes that open', () => {
    const links = [...lectureTexts.matchAll(/#(lesson=[^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) {
      const { state, problems } = readAddress(link);
      expect(problems, link).toEqual([]);
      expect(state.lesson, link).toBeDefined();
    }
  });
});
