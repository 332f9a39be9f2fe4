/** A draft that its owner deletes in one tab is not on the screen of another, which would bring it back. */
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { createExplainerStore, createSafeStorage } from '../../../src/store';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

const key = 'batch-gradient-explainer/drafts';

const box = (name: string): HTMLInputElement => screen.getByLabelText(name);

function storedElsewhere(text: string | undefined): void {
  if (text === undefined) window.localStorage.removeItem(key);
  else window.localStorage.setItem(key, text);
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key })));
}

afterEach(() => {
  cleanup();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

it.each(['[]', undefined])(
  'deleted in another tab (%s), it leaves the sheet, and comes back with its Undo',
  async (left) => {
    renderIn(createExplainerStore({ storage: createSafeStorage() }), <OwnNumbers isOpen onClose={() => {}} />);
    await screen.findByRole('button', { name: 'Apply' });
    const user = userEvent.setup({ delay: null });
    await user.tripleClick(box('input 1 of sample 1'));
    await user.keyboard('12');
    const draft = window.localStorage.getItem(key) ?? '';
    expect(draft).toContain('12');
    storedElsewhere(left);
    expect(box('input 1 of sample 1').value).toBe('0');
    expect(screen.getByText(/was deleted in another tab/).textContent).not.toContain('Undo');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' }).disabled).toBe(true);
    expect(window.localStorage.getItem(key) ?? '').not.toContain('12');
    await expectFocusInSheet(user);
    storedElsewhere(draft);
    expect(box('input 1 of sample 1').value).toBe('12');
  },
);

/** The focus is still in the sheet, so that the next Tab is. */
async function expectFocusInSheet(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.tab();
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
}

it('what waits for this tab after it was applied in another one stays', async () => {
  renderIn(createExplainerStore({ storage: createSafeStorage() }), <OwnNumbers isOpen onClose={() => {}} />);
  await screen.findByRole('button', { name: 'Apply' });
  const user = userEvent.setup({ delay: null });
  await user.tripleClick(box('input 1 of sample 1'));
  await user.keyboard('12');
  const [draft] = JSON.parse(window.localStorage.getItem(key) ?? '') as readonly object[];
  storedElsewhere(JSON.stringify([{ ...draft, isLeft: true }]));
  // Later ones have taken its place among those that wait.
  storedElsewhere('[]');
  expect(box('input 1 of sample 1').value).toBe('12');
});
