/** The number of a key stands beside an option only where no option can be read as a number. */
import { readdirSync } from 'node:fs';
import { cleanup, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { comingInScene } from '../../../src/store/address/readAddress';
import { readLesson, showQuestion } from './showQuestion';

const folders = ['src/lessons', 'src/lessons/short'];
const files = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [`${folder}/${file}`] : [])),
);

const readsAsNumber = /^\s*([−+-]?[\d½¼¾⅓⅔]|(zero|one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z]))/i;

describe('the options of a question', () => {
  it.each(files)('have keys with numbers only where they are not numbers themselves: %s', async (file) => {
    const lesson = readLesson(file);
    for (const [index, { question }] of lesson.scenes.entries()) {
      if (question?.kind !== 'choice' && question?.kind !== 'sign') continue;
      await comingInScene({ lesson, scene: index + 1 });
      const { form } = showQuestion(index + 1, lesson);
      const options = within(form())
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent ?? '');
      const areNumbers = options.some((text) => readsAsNumber.test(text));
      const haveKeys = options.every((text, at) => text.endsWith(String(at + 1)));
      expect({ scene: index + 1, options, haveKeys }).toEqual({ scene: index + 1, options, haveKeys: !areNumbers });
      cleanup();
    }
  });

  it('are not chosen by a digit where they are numbers', async () => {
    const { user, form } = showQuestion(4, readLesson('src/lessons/check-the-gradient.md'));
    await user.keyboard('1');
    expect(within(form()).queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(form().textContent).toContain('Choose one.');
  });
});
