import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextFrame, showExplorer } from '../explorer';

type User = ReturnType<typeof showExplorer>['user'];

async function choose(user: User, name: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^Views/ }));
  await user.click(screen.getByRole('checkbox', { name }));
}

const goBack = (user: User): Promise<void> => user.click(screen.getByRole('button', { name: 'Back to the explorer' }));

describe('stages', () => {
  it('a view with a page of its own takes the place of the explorer, which comes back with its tabs', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setPanel('noise', true));
    await choose(user, /^Epoch/);
    await screen.findByRole('region', { name: 'Epoch' });
    expect(screen.queryByRole('region', { name: 'Ledger' })).toBeNull();
    expect(screen.queryByRole('tablist')).toBeNull();
    expect(store.getState().otherKeys.view).toBe('epoch');
    await goBack(user);
    screen.getByRole('region', { name: 'Ledger' });
    expect(screen.getByRole('tab', { name: 'Noise' }).getAttribute('aria-selected')).toBe('true');
    act(() => store.getState().setPanel('noise', false));
    await choose(user, /^Epoch/);
    // The list says where one is, and there the same entry leads back.
    await choose(user, /^Epoch/);
    expect(store.getState().otherKeys.view).toBeUndefined();
  });

  it('nothing is listed twice: a page of its own has neither tabs nor a second list', async () => {
    const { user } = showExplorer();
    await choose(user, /^Compare/);
    await screen.findByRole('region', { name: 'Compare' });
    expect(within(screen.getAllByRole('banner')[0] as HTMLElement).queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Epoch' })).toBeNull();
  });

  it('in a list of a link the same view is a tab, and closing the other tabs leaves it one', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setPanel('sum', true));
    act(() => store.getState().setPanel('epoch', true));
    expect(screen.getByRole('tab', { name: 'Epoch' }).getAttribute('aria-selected')).toBe('true');
    screen.getByRole('tab', { name: 'Sum' }).focus();
    act(() => store.getState().setPanel('sum', false));
    expect(store.getState().otherKeys.view).toBe('epoch,matrix');
    screen.getByRole('region', { name: 'Ledger' });
    await choose(user, /^Pictures/);
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('Explain opens Formulas over a stage, and Escape closes that; the skip link leads into it; Escape leaves it', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setAlone('epoch'));
    await user.keyboard('e');
    const formulas = await screen.findByRole('region', { name: 'Formulas' });
    within(formulas).getByRole('region', { name: 'Explanation' });
    screen.getByRole('region', { name: 'Epoch' });
    await nextFrame();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Formulas' })).toBeNull();
    expect(store.getState().otherKeys.view).toBe('epoch');
    const region = await screen.findByRole('region', { name: 'Epoch' });
    await user.click(screen.getByRole('button', { name: 'Skip to Epoch' }));
    expect(region.contains(document.activeElement)).toBe(true);
    screen.getByRole('textbox', { name: 'Batch size' }).focus();
    await user.keyboard('{Escape}{Escape}');
    expect(store.getState().otherKeys.view).toBe('epoch');
    await user.click(screen.getByRole('button', { name: 'Skip to Epoch' }));
    await user.keyboard('{Escape}');
    expect(store.getState().otherKeys.view).toBeUndefined();
    expect(screen.queryByRole('region', { name: 'Epoch' })).toBeNull();
    screen.getByRole('grid', { name: 'Ledger' });
  });

  it('its way back leaves the focus to the ledger', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setAlone('epoch'));
    await goBack(user);
    await nextFrame();
    expect(screen.getByRole('grid', { name: 'Ledger' }).contains(document.activeElement)).toBe(true);
  });
});

describe('stages on a phone', () => {
  beforeEach(() => vi.stubGlobal('innerWidth', 390));
  afterEach(() => vi.unstubAllGlobals());

  it('a stage is the first panel below the ledger’s sentence', async () => {
    const { store } = showExplorer();
    act(() => store.getState().setAlone('epoch'));
    const region = await screen.findByRole('region', { name: 'Epoch' });
    const ledger = screen.getByRole('region', { name: 'Ledger' });
    const sentence = screen.getByRole('region', { name: 'What the ledger says' });
    expect(region.compareDocumentPosition(ledger) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(region.compareDocumentPosition(sentence) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  });
});
