/** The reader's own questions lead to pages of answers. */
import { expect, it } from 'vitest';
import { questions } from '../../src/features/answers/words/en/questions';
import { doors } from '../../src/views/Ledger/doors/answer/registry';

it('every answer leads to a page whose question the link can ask', () => {
  expect(Object.keys(questions)).toEqual(expect.arrayContaining(Object.values(doors).map(({ page }) => page)));
});
