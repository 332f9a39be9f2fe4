import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextFrame, showExplorer } from '../explorer';

afterEach(() => vi.restoreAllMocks());

async function openByMenu(user: ReturnType<typeof showExplorer>['user'], name: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^Views/ }));
  await user.click(screen.getByRole('checkbox', { name }));
}

/** Their titles, in the order of the open menu. */
function checkedViews(): readonly string[] {
  const titles = ['Gradient matrix', 'Sum', 'Noise', 'Loss'];
  return titles.filter((title) => screen.queryByRole('checkbox', { name: new RegExp(`^${title}`), checked: true }));
}

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

describe('views among tabs', () => {
  it('a view that is opened in the menu is shown below the three panels, and the menu gives way', async () => {
    const { user } = showExplorer();
    await openByMenu(user, /^Outputs/);
    await screen.findByRole('region', { name: 'Outputs' });
    expect(tab('Outputs').getAttribute('aria-selected')).toBe('true');
    screen.getByRole('region', { name: 'Ledger' });
    expect(screen.queryByRole('dialog', { name: 'Views' })).toBeNull();
  });

  it('one is shown at a time; the others keep their tabs', async () => {
    const { user } = showExplorer();
    await openByMenu(user, /^Noise/);
    await user.click(tab('Sum'));
    await screen.findByRole('region', { name: 'Sum' });
    expect(screen.queryByRole('region', { name: 'Noise' })).toBeNull();
    await user.click(tab('Noise'));
    await screen.findByRole('region', { name: 'Noise' });
  });

  it('Delete on a tab closes its view, and the keyboard goes to the one that is shown then', async () => {
    const { user, store } = showExplorer();
    await openByMenu(user, /^Noise/);
    tab('Noise').focus();
    await user.keyboard('{Delete}');
    await nextFrame();
    expect(screen.queryByRole('tab', { name: 'Noise' })).toBeNull();
    expect(store.getState().otherKeys.view).toBeUndefined();
    expect(document.activeElement).toBe(tab('Gradient matrix'));
  });

  it('Delete on a tab that is always there says so, also where a link names its view', async () => {
    const { user } = showExplorer('xor', ({ setState, getState }) =>
      setState({ otherKeys: { ...getState().otherKeys, view: 'sum,arrows' } }),
    );
    for (const name of ['Arrows', 'Matrix product', 'Matrix product']) {
      tab(name).focus();
      await user.keyboard('{Delete}');
      expect(document.activeElement).toBe(tab(name));
      const says = (): HTMLElement[] => screen.queryAllByText(`${name} cannot be closed: its tab is always there.`);
      await waitFor(() => expect(says()).toHaveLength(1));
      await waitFor(() => expect(says()).toHaveLength(0), { timeout: 3000 });
    }
  });

  it('the menu has a check at the one in sight and at those that were opened; the first, pressed, is gone to', async () => {
    const { user, store } = showExplorer();
    const checked = async (): Promise<readonly string[]> => {
      await user.click(screen.getByRole('button', { name: /^Views/ }));
      return checkedViews();
    };
    expect(await checked()).toEqual(['Gradient matrix', 'Loss']);
    await user.click(screen.getByRole('checkbox', { name: /^Gradient matrix/ }));
    expect(screen.queryByRole('dialog', { name: 'Views' })).toBeNull();
    expect(store.getState().otherKeys.view).toBeUndefined();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Gradient matrix' })));
    await openByMenu(user, /^Noise/);
    await user.click(tab('Sum'));
    expect(await checked()).toEqual(['Sum', 'Noise', 'Loss']);
    await user.click(screen.getByRole('checkbox', { name: /^Sum/ }));
    await user.keyboard('{Escape}');
    expect(await checked()).toEqual(['Noise', 'Loss']);
  });

  it('arrow keys walk along the tabs, Enter shows one', async () => {
    const { user } = showExplorer();
    tab('Gradient matrix').focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toBe(tab('Sum'));
    await user.keyboard('{Enter}');
    expect(tab('Sum').getAttribute('aria-selected')).toBe('true');
  });

  it('a view takes the whole stage and gives it back by Escape; the link says so', async () => {
    const { user, store } = showExplorer();
    await user.click(screen.getByRole('button', { name: 'Enlarge Gradient matrix' }));
    expect(screen.queryByRole('region', { name: 'Ledger' })).toBeNull();
    expect(store.getState().viewKeys['matrix.width']).toBe('full');
    await user.keyboard('{Escape}');
    screen.getByRole('region', { name: 'Ledger' });
    expect(store.getState().viewKeys['matrix.width']).toBeUndefined();
  });

  it('Data is at home on the whole stage; the button leads back to the explorer', async () => {
    const { user } = showExplorer();
    await openByMenu(user, /^Data/);
    await screen.findByRole('region', { name: 'Data' });
    expect(screen.queryByRole('region', { name: 'Ledger' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Back to the explorer' }));
    screen.getByRole('region', { name: 'Ledger' });
    expect(screen.queryByRole('tab', { name: 'Data' })).toBeNull();
  });

  it('the line between the panels and the tabs is moved by keys, within bounds, and put back by Enter', async () => {
    const { user, store } = showExplorer();
    const line = screen.getByRole('separator', { name: 'Height of the upper panels' });
    line.focus();
    await user.keyboard('{End}');
    expect(store.getState().preferences.split).toBe(80);
    await user.keyboard('{Home}');
    expect(store.getState().preferences.split).toBe(30);
    await user.keyboard('{Enter}');
    expect(store.getState().preferences.split).toBeUndefined();
  });
});

describe('panels on a narrow screen', () => {
  beforeEach(() => vi.stubGlobal('innerWidth', 800));
  afterEach(() => vi.unstubAllGlobals());

  it('the menu has a check at the panels that are always there', async () => {
    const { user } = showExplorer();
    await user.click(screen.getByRole('button', { name: /^Views/ }));
    expect(checkedViews()).toEqual(['Gradient matrix', 'Loss']);
  });

  it('a panel that is opened in the menu is brought into sight, and the menu gives way', async () => {
    const shown = showExplorer();
    const into = vi.spyOn(Element.prototype, 'scrollIntoView');
    await openByMenu(shown.user, /^Sum/);
    const region = await screen.findByRole('region', { name: 'Sum' });
    expect(screen.queryByRole('dialog', { name: 'Views' })).toBeNull();
    expect(into.mock.contexts.some((element) => (element as Element).contains(region))).toBe(true);
  });

  it('a view that a scene opens leaves the page where the scene is read', async () => {
    const { store } = showExplorer();
    const into = vi.spyOn(Element.prototype, 'scrollIntoView');
    act(() => store.getState().openLesson('one-loss-or-many', 2));
    await waitFor(() => expect(store.getState().lesson?.scene).toBe(2));
    act(() => store.getState().nextScene());
    act(() => store.getState().showAnswer());
    const region = await screen.findByRole('region', { name: 'Numeric check' });
    await nextFrame();
    expect(into.mock.contexts.some((element) => (element as Element).contains(region))).toBe(false);
  });
});
