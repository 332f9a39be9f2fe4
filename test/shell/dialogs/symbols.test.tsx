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

  it('says what to do in one line, until it is dismissed', async () => {
    const { user, store } = showExplorer();
    await user.click(screen.getByRole('button', { name: 'Dismiss this hint' }));
    expect(screen.queryByText('Show me one step')).toBeNull();
    expect(store.getState().preferences.hintDismissed).toBe(true);
  });
});
