/** What is proposed where slips look alike can be set, and where nothing can, nothing announces it. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Work } from '../../../../src/features/homework/Work';
import { createExplainerStore, readAddress } from '../../../../src/store';
import { renderIn } from '../../../renderIn';

async function proposedIn(hash: string): Promise<readonly string[]> {
  const user = userEvent.setup();
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(`${hash}&view=work`).state, []);
  renderIn(store, <Work />);
  await user.click(screen.getByRole('button', { name: 'Make an exercise' }));
  const card = await screen.findByRole('region', { name: 'Slips that look alike' });
  const proposals = within(card).queryAllByRole('button');
  // The words before the buttons are there exactly where a button follows them.
  expect(within(card).queryAllByText('They differ with other sizes:')).toHaveLength(proposals.length > 0 ? 1 : 0);
  for (const button of proposals) {
    const before = store.getState().changes;
    await user.click(button);
    expect(store.getState().changes).not.toEqual(before);
  }
  return proposals.map(({ textContent }) => textContent ?? '');
}

describe('slips that look alike', () => {
  it('of two samples: a larger batch would be proposed, but there are no more samples', async () => {
    expect(await proposedIn('#example=one-weight')).toEqual([]);
  });

  it('of a batch of two among four: the larger batch', async () => {
    expect(await proposedIn('#example=xor&batchSize=2')).toContain('Set the batch size to 4');
  });
});
