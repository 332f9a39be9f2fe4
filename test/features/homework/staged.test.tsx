/** My work and Worked solution are longer than a stage: they show there a few rows of many. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Work } from '../../../src/features/homework/Work';
import { Worked } from '../../../src/features/homework/Worked';
import '../../shell/browserInJsdom';
import { staged } from '../../views/staged/staged';

describe('on the stage', () => {
  it('My work prints the numbers with the ledger’s digits: three would leave the new weight no trace of its update', () => {
    staged(Work, 'xor');
    const cellsOf = (name: string): readonly string[] =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent ?? '');
    expect(cellsOf('Update Δw −0.0065')).toEqual(['−0.0065']);
    // −1.3 − 0.0065 = −1.3065
    expect(cellsOf('New weight −1.3065')).toEqual(['−1.3065']);
  });

  it('Worked solution says how many rows stand for all', async () => {
    staged(Worked, 'xor');
    expect(await screen.findByText('3 of 9 rows are shown.')).toBeTruthy();
  });
});
