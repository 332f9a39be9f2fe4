/** Another notation, chosen or named: everything is written in it, and no number changes. */
import '../../allMessages';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { lecture, setNotation } from '../../../src/quantity';
import {
  createExplainerStore,
  createSafeStorage,
  keepPreference,
  keptPreferences,
  readAddress,
  writeAddress,
} from '../../../src/store';
import { mergeState } from '../../../src/store/address/mergeState';
import { comingInAddress } from '../../../src/store/address/readAddress';
import { nextFrame, showExplorer } from '../explorer';

afterEach(() => {
  cleanup();
  setNotation(lecture);
});

const numbersOf = (...grids: readonly string[]): readonly string[] =>
  grids.flatMap((name) =>
    within(screen.getByRole('grid', { name }))
      .getAllByRole('gridcell')
      .map(({ textContent }) => textContent)
      .filter((text) => /^[−\d.]+$/.test(text)),
  );

describe('the choice of notation', () => {
  it('is a select button in Display; heads, words and formulas follow at once, and no number changes', async () => {
    const { store, user } = showExplorer();
    const numbers = () => numbersOf('Ledger', 'Gradient matrix');
    const before = numbers();
    expect(before.length).toBeGreaterThan(20);
    await user.click(screen.getByRole('button', { name: /^Display/ }));
    const display = within(await screen.findByRole('dialog', { name: 'Display' }));
    const choice = display.getByRole('button', { name: /Notation$/ });
    expect(choice.textContent).toContain('Learning from Data');
    await user.click(choice);
    await user.click(await screen.findByRole('option', { name: /^NumPy/ }));
    await nextFrame();
    await waitFor(() => expect(writeAddress(store.getState())).toContain('notation=numpy'));
    await nextFrame();
    const ledger = screen.getByRole('region', { name: 'Ledger' });
    const formulas = screen.getByRole('region', { name: 'Formulas' });
    expect(ledger.querySelector('annotation')?.textContent).toContain('texttt');
    expect(formulas.querySelector('annotation')?.textContent).toContain('dW2[1, 0]');
    expect(within(ledger).getByRole('button', { name: /From unit$/ }).textContent).toContain('hidden 1');
    expect(numbers()).toEqual(before);
  });
});

describe('the notation of a link', () => {
  it('is loaded before the link is read, and is in the next address', async () => {
    const hash = '#example=xor&notation=goodfellow';
    await comingInAddress(hash);
    const { state, problems } = readAddress(hash);
    expect(problems).toEqual([]);
    expect(state.preferences.notation).toBe('goodfellow');
    expect(writeAddress(state)).toContain('notation=goodfellow');
  });

  it('an unknown one is reported, and the present one stays', () => {
    const { state, problems } = readAddress('#notation=mine');
    expect(state.preferences.notation).toBeUndefined();
    expect(problems[0]?.inLink).toMatch(
      /^The link’s notation is ignored: expected one of lecture, nielsen, .*; got mine\.$/,
    );
  });

  it('wins over the one of the last visit, which wins over none', async () => {
    await comingInAddress('#notation=ng');
    await comingInAddress('#notation=nielsen');
    const options = { notation: 'nielsen' } as const;
    expect(readAddress('#notation=ng', options).state.preferences.notation).toBe('ng');
    expect(readAddress('#', options).state.preferences.notation).toBe('nielsen');
    expect(readAddress('#').state.preferences.notation).toBeUndefined();
  });

  it('a host changes it like any key, and another example leaves it', async () => {
    await comingInAddress('#notation=bishop');
    const store = createExplainerStore();
    const { state } = mergeState(store.getState(), { entries: new Map([['notation', 'bishop']]) });
    act(() => store.getState().applyAddress(state, []));
    expect(store.getState().preferences.notation).toBe('bishop');
    const next = mergeState(store.getState(), { entries: new Map([['example', 'iris']]) });
    expect(next.state.preferences.notation).toBe('bishop');
  });

  it('is kept from one visit to the next if it was chosen by hand', () => {
    const kept = new Map<string, string>();
    const storage = createSafeStorage(() => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }));
    keepPreference(storage, { notation: 'ng', divide: 'delta', theme: 'dark' });
    expect(keptPreferences(storage)).toMatchObject({ notation: 'ng', divide: 'delta' });
    // In a frame, an author's figure has the author's numbers, and the reader's colours.
    expect(keptPreferences(storage, true)).toEqual({ theme: 'dark' });
    for (const key of kept.keys()) kept.set(key, '{"notation":"mine"}');
    expect(keptPreferences(storage).notation).toBeUndefined();
  });
});
