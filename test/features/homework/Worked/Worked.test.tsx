import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Worked } from '../../../../src/features/homework/Worked';
import { createExplainerStore } from '../../../../src/store';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

function shown(example: string, phase: 'forward' | 'update') {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  store.getState().goTo({ phase });
  renderIn(store, <Worked />);
  return screen.getByRole('region', { name: 'Worked solution' });
}

/** The cells of a table, row by row, without the symbols at their left. */
function cellsOf(table: HTMLElement): readonly (readonly string[])[] {
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent ?? ''),
    );
}

describe('Worked solution', () => {
  it('says of how many samples its tables are, and names no inputs that are not in them', () => {
    const panel = shown('iris', 'update');
    const names = within(panel)
      .getAllByRole('table')
      .map((table) => within(table).getByRole('caption').textContent);
    expect(names).toContain('Targets of 8 of 30 samples');
    expect(names).toContain('The losses of 8 of 30 samples');
    expect(names.filter((name) => / all samples/.test(name ?? ''))).toEqual([]);
  });

  it('has the sample line by line, and all samples in tables', () => {
    const panel = shown('one-weight', 'update');
    const part = (name: string) => within(panel).getByRole('region', { name });
    // w = 1: s = 1 · 1 and 1 · 3, targets 3 and 1, δ = s − y.
    expect(cellsOf(within(part('Batch')).getByRole('table', { name: 'Inputs and targets of all samples' }))).toEqual([
      ['1', '3'],
      ['3', '1'],
    ]);
    expect(cellsOf(within(part('Batch')).getByRole('table', { name: /^Weights, layer 1/ }))).toEqual([['1']]);
    expect(cellsOf(within(part('Output δ')).getByRole('table'))).toEqual([['−2', '2']]);
    // x δ = 1 · (−2) and 3 · 2.
    expect(cellsOf(within(part('Per sample')).getByRole('table'))).toEqual([['−2', '6']]);
    const names = within(part('Sum'))
      .getAllByRole('listitem')
      .map((line) => line.getAttribute('aria-label'));
    expect(names).toEqual(['sum over the batch for input 1 → output 1', 'batch gradient for input 1 → output 1']);
    // 1 − 0.1 · 2 = 0.8.
    expect(part('Update').textContent).toContain('0.8');
  });

  it('shows formulas without numbers for phases that are to come', () => {
    const panel = shown('one-weight', 'forward');
    const part = (name: string) => within(panel).getByRole('region', { name });
    expect(cellsOf(within(part('Forward')).getAllByRole('table')[0] ?? panel)).toEqual([
      ['1', '3'],
      ['1', '3'],
    ]);
    expect(part('Output δ').textContent).not.toMatch(/[−-]2/);
    expect(part('Update').textContent).not.toContain('0.8');
  });
});
