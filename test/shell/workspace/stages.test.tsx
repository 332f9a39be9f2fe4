import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextFrame, showExplorer } from '../explorer';

const stage = (name: string): HTMLElement => screen.getByRole('radio', { name });

describe('stages', () => {
  it('a stage chosen in the header is announced and takes the place of the explorer; Explore gives it back with its tabs', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setPanel('noise', true));
    await user.click(stage('Epoch'));
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Stage: Epoch');
    await screen.findByRole('region', { name: 'Epoch' });
    expect(screen.queryByRole('region', { name: 'Ledger' })).toBeNull();
    expect(screen.queryByRole('tablist')).toBeNull();
    expect(store.getState().otherKeys.view).toBe('epoch');
    await user.click(stage('Explore'));
    screen.getByRole('region', { name: 'Ledger' });
    expect(screen.getByRole('tab', { name: 'Noise' }).getAttribute('aria-selected')).toBe('true');
    act(() => store.getState().setPanel('noise', false));
    await user.click(stage('Epoch'));
    await user.click(stage('Explore'));
    expect(store.getState().otherKeys.view).toBeUndefined();
  });

  it('arrow keys go from stage to stage, and the focus stays in the header', async () => {
    const { user } = showExplorer();
    stage('Explore').focus();
    await user.keyboard('{ArrowRight}');
    await screen.findByRole('region', { name: 'Pictures' });
    expect(document.activeElement).toBe(stage('Pictures'));
  });

  it('in a list the same view is a tab, and closing the other tabs leaves it one', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setPanel('sum', true));
    act(() => store.getState().setPanel('epoch', true));
    expect(screen.getByRole('tab', { name: 'Epoch' }).getAttribute('aria-selected')).toBe('true');
    screen.getByRole('tab', { name: 'Sum' }).focus();
    act(() => store.getState().setPanel('sum', false));
    expect(store.getState().otherKeys.view).toBe('epoch,matrix');
    screen.getByRole('region', { name: 'Ledger' });
    expect(
      stage('Explore').getAttribute('aria-checked') ?? String((stage('Explore') as HTMLInputElement).checked),
    ).toBe('true');
    await user.click(stage('Epoch'));
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('Explore leads back from a tab that has taken the whole stage', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setPanel('data', true));
    expect(screen.queryByRole('region', { name: 'Ledger' })).toBeNull();
    await user.click(stage('Explore'));
    screen.getByRole('region', { name: 'Ledger' });
  });

  it('Escape does not leave a stage; Explain opens Formulas over it, and Escape closes that; the skip link leads into it', async () => {
    const { user, store } = showExplorer();
    act(() => store.getState().setAlone('epoch'));
    await user.keyboard('{Escape}');
    expect(store.getState().otherKeys.view).toBe('epoch');
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
  });
});

describe('stages on a tablet', () => {
  beforeEach(() => vi.stubGlobal('innerWidth', 820));
  afterEach(() => vi.unstubAllGlobals());

  it('a list in the header gives the stage to a view', async () => {
    const { user } = showExplorer();
    await user.click(screen.getByRole('button', { name: /Stage/ }));
    await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: 'Epoch' }));
    await screen.findByRole('region', { name: 'Epoch' });
    expect(screen.queryByRole('region', { name: 'Ledger' })).toBeNull();
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
