/** The stage's letters on the page, while a choice has the focus because something has just been chosen in it. */
import { configure, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showExplorer } from '../../shell/explorer';

configure({ defaultHidden: true });

it('f opens the stage, and k adds the screen to the lecture', async () => {
  const { user, container } = showExplorer();
  screen.getByRole('button', { name: /Example/ }).focus();
  await user.keyboard('k');
  expect(await screen.findByRole('dialog', { name: /lecture/i })).toBeTruthy();
  await user.keyboard('{Escape}');
  screen.getByRole('button', { name: /Example/ }).focus();
  await user.keyboard('f');
  expect(container.querySelector('[data-presenting]')).not.toBeNull();
});

it('k pressed twice adds the screen, also before the list has come', async () => {
  const { user } = showExplorer();
  await user.keyboard('kk');
  const list = await screen.findByRole('list', { name: 'Screens of the lecture' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
});

it('on the stage, letters are the stage’s there too, and the arrows are the choice’s', async () => {
  const { user, container, store } = showExplorer();
  await user.keyboard('f');
  const [choice] = screen.queryAllByRole('button', { name: /Notation|Example/ });
  const button = document.createElement('button');
  button.setAttribute('aria-haspopup', 'listbox');
  (choice?.parentElement ?? container).append(button);
  button.focus();
  const { phase } = store.getState().cursor;
  await user.keyboard('{ArrowRight}');
  expect(store.getState().cursor.phase).toBe(phase);
  await user.keyboard('r');
  expect(store.getState().changes).toContainEqual(expect.objectContaining({ setting: 'reduction', value: 'sum' }));
});
