import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { nextFrame, showExplorer } from '../explorer';

async function presenting() {
  const shown = showExplorer();
  shown.store.getState().goTo({ phase: 'batch' });
  await shown.user.click(screen.getByRole('button', { name: 'Present' }));
  return { ...shown, at: () => [shown.store.getState().cursor.phase, shown.store.getState().cursor.part] };
}

describe('Present', () => {
  it('has large type, and gives back the size there was before', async () => {
    const { store, user } = await presenting();
    expect(store.getState().preferences.scale).toBe(1.5);
    await user.keyboard('{Escape}');
    expect(store.getState().preferences.scale).toBe(1);
    expect(screen.queryByRole('button', { name: 'Leave Present' })).toBeNull();
  });

  it('gives the keyboard back to its button, which is not there while it lasts', async () => {
    const { user } = await presenting();
    // A browser takes the focus from what is no longer shown.
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Escape}');
    await nextFrame();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Present' }));
  });

  it('goes on by part and stop with Page Down, → and Space, and exactly back with Page Up and ←', async () => {
    const { user, at } = await presenting();
    const seen = [];
    for (const key of ['{PageDown}', '{ArrowRight}', ' ']) {
      await user.keyboard(key);
      seen.push(at());
    }
    expect(seen).toEqual([
      ['forward', 1],
      ['forward', undefined],
      ['loss', undefined],
    ]);
    await user.keyboard('{PageUp}{ArrowLeft}{PageUp}');
    expect(at()).toEqual(['batch', undefined]);
  });

  it('keeps its arrows over a panel that was clicked, until Tab moves into one', async () => {
    const { user, at, ledger } = await presenting();
    const cell = ledger().querySelector<HTMLElement>('[data-row="1"][tabindex="0"], [data-row][tabindex="0"]');
    cell?.focus();
    await user.keyboard('{ArrowRight}');
    expect(at()).toEqual(['forward', 1]);
    expect(document.activeElement).toBe(cell);
    await user.tab();
    await user.tab({ shift: true });
    await user.keyboard('{ArrowRight}');
    expect(at()).toEqual(['forward', 1]);
    await user.keyboard('{PageDown}');
    expect(at()).toEqual(['forward', undefined]);
  });

  it('turns pages with a field in focus, and leaves it its letters and arrows', async () => {
    const { user, at } = await presenting();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Learning rate' });
    field.focus();
    await user.keyboard('{PageDown}');
    expect(at()).toEqual(['forward', 1]);
    await user.keyboard('{ArrowRight}.b');
    expect(at()).toEqual(['forward', 1]);
    expect(screen.queryByRole('button', { name: /black/ })).toBeNull();
  });

  it.each(['b', 'B', '.'])('turns the screen black and back with %s', async (key) => {
    const { user, at } = await presenting();
    await user.keyboard(key);
    expect(screen.getByRole('button', { name: /The screen is black/ })).toBeTruthy();
    await user.keyboard('{PageDown}');
    expect(screen.queryByRole('button', { name: /The screen is black/ })).toBeNull();
    expect(at()).toEqual(['batch', undefined]);
    await user.keyboard(`${key}${key}`);
    expect(screen.queryByRole('button', { name: /The screen is black/ })).toBeNull();
  });

  it('leaves a dialog its keys', async () => {
    const { user, at, store } = await presenting();
    await user.keyboard('?');
    await user.keyboard('{PageDown}{Escape}');
    expect(at()).toEqual(['batch', undefined]);
    expect(store.getState().preferences.scale).toBe(1.5);
  });

  it('takes no clicker’s keys once it is left', async () => {
    const { user, at } = await presenting();
    await user.click(screen.getByRole('button', { name: 'Leave Present' }));
    await user.keyboard('{PageDown}b');
    expect(at()).toEqual(['batch', undefined]);
  });
});
