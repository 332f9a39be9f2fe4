/** A paste that is typed and read with the keyboard: the focus stays, and what was read is heard. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

it('leaves the focus in the field, and says what was read in the words of the strip', async () => {
  renderIn(createExplainerStore(), <OwnNumbers isOpen onClose={() => {}} />);
  const field = await screen.findByRole('textbox', { name: 'Paste your numbers' });
  const user = userEvent.setup({ delay: null });
  await user.type(field, 'x = (0.5, 2), t = 1, batch size 2');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Read this');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('region', { name: 'What was read' })).not.toBeNull();
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole('button', { name: 'Read this' })).toBeNull();
  const heard = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  await waitFor(() =>
    expect(heard()).toContainEqual(
      expect.stringMatching(/^Read: 1 sample, 2 inputs, 1 target\. Left out: batch size 2\. Not in the text, and/),
    ),
  );
  // The field is empty, and has nothing of its own to take back.
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'What was read' })).toBeNull());
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(await screen.findByRole('region', { name: 'What was read' })).not.toBeNull();
  // What was typed and deleted there comes back first.
  await user.type(field, 'y');
  await user.clear(field);
  await user.keyboard('{Control>}z{/Control}');
  expect(screen.queryByRole('region', { name: 'What was read' })).not.toBeNull();
});
