/** Files would show a covered answer, so Export asks first. */
import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showQuestion } from '../../shell/lessons/showQuestion';
import { openExport } from './openExport';

it('asks before it exports', async () => {
  const { user } = await showQuestion();
  const form = await openExport(user);
  expect(within(form).queryAllByRole('button', { name: /^Download/ })).toEqual([]);
  await user.click(await within(form).findByRole('button', { name: 'Reveal the answer' }));
  expect((await within(form).findAllByRole('button', { name: /^Download/ })).length).toBeGreaterThan(0);
});
