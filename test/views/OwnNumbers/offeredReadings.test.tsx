/** A reading that is offered can be taken. */
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

async function paste(text: string): Promise<void> {
  renderIn(createExplainerStore(), <OwnNumbers isOpen onClose={() => {}} />);
  const field = await screen.findByRole('textbox', { name: 'Paste your numbers' });
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
}

const choices = (): readonly HTMLElement[] => screen.queryAllByRole('button', { name: 'This one' });

it('the biases of a sheet are those of its units, and are taken', async () => {
  await paste('w11 = 0.1, w12 = -0.2, w21 = 0.3, w22 = 0.4, b1 = 0.05, b2 = -0.1\nSquared error E = 1/2 (t-o)^2.');
  expect(choices()).toHaveLength(2);
  await userEvent.setup({ delay: null }).click(choices()[0] as HTMLElement);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('bias weight of hidden 1')).toHaveProperty('value', '0.05');
  expect(screen.getByLabelText('bias weight of hidden 2')).toHaveProperty('value', '−0.1');
});

it('Apply leads to a reading that is still to be chosen, and loses no paste', async () => {
  const onClose = vi.fn();
  const store = createExplainerStore();
  renderIn(store, <OwnNumbers isOpen onClose={onClose} />);
  const field = await screen.findByRole('textbox', { name: 'Paste your numbers' });
  const text = 'w11 = 0.1, w12 = -0.2, w21 = 0.3, w22 = 0.4, b1 = 0.05, b2 = -0.1';
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
  expect(choices()).toHaveLength(2);
  const before = store.getState().scenario;
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Apply' }));
  expect(document.activeElement).toBe(choices()[0]);
  expect(onClose).not.toHaveBeenCalled();
  expect(store.getState().scenario).toBe(before);
});

it('none for which the network has no place', async () => {
  await paste('W1 = [[0.1, 0.2], [0.3, 0.4]]\nb1 = 0.1\nb2 = 0.2');
  expect(choices()).toEqual([]);
  expect(screen.getByRole('alert').textContent).toBe(
    'Nothing was taken: the network 2-2 has no weight or bias for b2.',
  );
});
