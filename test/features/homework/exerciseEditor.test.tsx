/** The editor of an exercise loses nothing: entries that are no number, long titles, and what “New exercise” or a file takes the place of. */
import { screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Work } from '../../../src/features/homework/Work';
import { createExplainerStore, type ExplainerStore, readAddress } from '../../../src/store';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name });

async function fill(user: UserEvent, name: string, text: string): Promise<void> {
  await user.clear(field(name));
  await user.paste(text);
  await user.tab();
}

async function open(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Make an exercise' }));
  await screen.findByRole('textbox', { name: 'Title' });
}

function storeWithStep(): ExplainerStore {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress('#example=xor&weight=2.2.1&view=work').state, []);
  return store;
}

async function editor() {
  const user = userEvent.setup();
  const store = storeWithStep();
  const { unmount } = renderIn(store, <Work />);
  await open(user);
  return { user, store, unmount };
}

describe('the editor of an exercise', () => {
  it('keeps entries that it refuses, with the reason, through Close and a reload', async () => {
    const { user, store, unmount } = await editor();
    await fill(user, 'Checks', '2,5');
    await fill(user, 'Each takes', 'a lot');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await open(user);
    expect(field('Checks').value).toBe('2,5');
    expect(field('Each takes').value).toBe('a lot');
    // A reload shows what is stored, and nothing else.
    unmount();
    renderIn(store, <Work />);
    await open(user);
    expect(field('Checks').value).toBe('2,5');
    expect(field('Each takes').value).toBe('a lot');
    expect(screen.getByText(/a whole number from 0 to 100/)).toBeDefined();
    expect(screen.getByText(/“a lot”/)).toBeDefined();
    await fill(user, 'Checks', '2');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await open(user);
    expect(field('Checks').value).toBe('2');
    expect(screen.queryByText(/a whole number from 0 to 100/)).toBeNull();
  });

  it('says beside the link which entries it does not have, as long as they are shown and refused', async () => {
    const { user } = await editor();
    const said = (): string => screen.getByRole('region', { name: 'Share' }).textContent ?? '';
    const sentence = 'the entry is not valid. Link, frame and file have the value before it.';
    await user.clear(field('Checks'));
    await user.type(field('Checks'), '200');
    expect(said()).not.toContain(sentence);
    await user.tab();
    expect(said()).toContain(`“Checks”: ${sentence}`);
    await fill(user, 'Each takes', 'a lot');
    expect(said()).toContain(`“Checks”, “Each takes”: ${sentence}`);
    await user.click(screen.getByRole('radio', { name: 'at the end' }));
    expect(said()).toContain(`“Each takes”: ${sentence}`);
    expect(said()).not.toContain('“Checks”');
    await fill(user, 'Each takes', '1');
    expect(said()).not.toContain(sentence);
  });

  it('keeps a title that is too long as it was typed', async () => {
    const { user } = await editor();
    const long = 'Sheet 9 '.repeat(20);
    await user.click(field('Title'));
    await user.paste(long);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await open(user);
    expect(field('Title').value).toBe(long);
    expect(screen.getByText(/A title has at most 120 characters; this one has 160\./)).toBeDefined();
  });

  it('brings back what a new exercise took the place of, also later', async () => {
    const { user } = await editor();
    await fill(user, 'Title', 'Sheet 9');
    await fill(user, 'Checks', '2,5');
    const draws = (): HTMLInputElement => screen.getByRole('checkbox', { name: 'Other numbers, from a seed' });
    await user.click(draws());
    await user.click(screen.getByRole('button', { name: 'New exercise' }));
    expect(field('Title').value).toBe('');
    // Nothing of the former one stays, not even what a new one does not say.
    expect(draws().checked).toBe(false);
    expect(field('Checks').value).toBe('3');
    // A second press has nothing to replace.
    await user.click(screen.getByRole('button', { name: 'New exercise' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await open(user);
    expect(screen.getByText('New exercise.')).toBeDefined();
    await fill(user, 'Title', 'Sheet 10');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('Title').value).toBe('Sheet 9');
    expect(field('Checks').value).toBe('2,5');
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(field('Title').value).toBe('Sheet 10');
  });

  it('brings back what a file took the place of', async () => {
    const { user } = await editor();
    await fill(user, 'Title', 'Sheet 9');
    const file = { format: 'batch-gradient-exercise', version: 1, address: '', exercise: { title: 'Of a colleague' } };
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input)
      await user.upload(input, new File([JSON.stringify(file)], 'exercise.json', { type: 'application/json' }));
    expect(await screen.findByText('The exercise of the file is open.')).toBeDefined();
    expect(field('Title').value).toBe('Of a colleague');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('Title').value).toBe('Sheet 9');
  });

  it('says why an entry cannot be what was typed, and keeps it', async () => {
    const { user } = await editor();
    await user.click(screen.getByRole('checkbox', { name: 'Other numbers, from a seed' }));
    for (const [name, typed, reason] of [
      ['Inputs: least', '3', 'a number below 1.5'],
      ['Inputs: most', '-4', 'a number above −1.5'],
      ['Weights: step', '0', 'a number above 0'],
      ['Inputs: most', '1e9', 'a number from −1,000,000 to 1,000,000'],
      ['Each takes', '500', 'a number from 0 to 100'],
    ] as const) {
      await fill(user, name, typed);
      const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
      expect(alerts.join(), `${name}, ${typed}`).toContain(reason);
      expect(field(name).value).toBe(typed);
    }
  });
});
