/** My work and Worked solution are longer than a stage: they show there a few rows of many. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Work } from '../../../src/features/homework/Work';
import { Worked } from '../../../src/features/homework/Worked';
import { createRun } from '../../../src/run';
import { beatsOf, beatText } from '../../../src/views';
import '../../shell/browserInJsdom';
import { exampleScenario } from '../../exampleScenario';
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

  it('My work shows a few samples of a batch whose sheet would have too many boxes to fill in', () => {
    // One hundred samples: 100 · (s and x below, s, x and δ of the unit, one product) + 4 = 604 numbers.
    staged(Work, 'mse-128-64-10');
    const [samples, weights] = screen.getAllByRole('table');
    if (!samples || !weights) throw new Error('expected two tables');
    expect(within(samples).getByRole('rowheader', { name: /^1\b/ })).toBeTruthy();
    expect(within(samples).getByText(/more rows/)).toBeTruthy();
    expect(within(weights).getByRole('rowheader', { name: /^Sum/ })).toBeTruthy();
    expect(screen.queryByText(/more than 600/)).toBeNull();
  });

  it('Worked solution shows the table of the chosen weight’s layer, and says how many rows stand for all beside two lines', async () => {
    staged(Worked, 'lecture');
    expect(await screen.findByText('2 of 8 rows are shown.')).toBeTruthy();
    expect(screen.getAllByRole('table')).toHaveLength(1);
  });
});

it('where the sum is told, Worked solution has only the table of its layer, as where a single term is', async () => {
  staged(Worked, 'xor', { kind: 'runningTotal', layer: 2, from: 2, to: 1, sample: 4 });
  // Σ and its division are two lines, below which three weights and a bias have room.
  expect(await rowsOfTables()).toEqual([4]);
  expect(screen.queryByText(/rows are shown/)).toBeNull();
});

async function rowsOfTables(): Promise<readonly number[]> {
  return (await screen.findAllByRole('table')).map((table) => within(table).getAllByRole('row').length - 1);
}

describe('where the update of all weights is told, Worked solution', () => {
  it('shows the tables of all layers with every row that has room', async () => {
    staged(Worked, 'xor', { kind: 'lossAfter' });
    // (2 + 1) · 3 weights, and 3 + 1
    expect(await rowsOfTables()).toEqual([9, 4]);
    expect(screen.queryByText(/rows are shown/)).toBeNull();
  });

  it('shares the room between tables that have not all of it', async () => {
    const { network, ...scenario } = exampleScenario('xor');
    const { activations, bias, initialization } = network;
    staged(
      Worked,
      { ...scenario, network: { layers: [2, 4, 1], activations, bias, initialization } },
      { kind: 'lossAfter' },
    );
    // 12 and 5 weights: 14 rows have room.
    expect(await rowsOfTables()).toEqual([7, 5]);
    expect(screen.getByText('7 of 12 rows are shown.')).toBeTruthy();
  });

  it('has fewer rows in three tables, because each has a head', async () => {
    staged(Worked, 'lecture', { kind: 'lossAfter' });
    expect(await rowsOfTables()).toEqual([3, 3, 3]);
  });

  it('keeps its lines if there are more weights than tables have', async () => {
    staged(Worked, 'digits', { kind: 'lossAfter' });
    expect(await screen.findByRole('listitem', { name: /^new weight/ })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('beatsOf', () => {
  const scenario = exampleScenario('lecture');
  const run = createRun(scenario, []);
  const told = (view: 'work' | 'worked') =>
    beatsOf({ view, keys: {}, trace: run.traceAt(1), place: scenario.view.weight }).map(beatText);

  it('of My work has a press for each column and cell that it fills, and none for what is not on the sheet', () => {
    // The weight leads to layer 2 of 3.
    expect(told('work').slice(0, 5)).toEqual([
      'batch.stop',
      'forward.stop.1',
      'forward.stop.2',
      'hidden-delta.stop.2',
      'per-sample.product.1',
    ]);
    expect(told('work').slice(-4)).toEqual(['sum.sum', 'sum.mean', 'update.rule.1', 'update.rule.2']);
  });

  it('of Worked solution has a press for each product and each line of the update', () => {
    expect(told('worked').filter((beat) => beat.startsWith('per-sample'))).toHaveLength(8);
    expect(told('worked').slice(-3)).toEqual(['update.rule.1', 'update.rule.2', 'update.loss']);
  });
});
