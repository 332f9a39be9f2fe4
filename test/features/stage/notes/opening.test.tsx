import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { notesAt } from '../../../../src/features/stage/notes/notesAt';
import { showExplorer } from '../../../shell/explorer';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function presenting(id = '') {
  const { user } = showExplorer('xor', ({ getState }) => void (id && getState().keepInTab('notes', id)));
  await user.click(screen.getByRole('button', { name: 'Present' }));
  await screen.findByRole('table', { name: 'Ledger' });
  return user;
}

it('v opens the same page for the lecture, and finds its window again', async () => {
  const focus = vi.fn();
  const open = vi.spyOn(window, 'open').mockReturnValue({ focus, closed: false, postMessage: vi.fn() } as never);
  const user = await presenting();
  await user.keyboard('v');
  await user.keyboard('v');
  const [first, second] = open.mock.calls;
  expect(notesAt(String(first?.[0]))).toBeDefined();
  expect(second).toEqual(first);
  expect(focus).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a reloaded stage stays with its lecture; where no window is opened, a sentence says why, until the next press', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  const id = 'c'.repeat(32);
  const user = await presenting(id);
  // The clicker takes it off the wall too.
  for (const key of ['{Escape}', '{PageUp}']) {
    await user.keyboard('v');
    expect(screen.getByRole('alert').textContent).toContain('blocked');
    await user.keyboard(key);
    expect(screen.queryByRole('alert')).toBeNull();
  }
  expect(open.mock.calls.map(([hash]) => hash)).toEqual([`#notes=${id}`, `#notes=${id}`]);
  expect(screen.getByRole('table', { name: 'Ledger' })).toBeTruthy();
  vi.stubGlobal('origin', 'null');
  await user.keyboard('v');
  expect(screen.getByRole('alert').textContent).toContain('sandboxed');
  expect(open).toHaveBeenCalledTimes(2);
});

it('a former link to the speaker view leads to the notes window', () => {
  const id = 'd'.repeat(32);
  const opens = (hash: string): boolean => notesAt(hash) !== undefined;
  expect([`#speaker=${id}&lang=de`, `#notes=${id}`].map(opens)).toEqual([true, true]);
  expect([`#note=${id}`, '#notes=x'].map(opens)).toEqual([false, false]);
});
