import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showExplorer } from '../explorer';

describe('symbols and the first visit', () => {
  it('lists every symbol beside the keys', async () => {
    const { user } = showExplorer();
    await user.keyboard('?');
    const table = await screen.findByRole('table', { name: 'Symbols' });
    const row = within(table).getByRole('row', { name: /^s weighted sum before the activation/ });
    expect(row.textContent).toContain('net');
    const ofOptimizers = within(table).getAllByRole('row').slice(-2);
    expect(ofOptimizers.map(({ textContent }) => textContent)).toEqual([
      'μ, λ, α, ε, β₁, β₂momentum μ, weight decay λ, decay rate α, constant ε, decay rate β₁, decay rate β₂',
      'v, mvelocity v, second moment v, first moment m',
    ]);
  });

  it('offers to tell the step, until it was told: then the same button plays', async () => {
    const { user, store } = showExplorer();
    const toolbar = within(screen.getByRole('toolbar', { name: 'Training step' }));
    await user.click(toolbar.getByRole('button', { name: 'Show me this step in a minute' }));
    await screen.findByRole('region', { name: 'One step in a minute' });
    expect(store.getState().preferences.hintDismissed).toBeUndefined();
    await user.keyboard('{Escape}');
    expect(store.getState().preferences.hintDismissed).toBe(true);
    toolbar.getByRole('button', { name: 'Play' });
    expect(screen.queryByRole('button', { name: 'Show me this step in a minute' })).toBeNull();
  });
});
