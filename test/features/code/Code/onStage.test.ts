import { expect, it } from 'vitest';
import { told } from '../../../views/Ledger/toldOnStage';

it('Code prints no numbers: its sentences say what the lines compute', () => {
  const all = told({ view: 'code' });
  expect(Object.values(all).join(' ')).not.toMatch(/\d\.\d/);
  expect(all).toMatchObject({
    'forward.stop': 'Layer 2 computes its outputs from the outputs of layer 1, for each sample separately.',
    'loss.stop': 'Each sample has its own loss; the batch loss is their mean.',
  });
});
