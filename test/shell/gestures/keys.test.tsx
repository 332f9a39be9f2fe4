import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { traceOf } from '../../../src/store';
import { nextFrame, showExplorer } from '../explorer';

describe('single letters', () => {
  it('n and p go through phases, Shift+N and Shift+P through steps, from a cell of the ledger too', async () => {
    const { user, moment, ledger } = showExplorer();
    await user.keyboard('p');
    expect(moment()).toBe('1 per-sample');
    ledger().querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    const cell = document.activeElement;
    await user.keyboard('nn');
    expect(moment()).toBe('1 update');
    await user.keyboard('{Shift>}N{/Shift}');
    expect(moment()).toBe('2 update');
    await user.keyboard('{Shift>}P{/Shift}');
    expect(moment()).toBe('1 update');
    expect(document.activeElement).toBe(cell);
  });

  it('work on a radio, a button or a choice, and not while text is typed or an option is looked for', async () => {
    const { user, moment, transport } = showExplorer();
    screen.getByRole('radio', { name: 'mean' }).focus();
    await user.keyboard('p');
    expect(moment()).toBe('1 per-sample');
    transport('Next step').focus();
    await user.keyboard('n');
    expect(moment()).toBe('1 sum');
    await user.click(screen.getByRole('textbox', { name: 'Learning rate η' }));
    await user.keyboard('pne?');
    expect(moment()).toBe('1 sum');
    expect(screen.queryByRole('dialog')).toBeNull();
    screen.getByRole('button', { name: /Example/ }).focus();
    await user.keyboard('n');
    expect(moment()).toBe('1 update');
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('listbox');
    await user.keyboard('p');
    expect(moment()).toBe('1 update');
  });

  it('count the modifier, not the letter: with Caps Lock n is still the next phase, and Shift+N the next step', async () => {
    const { store, moment } = showExplorer();
    const press = (key: string, shiftKey: boolean): boolean => fireEvent.keyDown(document.body, { key, shiftKey });
    act(() => store.getState().goToPhase('loss'));
    // What browsers send with Caps Lock on.
    press('N', false);
    expect(moment()).toBe('1 output-delta');
    press('P', false);
    expect(moment()).toBe('1 loss');
    press('n', true);
    expect(moment()).toBe('2 loss');
    press('p', true);
    expect(moment()).toBe('1 loss');
    press('E', false);
    await nextFrame();
    expect(screen.getByRole('region', { name: 'Explanation' })).toBeTruthy();
  });

  it('can be switched off; arrows on the page stay', async () => {
    const { user, moment, store } = showExplorer();
    await user.click(screen.getByRole('button', { name: /^Display/ }));
    await user.click(screen.getByRole('checkbox', { name: /Use single letters as keys/ }));
    expect(store.getState().preferences.singleKeys).toBe(false);
    await user.keyboard('{Escape}');
    await nextFrame();
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    await user.keyboard('npe?');
    expect(moment()).toBe('1 sum');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(moment()).toBe('1 update');
  });

  it('stand where they do on a Latin keyboard, if the keyboard has another script', () => {
    const { store, moment } = showExplorer();
    const press = (key: string, code: string, held = {}) => fireEvent.keyDown(document.body, { key, code, ...held });
    press('т', 'KeyN');
    expect(moment()).toBe('1 update');
    press('З', 'KeyP');
    expect(moment()).toBe('1 sum');
    // An accented letter is one of a Latin keyboard, which may have others in its place.
    press('ñ', 'KeyN');
    expect(moment()).toBe('1 sum');
    const rate = (): number => traceOf(store.getState()).settings.optimizer.learningRate;
    act(() => void store.getState().change('learningRate', 0.25));
    press('я', 'KeyZ', { ctrlKey: true });
    expect(rate()).toBe(0.5);
  });

  it('? lists the keys; Escape closes the list and gives the focus back', async () => {
    const { user, moment, transport } = showExplorer();
    transport('Next phase').focus();
    await user.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'Keys and symbols' });
    expect(within(dialog).getByRole('rowheader', { name: 'n, p' })).toBeTruthy();
    await user.keyboard('n');
    expect(moment()).toBe('1 sum');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await nextFrame();
    expect(document.activeElement).toBe(transport('Next phase'));
  });

  it('e explains what is pointed at: the keyboard goes there, and Escape leads back, from the empty page too', async () => {
    const { user, ledger } = showExplorer();
    ledger().querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    const cell = document.activeElement;
    await user.keyboard('e');
    await nextFrame();
    const explanation = await screen.findByRole('region', { name: 'Explanation' });
    await waitFor(() => expect(explanation.contains(document.activeElement)).toBe(true));
    expect(explanation.textContent).toContain('gradient of sample 2');
    // The focus brings the first factor's tip, which is the topmost: it closes first.
    await screen.findByRole('tooltip');
    await user.keyboard('{Escape}{Escape}');
    await nextFrame();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(cell));
    await user.keyboard('e');
    await nextFrame();
    expect(await screen.findByRole('region', { name: 'Explanation' })).toBeTruthy();
    await screen.findByRole('tooltip');
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    await user.keyboard('{Escape}');
    await nextFrame();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(cell));
  });

  it('asked with the focus nowhere, e leads back to nowhere, so that Space plays and closes nothing', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setPanel('sum', true));
    await user.keyboard('e');
    await nextFrame();
    const explanation = await screen.findByRole('region', { name: 'Explanation' });
    await waitFor(() => expect(explanation.contains(document.activeElement)).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(document.body));
    await user.keyboard(' ');
    expect(store.getState().playing).toBe(true);
    act(() => store.getState().pause());
  });
});

describe('undo and redo', () => {
  it('by Ctrl+Z and Ctrl+Shift+Z, which in a field are the field’s while its text is not the value', async () => {
    const { user, store } = showExplorer();
    const rate = (): number => traceOf(store.getState()).settings.optimizer.learningRate;
    act(() => void store.getState().change('learningRate', 0.25));
    await user.keyboard('{Control>}z{/Control}');
    expect(rate()).toBe(0.5);
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(rate()).toBe(0.25);
    await user.clear(screen.getByRole('textbox', { name: 'Batch size' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(rate()).toBe(0.25);
  });

  it('of the page in a field too, once Enter has made its text the value', async () => {
    const { user, store } = showExplorer();
    const size = (): number => traceOf(store.getState()).batchSize;
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Batch size' });
    await user.clear(field);
    await user.keyboard('2{Enter}');
    expect(size()).toBe(2);
    // The browser's own undo would bring back the text only.
    const isLeftToBrowser = fireEvent.keyDown(field, { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(isLeftToBrowser).toBe(false);
    expect([size(), field.value]).toEqual([4, '4']);
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect([size(), field.value]).toEqual([2, '2']);
    await user.tab();
    expect(store.getState().past).toHaveLength(1);
  });
});

describe('the page’s own keys', () => {
  it('arrows go a stop back and on, with Shift a step; Home goes to the beginning and keeps the edits; Space plays and pauses', async () => {
    const { user, moment, store } = showExplorer();
    act(() => void store.getState().change('learningRate', 0.25));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(moment()).toBe('2 batch');
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{ArrowLeft}');
    expect(moment()).toBe('2 update');
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(moment()).toBe('1 update');
    await user.keyboard('{Home}');
    expect(moment()).toBe('1 batch');
    expect(store.getState().changes).toHaveLength(1);
    await user.keyboard(' ');
    expect(store.getState().playing).toBe(true);
    await user.keyboard(' ');
    expect(store.getState().playing).toBe(false);
  });

  it('the first Tab skips to the ledger, and while the focus is in a panel the keys belong to that', async () => {
    const { user, moment, store, ledger } = showExplorer();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the ledger');
    await user.keyboard('{Enter}');
    expect(ledger().contains(document.activeElement)).toBe(true);
    ledger().querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    await user.keyboard('{ArrowLeft}{Home} ');
    expect(moment()).toBe('1 sum');
    expect(store.getState().playing).toBe(false);
  });
});
