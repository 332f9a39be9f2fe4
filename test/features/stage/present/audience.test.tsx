/** The link for the audience: over the stage by one key, and in Share. */
import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createExplainerStore, readAddress, writeAddress } from '../../../../src/store';
import { showExplorer } from '../../../shell/explorer';

const page = 'https://lectures.example.org/batch/';
const title = 'Link for your audience';

async function presenting(address = '', publicPage: string | null = page) {
  const shown = showExplorer();
  const { state, problems } = readAddress(address);
  shown.store.getState().applyAddress(state, problems);
  shown.store.getState().setPreference('publicPage', publicPage ?? undefined);
  await shown.user.click(screen.getByRole('button', { name: 'Present' }));
  await screen.findByRole('table', { name: 'Ledger' });
  return { ...shown, screenOf: () => screen.queryByRole('region', { name: title }) };
}

/** The link whose code is shown. */
function shownLink(): string {
  const name = screen.getByRole('img', { name: /^QR code of / }).getAttribute('aria-label') ?? '';
  return name.replace('QR code of ', '');
}

/** The long link of the state that a link opens. */
function opened(link: string): string {
  const { state, problems } = readAddress(link.slice(page.length));
  expect(problems).toEqual([]);
  const store = createExplainerStore();
  store.getState().applyAddress(state, problems);
  return writeAddress(store.getState());
}

afterEach(() => vi.restoreAllMocks());

describe('q on the stage', () => {
  it('shows the code and the link of exactly this state, and closes it again', async () => {
    const { user, store, screenOf } = await presenting('#step=2&phase=forward&part=1&sample=3&learningRate=0.25');
    // The link opens the explorer.
    const linked = writeAddress({ ...store.getState(), presenting: undefined });
    const before = writeAddress(store.getState());
    expect(screenOf()).toBeNull();
    // Its own key, the one that else leaves, a clicker's, and one of a setting.
    for (const close of ['q', '{Escape}', '{PageDown}', '+']) {
      await user.keyboard('q');
      expect(document.activeElement).toBe(screenOf());
      expect(shownLink()).toBe(`${page}#step=2&phase=forward&part=1&sample=3&learningRate=0.25`);
      expect(screenOf()?.textContent).toContain(shownLink());
      expect(opened(shownLink())).toBe(linked);
      await user.keyboard(close);
      expect(screenOf()).toBeNull();
      expect(writeAddress(store.getState())).toBe(before);
      expect(screen.getByRole('table', { name: 'Ledger' })).toBeTruthy();
    }
    await user.click(screen.getByRole('button', { name: title }));
    expect(screenOf()).toBeTruthy();
  });

  it('does not answer on phones what the stage has just asked', async () => {
    const { user, container } = await presenting('#example=lecture&phase=sum&part=6');
    const beat = () => container.querySelector('[data-beat]')?.getAttribute('data-beat');
    const linked = async (): Promise<string> => {
      await user.keyboard('q');
      const link = shownLink();
      await user.keyboard('q');
      return link.slice(page.length);
    };
    await user.keyboard('{PageDown}');
    expect([beat(), await linked()]).toEqual(['sum row 7', '#example=lecture&part=7&sample=7']);
    await user.keyboard('{PageDown}{PageDown}');
    expect([beat(), await linked()]).toEqual(['sum division', '#example=lecture&part=7']);
    await user.keyboard('{PageDown}');
    expect([beat(), await linked()]).toEqual(['sum mean', '#example=lecture']);
  });

  it('of products that come one by one leads to the phase before, until the last', async () => {
    const { user } = await presenting('#phase=hidden-delta');
    await user.keyboard('{PageDown}q');
    expect(shownLink()).toBe(`${page}#phase=hidden-delta&sample=1`);
    await user.keyboard('q{PageDown}{PageDown}{PageDown}q');
    expect(shownLink()).toBe(`${page}#phase=per-sample&sample=4`);
  });

  it('says that nobody else can open the page, and where its public address is asked for before the lecture', async () => {
    const { user, store, screenOf } = await presenting('', null);
    await user.keyboard('q');
    const over = within(screenOf() ?? document.body);
    expect(over.getByText(/served by this computer only/)).toBeTruthy();
    expect(over.getByText(/public address of the app in Share or in the form of the lecture/)).toBeTruthy();
    expect(over.queryByRole('img')).toBeNull();
    expect(over.queryByRole('textbox')).toBeNull();
    act(() => store.getState().setPreference('publicPage', page));
    // At the beginning of the phase, as the stage.
    expect(shownLink()).toBe(`${page}#part=1&sample=1`);
    expect(opened(shownLink())).toBe('#example=xor&step=1&phase=sum&part=1&sample=1');
  });

  it('offers a link too long for a code to be copied, and data too large for a link as a file', async () => {
    const { user, store, screenOf } = await presenting();
    const { scenario } = store.getState();
    const rows = (count: number) => Array.from({ length: count }, (_, at) => [Math.sin(at), Math.cos(at)]);
    store.getState().loadScenario({ ...scenario, data: { inputs: rows(100), targets: rows(100).map(() => [1]) } });
    await user.keyboard('q');
    const over = within(screenOf() ?? document.body);
    expect(over.queryByRole('img')).toBeNull();
    expect(over.getByText(/too many for a code/)).toBeTruthy();
    const field = over.getByRole<HTMLTextAreaElement>('textbox', { name: 'Short link' });
    expect(opened(field.value)).toBe(writeAddress({ ...store.getState(), presenting: undefined }));
    expect(over.getByRole('button', { name: 'Save scenario file' })).toBeTruthy();
    await user.keyboard('q');
    store
      .getState()
      .loadScenario({ ...scenario, data: { inputs: rows(60_000), targets: rows(60_000).map(() => [1]) } });
    await user.keyboard('q');
    const again = within(screenOf() ?? document.body);
    expect(again.getByText(/too large for a link/)).toBeTruthy();
    expect(again.queryByRole('textbox', { name: 'Short link' })).toBeNull();
  });
});

describe('Share', () => {
  it('has the short link with its code, and the note in both', async () => {
    const { user, store } = showExplorer();
    store.getState().setPreference('publicPage', page);
    store.getState().setPreference('theme', 'dark');
    store.getState().goTo({ step: 1, phase: 'update' });
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    const link = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Short link' });
    expect(link.value).toBe(`${page}#phase=update`);
    expect(shownLink()).toBe(link.value);
    await user.type(dialog.getByRole('textbox', { name: /^Note/ }), 'Why?');
    expect(link.value).toBe(`${page}#phase=update&note=Why%3F`);
    expect(shownLink()).toBe(link.value);
  });
});
