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

it('network and ledger have the loss of one sample, and no batch loss before the update', () => {
  expect(told({})).toMatchObject({
    'loss.stop': 'Each sample has its own loss, 0.222 for sample 2; the batch loss is their mean.',
    'update.loss': expect.stringMatching(/Batch loss 0\.148 → 0\.144\.$/),
  });
});

it('the network alone has the numbers of one sample, and of the batch what the chosen weight has', () => {
  expect(told({ view: 'network' })).toMatchObject({
    'forward.stop.1':
      'Layer 1 computes its outputs from the inputs, for each sample separately. For sample 2, hidden 2 outputs −0.984.',
    'loss.stop': 'Each sample has its own loss, 0.222 for sample 2; the batch loss is their mean.',
    'output-delta.stop': 'Each sample has its own δ at output 1; for sample 2 it is −0.148.',
    'hidden-delta.stop':
      'In layer 1, δ is computed from the δ of layer 2, for each sample separately. For sample 2, hidden 2 has 0.00624.',
    'sum.sum': 'The gradients of all 4 samples add up to 0.0519.',
    'update.rule.2': 'The weight changes once from −1.30 to −1.31.',
  });
});

it('of many bars, Sum prints the sum and the mean', () => {
  const said = told({ view: 'sum', name: 'iris', weight: { layer: 2, from: 1, to: 1 }, batchSize: 32 });
  expect(said['per-sample.stop']).toBe('This weight has 32 gradients, one per sample. Nothing has been added yet.');
  expect(said['sum.sum']).toMatch(/^The last \d+ products are added\. All 32 products add up to −13\.1\.$/);
  const nine = told({ view: 'sum', name: 'iris', weight: { layer: 2, from: 1, to: 1 }, batchSize: 9 });
  expect(nine['sum.row.2']).toBe('The first 2 of 9 products are added.');
  expect(nine['sum.row.3']).toBe('Sample 144 adds its product. 3 of 9 products are added.');
  expect(nine['sum.sum']).toMatch(/^Sample \d+ adds the last product\. All 9 products add up to /);
});
