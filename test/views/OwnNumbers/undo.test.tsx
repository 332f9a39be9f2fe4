import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { draftOf, draftText, exampleNamed } from '../../../src/scenario';
import { createExplainerStore } from '../../../src/store';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

async function opened() {
  const store = createExplainerStore();
  renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
  await screen.findByRole('button', { name: 'Apply' });
  return { store, user: userEvent.setup({ delay: null }) };
}

const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });

afterEach(cleanup);

describe('the history of the sheet', () => {
  it('takes the typing of a number as one edit, by Ctrl + Z in its box and by the buttons', async () => {
    const { user } = await opened();
    expect([button('Undo').disabled, button('Redo').disabled]).toEqual([true, true]);
    await user.tripleClick(box('input 1 of sample 1'));
    await user.keyboard('12');
    await user.tab();
    await user.keyboard('34');
    expect([box('input 1 of sample 1').value, box('input 2 of sample 1').value]).toEqual(['12', '34']);
    await user.keyboard('{Control>}z{/Control}');
    expect([box('input 1 of sample 1').value, box('input 2 of sample 1').value]).toEqual(['12', '0']);
    await user.click(button('Undo'));
    expect([box('input 1 of sample 1').value, button('Undo').disabled]).toEqual(['0', true]);
    await user.click(button('Redo'));
    box('input 2 of sample 1').focus();
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect([box('input 1 of sample 1').value, box('input 2 of sample 1').value]).toEqual(['12', '34']);
  });

  it('says what Undo and Redo have brought back', async () => {
    const { user } = await opened();
    const said = (): string | null => screen.getAllByRole('status').at(-1)?.textContent ?? null;
    await user.tripleClick(box('input 1 of sample 1'));
    await user.keyboard('12');
    await user.click(button('Undo'));
    expect(said()).toBe('Undone: input 1 of sample 1 is 0.');
    await user.click(button('Redo'));
    expect(said()).toBe('Redone: input 1 of sample 1 is 12.');
    await user.click(button('Start empty'));
    await user.click(button('Undo'));
    expect(said()).toBe('Undone: 2-3-1, 4 samples.');
    await user.click(screen.getByRole('button', { name: /Biases/ }));
    await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: /^none/ }));
    await user.click(button('Undo'));
    expect(said()).toBe('Undone: Network.');
    await user.click(screen.getByRole('button', { name: /Weights are/ }));
    await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: /^drawn/ }));
    await user.click(button('Undo'));
    expect(said()).toBe('Undone: Weights.');
  });

  it('leaves Ctrl + Z to the box while its text is not a number', async () => {
    const { user } = await opened();
    await user.tripleClick(box('input 1 of sample 1'));
    await user.keyboard('7');
    await user.tripleClick(box('input 2 of sample 1'));
    await user.keyboard('x');
    await user.keyboard('{Control>}z{/Control}');
    expect(box('input 1 of sample 1').value).toBe('7');
  });

  it('says again what was read, once Redo brings a paste back, and leaves what is typed meanwhile', async () => {
    const { user } = await opened();
    const strip = (): HTMLElement | null => screen.queryByRole('region', { name: 'What was read' });
    const text = 'W1 = [[0.1, 0.4], [0.2, -0.3]]; W2 = [[0.7], [-0.2]]';
    fireEvent.paste(box('Paste your numbers'), { clipboardData: { getData: () => text } });
    expect(await screen.findByRole('region', { name: 'What was read' })).toBeDefined();
    await user.click(button('Undo'));
    expect(strip()).toBeNull();
    await user.type(box('Paste your numbers'), 'b1');
    await user.click(button('Redo'));
    expect(strip()).not.toBeNull();
    expect(box('Paste your numbers').value).toBe('b1');
    await user.click(button('Undo'));
    await user.tripleClick(box('Learning rate η'));
    await user.keyboard('0.1{Enter}');
    expect(strip()).toBeNull();
  });

  it('takes back a paste, a choice, a typed setting and an empty start', async () => {
    const { user } = await opened();
    fireEvent.paste(box('input 1 of sample 4'), { clipboardData: { getData: () => '0,5\t−1\t1\n2\t3\t0' } });
    await user.click(screen.getByRole('button', { name: /Biases/ }));
    await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: /^none/ }));
    await user.tripleClick(box('Learning rate η'));
    await user.keyboard('0.1{Enter}');
    await user.click(button('Start empty'));
    expect(screen.getByRole('status').textContent).toBe('The sheet is empty. Undo brings back what was typed.');
    expect(box('input 1 of sample 1').value).toBe('');
    await user.click(button('Undo'));
    expect(box('Learning rate η').value).toBe('0.1');
    box('Learning rate η').focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(box('Learning rate η').value).toBe('0.5');
    expect(screen.queryByRole('textbox', { name: 'bias weight of hidden 1' })).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    expect(box('bias weight of hidden 1').value).toBe('0.8');
    expect(box('input 1 of sample 5').value).toBe('2');
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByRole('textbox', { name: 'input 1 of sample 5' })).toBeNull();
    expect(button('Undo').disabled).toBe(true);
  });

  it('keeps nothing for the next visit once everything is undone', async () => {
    const { store, user } = await opened();
    await user.tripleClick(box('input 1 of sample 1'));
    await user.keyboard('5');
    cleanup();
    renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
    await screen.findByText(/You have not applied/);
    await user.tripleClick(box('input 1 of sample 1'));
    await user.keyboard('6');
    await user.click(button('Undo'));
    expect(box('input 1 of sample 1').value).toBe('5');
    await user.click(button('Start from the screen'));
    cleanup();
    renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
    await screen.findByRole('button', { name: 'Apply' });
    expect(screen.queryByText(/You have not applied/)).toBeNull();
    await user.tripleClick(box('input 1 of sample 1'));
    await user.keyboard('7');
    await user.click(button('Undo'));
    cleanup();
    renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
    await screen.findByRole('button', { name: 'Apply' });
    expect(screen.queryByText(/You have not applied/)).toBeNull();
    expect(box('input 1 of sample 1').value).toBe('0');
  });

  it('lists a draft whose data set this visit has not loaded', async () => {
    const { store, user } = await opened();
    const digits = exampleNamed('digits')?.scenario;
    if (!digits) throw new Error('no digits');
    const one = { id: 'd', begun: 1, changed: 1, isOfScreen: true, isLeft: false, texts: {}, times: {} };
    store.getState().keep('drafts', JSON.stringify([{ ...one, draft: draftText(draftOf(digits)) }]));
    store.getState().keepInTab('draft', '');
    cleanup();
    renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
    await user.click(await screen.findByRole('button', { name: /Draft$/ }));
    expect(await screen.findByRole('option', { name: /500 samples/ })).toBeDefined();
  });
});
