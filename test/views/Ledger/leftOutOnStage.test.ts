/** A sentence of the stage names no number that the view beside it does not print. */
import { expect, it } from 'vitest';
import { hasNoNewLoss, told } from './toldOnStage';

it('Numeric check and Loss print no loss of a sample', () => {
  expect(told({ view: 'check' })['loss.stop']).toBe('Each sample has its own loss; the batch loss is their mean.');
  expect(told({ view: 'loss' })).toMatchObject({
    'loss.stop': 'Each sample has its own loss; the batch loss is their mean, 0.148.',
    'update.stop': expect.stringMatching(/backward passes\. Batch loss 0\.148 → 0\.144\.$/),
  });
});

it('Pictures has no loss after the update', () => hasNoNewLoss('pictures'));

it('Gradient matrix has Δw of the chosen weight', () => {
  const [[, last = ''] = []] = Object.entries(told({ view: 'matrix' })).slice(-1);
  expect(last).toMatch(/^The update is −η times the batch gradient: −0\.00649\.$/);
});

it('Sum prints no total before the last', () => {
  expect(told({ view: 'sum' })).toMatchObject({
    'sum.row.2': 'The first 2 of 4 products are added.',
    'sum.row.3': 'Sample 3 adds 0.0618. 3 of 4 products are added.',
    'sum.sum': 'Sample 4 adds the last product, −0.127. All 4 products add up to 0.0519.',
  });
});

it('network and ledger have δ of an output for all samples where the chosen weight leads to it, else for one', () => {
  const { 'output-delta.stop': own } = told({});
  expect(own).toBe('Each sample has its own δ at output 1: 0.147, −0.148, −0.0630, 0.127.');
  const { 'output-delta.stop': other } = told({ weight: { layer: 1, from: 1, to: 1 } });
  expect(other).toBe('Each sample has its own δ at output 1; for sample 2 it is −0.148.');
});

it('of two products, both add up', () => {
  const said = told({ batchSize: 2 })['sum.sum'];
  expect(said).toMatch(/^Sample 2 adds the last product, .* Both products add up to /);
});
