/** Worked solution and My work beside a sentence of the stage. */
import { expect, it } from 'vitest';
import { hasNoNewLoss, namedInSum } from '../../views/Ledger/toldOnStage';

it('Worked solution has no loss after the update', () => hasNoNewLoss('worked'));

it('a sum that comes at once is named by its row, which My work lights', () => {
  expect(namedInSum('work')).toEqual(['gradientSum.2.2.1']);
});

it('a sum that nothing divides is the gradient, which Worked solution has and lights', () => {
  expect(namedInSum('worked', 'sum')).toEqual(['batchGradient.2.2.1']);
  expect(namedInSum('worked')).toEqual(['gradientSum.2.2.1']);
});
