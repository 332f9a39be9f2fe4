import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextFrame, showExplorer } from './explorer';

afterEach(() => vi.restoreAllMocks());

async function openByMenu(user: ReturnType<typeof showExplorer>['user'], name: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^Views/ }));
  await user.click(screen.getByRole('checkbox', { name }));
}

async function closeButton(name: string): Promise<HTMLElement> {
  const region = await screen.findByRole('region', { name });
  return within(region).getByRole('button', { name: `Close ${name}` });
}

describe('panels on request', () => {
  it('a panel that is opened in the menu is brought into sight, and the menu gives way', async () => {
    const shown = showExplorer();
    const into = vi.spyOn(Element.prototype, 'scrollIntoView');
    await openByMenu(shown.user, /^Sum/);
    const region = await screen.findByRole('region', { name: 'Sum' });
    expect(screen.queryByRole('dialog', { name: 'Views' })).toBeNull();
    expect(into.mock.contexts.some((element) => (element as Element).contains(region))).toBe(true);
  });

  it('a panel that is closed hands the keyboard to the one beside it, the last one to the menu', async () => {
    const shown = showExplorer();
    await openByMenu(shown.user, /^Sum/);
    await openByMenu(shown.user, /^Outputs/);
    const [sum, outputs] = [await closeButton('Sum'), await closeButton('Outputs')];
    await shown.user.click(sum);
    await nextFrame();
    expect(document.activeElement).toBe(outputs);
    await shown.user.click(outputs);
    await nextFrame();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Views/ }));
  });
});
