/** Files would show a covered answer, so Export asks first. */
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showQuestion } from '../../shell/lessons/showQuestion';

it('asks before it exports', async () => {
  const { user } = await showQuestion();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  const form = await screen.findByRole('dialog', { name: 'Export' });
  expect(within(form).queryAllByRole('button', { name: /Download|Copy/ })).toEqual([]);
  await user.click(await within(form).findByRole('button', { name: 'Reveal the answer' }));
  expect((await within(form).findAllByRole('button', { name: /Download|Copy/ })).length).toBeGreaterThan(0);
});
