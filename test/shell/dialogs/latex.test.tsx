import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { comingInAddress, readAddress } from '../../../src/store';
import { showExplorer } from '../explorer';

afterEach(() => {
  // @ts-expect-error: jsdom has none of its own
  delete document.execCommand;
});

describe('the formula in focus as LaTeX', () => {
  it('is opened by l or by the button, copied as chosen, and chosen again the next time', async () => {
    document.execCommand = vi.fn(() => true);
    const { user, store } = showExplorer();
    await user.keyboard('l');
    const dialog = within(await screen.findByRole('dialog', { name: 'Formula as LaTeX' }));
    const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'LaTeX' });
    expect(field.value).toMatch(/^\\\[\n\\begin\{aligned\}\n\\frac\{\\partial E\}/);
    await user.click(dialog.getByRole('radio', { name: 'in symbols' }));
    await user.click(dialog.getByRole('checkbox', { name: /within/ }));
    expect(field.value).toBe(
      '\\frac{\\partial E}{\\partial w_{21}^{(2)}} = \\frac{1}{B}\\,\\sum_{k=1}^{B} x_{2}^{(1)}(k)\\,\\delta_{1}^{(2)}(k)',
    );
    await user.click(dialog.getByRole('button', { name: 'Copy: LaTeX' }));
    expect(dialog.getByText('Copied')).toBeTruthy();
    expect(store.getState().preferences.latex).toEqual({ content: 'symbols', display: false, colours: false });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(within(screen.getByRole('region', { name: 'Formulas' })).getByRole('button', { name: 'Explain' }));
    await user.click(await screen.findByRole('button', { name: 'LaTeX…' }));
    const again = within(await screen.findByRole('dialog', { name: 'Formula as LaTeX' }));
    expect(again.getByRole<HTMLTextAreaElement>('textbox', { name: 'LaTeX' }).value).toMatch(/^\\frac/);
  });

  it('has no number of a phase that is not reached', async () => {
    const { user, store } = showExplorer();
    store.getState().goTo({ step: 1, phase: 'per-sample' });
    store.getState().choose({ kind: 'batchGradient', layer: 2, from: 2, to: 1 });
    await user.keyboard('l');
    const dialog = within(await screen.findByRole('dialog', { name: 'Formula as LaTeX' }));
    expect(dialog.queryByRole('radio')).toBeNull();
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'LaTeX' }).value).not.toMatch(/\d\.\d/);
  });

  it('is covered with Formulas until an open question is answered', async () => {
    const address = '#lesson=sum-and-mean&scene=1';
    await comingInAddress(address);
    const { user, store } = showExplorer();
    act(() => store.getState().applyAddress(readAddress(address).state, []));
    await user.keyboard('l');
    const dialog = within(await screen.findByRole('dialog', { name: 'Formula as LaTeX' }));
    expect(dialog.getByText('Covered until you answer.')).toBeTruthy();
    expect(dialog.queryByRole('textbox')).toBeNull();
    act(() => store.getState().showAnswer());
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'LaTeX' }).value).toContain('\\eta');
  });
});
