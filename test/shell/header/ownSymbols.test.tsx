/** The dialog for symbols of the reader's own, by roles, and how they travel. */
import '../../allMessages';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { lecture, setNotation } from '../../../src/quantity';
import { DisplayMenu } from '../../../src/shell/header/DisplayMenu';
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
import { renderIn } from '../../renderIn';
import { nextFrame, showExplorer } from '../explorer';

/** The menu alone, which is quicker than the whole page. */
function showMenu() {
  const store = createExplainerStore();
  renderIn(store, <DisplayMenu onKeysHelp={() => undefined} />);
  return { store, user: userEvent.setup() };
}

afterEach(() => {
  cleanup();
  setNotation(lecture);
});

type Shown = Pick<ReturnType<typeof showExplorer>, 'store' | 'user'>;

async function openDialog({ user }: Shown): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: 'Display' }));
  await user.click(await screen.findByRole('button', { name: 'Change symbols' }));
  const dialog = await screen.findByRole('dialog', { name: 'Change symbols' });
  await within(dialog).findByRole('textbox', { name: 'Error term' });
  return dialog;
}

const fieldOf = (dialog: HTMLElement, name: string): HTMLInputElement => within(dialog).getByRole('textbox', { name });

async function retype({ user }: Shown, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.paste(text);
}

const previewIn = (dialog: HTMLElement): string =>
  [...within(dialog).getByRole('region', { name: 'Preview' }).querySelectorAll('annotation')]
    .map(({ textContent }) => textContent)
    .join(' ');

describe('the dialog for own symbols', () => {
  it('previews what is typed, and then everything is written so', async () => {
    const shown = showExplorer();
    const dialog = await openDialog(shown);
    expect(fieldOf(dialog, 'Learning rate').value).toBe('\\eta');
    await retype(shown, fieldOf(dialog, 'Error term'), '\\hat z');
    await retype(shown, fieldOf(dialog, 'Learning rate'), '\\psi');
    await waitFor(() => expect(previewIn(dialog)).toContain('\\hat{z}'));
    expect(previewIn(dialog)).not.toContain('\\delta');
    expect(writeAddress(shown.store.getState())).not.toContain('notation=');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Use these symbols' }));
    await waitFor(() => expect(shown.store.getState().preferences.notation).toBe('lecture;delta:\\hat z;rate:\\psi'));
    await nextFrame();
    const formulas = screen.getByRole('region', { name: 'Formulas' });
    expect(formulas.querySelector('annotation')?.textContent).toContain('\\hat{z}');
    expect(screen.getByRole('region', { name: 'Ledger' }).textContent).not.toContain('δ');
    await shown.user.click(screen.getByRole('button', { name: 'Display' }));
    const choice = await screen.findByRole('button', { name: /Notation$/ });
    expect(choice.textContent).toContain('Learning from Data, own symbols');
  });

  it('says what is wrong with a symbol, keeps the last good one in the preview, and is not applied', async () => {
    const shown = showMenu();
    const dialog = await openDialog(shown);
    const rate = fieldOf(dialog, 'Learning rate');
    const apply = within(dialog).getByRole('button', { name: 'Use these symbols' });
    const problem = async (text: string): Promise<string | null> => {
      await retype(shown, rate, text);
      return (await within(dialog).findByRole('alert')).textContent;
    };
    expect(await problem('w')).toBe('“w” already stands for the weight.');
    expect(await problem('\\href{a}')).toMatch(/^“\\href\{a\}” is not one letter or Greek command/);
    expect(await problem(`\\hat{\\varphi}_{abc}^{abc1}`)).toMatch(/^The symbol in “Learning rate” has more than/);
    expect(rate.getAttribute('aria-invalid')).toBe('true');
    expect(previewIn(dialog)).toContain('\\eta');
    expect((apply as HTMLButtonElement).disabled).toBe(true);
    await shown.user.type(rate, '{Enter}');
    expect(shown.store.getState().preferences.notation).toBe('lecture');
    await retype(shown, rate, '\\psi');
    expect(within(dialog).queryByRole('alert')).toBeNull();
    expect((apply as HTMLButtonElement).disabled).toBe(false);
  });

  it('Reset brings back the notation’s symbols, Cancel changes nothing', async () => {
    const shown = showMenu();
    const dialog = await openDialog(shown);
    await retype(shown, fieldOf(dialog, 'Input'), 'z');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Reset' }));
    expect(fieldOf(dialog, 'Input').value).toBe('x');
    await retype(shown, fieldOf(dialog, 'Input'), 'z');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(shown.store.getState().preferences.notation).toBe('lecture');
  });
});

describe('own symbols', () => {
  const notation = 'bishop;delta:\\tilde p;sample:\\kappa';

  it('are in the link, and read from it', async () => {
    const store = createExplainerStore();
    const { preferences } = store.getState();
    const address = writeAddress({ ...store.getState(), preferences: { ...preferences, notation } });
    await comingInAddress(address);
    const { state, problems } = readAddress(address);
    expect(problems).toEqual([]);
    expect(state.preferences.notation).toBe(notation);
    expect(writeAddress(state)).toBe(address);
  });

  it.each([
    ['lecture;delta:\\def\\x{y}', /^The link’s notation is ignored: “\\def\\x\{y\}” is not one letter/],
    ['ng;rate:m', /^The link’s notation is ignored: “m” already stands for the batch size\.$/],
    ['lecture;weight:v', /^The link’s notation is ignored: “weight” is not the name of a symbol/],
    [
      `lecture;${'rate:'.repeat(50)}`,
      /^The link’s notation is ignored: “rate:rate:.*…” is not one letter|has more than/,
    ],
    ['lecture;', /^The link’s notation is ignored: “” is not the name/],
    ['mine;delta:d', /^The link’s notation is ignored: expected one of lecture, nielsen, /],
  ])(
    'that cannot be used, %s, are ignored with one sentence, and the rest of the link holds',
    async (text, sentence) => {
      const hash = `#example=xor&step=2&notation=${encodeURIComponent(text)}&theme=dark`;
      await comingInAddress(hash);
      const { state, problems } = readAddress(hash);
      expect(problems.map(({ inLink }) => inLink)).toEqual([expect.stringMatching(sentence)]);
      expect(state.preferences).toEqual({ theme: 'dark' });
      expect(state.cursor.step).toBe(2);
    },
  );

  it('a host sets them like any key', async () => {
    await comingInAddress(`#notation=${encodeURIComponent(notation)}`);
    const store = createExplainerStore();
    const { state, problems } = mergeState(store.getState(), { entries: new Map([['notation', notation]]) });
    expect(problems).toEqual([]);
    act(() => store.getState().applyAddress(state, []));
    expect(store.getState().preferences.notation).toBe(notation);
  });

  it('are kept from one visit to the next, and ignored if they are broken', async () => {
    const kept = new Map<string, string>();
    const storage = createSafeStorage(() => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }));
    keepPreference(storage, { notation });
    expect(keptPreferences(storage).notation).toBe(notation);
    const broken = { notation: 'lecture;delta:\\href{a}{b}' } as const;
    await comingInAddress('#', broken);
    expect(readAddress('#', broken).state.preferences).toEqual({});
    expect(readAddress('#', broken).problems).toEqual([]);
  });
});
