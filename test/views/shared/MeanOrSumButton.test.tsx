import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { Ledger } from '../../../src/views/Ledger';
import { StepSettings } from '../../../src/views/StepSettings';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

const name = 'Mean or sum: what is the difference?';

function shown() {
  const store = createExplainerStore();
  renderIn(
    store,
    <>
      <section aria-label="settings">
        <StepSettings />
      </section>
      <Ledger />
    </>,
  );
  return { store, user: userEvent.setup() };
}

const inSettings = (): HTMLElement =>
  within(screen.getByRole('region', { name: 'settings' })).getByRole('button', { name });

it('answers beside the switch, by keyboard, and follows the settings', async () => {
  const { store, user } = shown();
  inSettings().focus();
  await user.keyboard('{Enter}');
  const answer = await screen.findByRole('dialog', { name: 'Mean or sum?' });
  expect(answer.textContent).toContain('The sum is 4 times as large, because the mean divides it by B = 4.');
  expect(answer.textContent).toContain('The sum makes the same steps, if η = 0.125 (now 0.5)');
  act(() => store.getState().change('batchSize', 2));
  expect(answer.textContent).toContain('The sum is 2 times as large, because the mean divides it by B = 2.');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(inSettings()));
});

it('answers in the row that ends the reduction', async () => {
  const { store, user } = shown();
  const row = (text: RegExp): HTMLElement => screen.getByRole('rowheader', { name: text });
  await user.click(within(row(/Mean: divided by B = 4/)).getByRole('button', { name }));
  await screen.findByRole('dialog', { name: 'Mean or sum?' });
  await user.keyboard('{Escape}');
  act(() => store.getState().change('reduction', 'sum'));
  await user.click(within(row(/Sum over the batch/)).getByRole('button', { name }));
  expect((await screen.findByRole('dialog')).textContent).toContain(
    'The mean makes the same steps, if η = 2 (now 0.5)',
  );
});
