/** What would show a covered answer asks first: the transport. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showQuestion } from './showQuestion';

afterEach(() => vi.unstubAllGlobals());

const dialog = (): Promise<HTMLElement> => screen.findByRole('dialog', { name: 'Reveal the answer?' });

describe('an open question', () => {
  it('asks before the next phase shows its answer, and keeps it covered', async () => {
    const { user, moment } = await showQuestion();
    await user.keyboard('n');
    await user.click(within(await dialog()).getByRole('button', { name: 'Keep it covered' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(moment()).toBe('1 per-sample');
    expect(screen.getAllByText('Some numbers are covered until you have answered.').length).toBeGreaterThan(0);
  });

  it('shows the answer and makes the move where the learner wants that', async () => {
    const { user, moment } = await showQuestion();
    await user.keyboard('n');
    await user.click(within(await dialog()).getByRole('button', { name: 'Reveal the answer' }));
    await waitFor(() => expect(moment()).toBe('1 sum'));
    expect(screen.queryByText(/covered until you answer/)).toBeNull();
    expect(screen.getByText('Compare the products, not the factors.')).toBeTruthy();
  });

  it('has the screen for itself and the views that it leaves open, without the phases', async () => {
    const { store } = await showQuestion();
    screen.getByRole('region', { name: 'Network' });
    screen.getByRole('region', { name: 'Ledger' });
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Time and settings' })).toBeNull();
    // Nothing moves when it is answered.
    act(() => store.getState().showAnswer());
    expect(screen.queryByRole('region', { name: 'Time and settings' })).toBeNull();
    expect(screen.queryByRole('tab')).toBeNull();
    act(() => store.getState().leaveLesson());
    screen.getByRole('region', { name: 'Time and settings' });
  });

  it('says of a view that the learner opens that it is covered', async () => {
    const { store } = await showQuestion();
    act(() => store.getState().setPanel('matrix', true));
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Gradient matrix.*covered until you answer/),
    ]);
    expect(screen.getByRole('region', { name: 'Gradient matrix' }).textContent).toContain('Covered until you answer.');
  });

  it('has the screen for itself where panels are stacked, too, and gives it back', async () => {
    vi.stubGlobal('innerWidth', 390);
    const { store } = await showQuestion();
    expect(screen.queryByRole('region', { name: 'Loss' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Formulas' })).toBeNull();
    act(() => store.getState().leaveLesson());
    screen.getByRole('region', { name: 'Loss' });
    screen.getByRole('region', { name: 'Formulas' });
  });
});
