/** What a change did and what it left: sentences from the steps before and after it. */
import { describe, expect, it } from 'vitest';
import { createRun } from '../../../src/run';
import { afterBatchSize, afterEdge, afterWeight } from '../../../src/shell/firstTimes/answers';
import '../../../src/text/later';
import { scenarioOf, traceWith, xorWeight } from '../../views/Ledger/ledgerSteps';

const before = traceWith('xor');
const typed = (layer: number, from: number, to: number) =>
  createRun(scenarioOf('xor'), [{ step: 1, setting: 'weight', layer, from, to, value: 2 }]).traceAt(1);

describe('afterWeight', () => {
  it('of a weight of the last layer: x is the same, δ changed with the output', () => {
    expect(afterWeight(before, { trace: typed(2, 2, 1), place: xorWeight, sample: 2 })).toBe(
      'Sample 2’s x is the same; its δ changed, because the output changed.',
    );
  });

  it('of a weight below the chosen one: both changed', () => {
    expect(afterWeight(before, { trace: typed(1, 1, 2), place: xorWeight, sample: 3 })).toBe(
      'Sample 3’s x changed, and so did its δ, because the output changed.',
    );
  });

  it('of a weight whose input is 0: neither changed', () => {
    // Sample 2 is (0, 1).
    expect(afterWeight(before, { trace: typed(1, 1, 2), place: xorWeight, sample: 2 })).toBe(
      'Sample 2’s x and δ are the same.',
    );
  });
});

describe('afterBatchSize', () => {
  it('says what the sum has now, and that no sample changed', () => {
    const trace = traceWith('xor', { batchSize: 2 });
    expect(afterBatchSize(before, { trace, place: xorWeight, sample: 2 })).toBe(
      'Sample 2’s x and δ are the same. The sum now only has 2 terms, and the mean divides it by 2.',
    );
    const one = traceWith('xor', { batchSize: 1, reduction: 'sum' });
    expect(afterBatchSize(before, { trace: one, place: xorWeight, sample: 2 })).toBe(
      'The numbers of each sample are the same. The sum now only has one term.',
    );
    expect(afterBatchSize(trace, { trace: before, place: xorWeight, sample: 1 })).toBe(
      'Sample 1’s x and δ are the same. The sum now has 4 terms, and the mean divides it by 4.',
    );
  });
});

describe('afterEdge', () => {
  const shown = (layer: number, from: number, to: number) => ({ trace: before, place: { layer, from, to }, sample: 2 });

  it('names the factor that both weights share', () => {
    expect(afterEdge(xorWeight, shown(2, 3, 1))).toBe(
      'Both weights lead to output 1, so sample 2’s δ is the same; its x is now that of hidden 3.',
    );
    expect(afterEdge({ layer: 1, from: 1, to: 1 }, shown(1, 1, 2))).toBe(
      'Both weights come from input 1, so sample 2’s x is the same; its δ is now that of hidden 2.',
    );
    expect(afterEdge(xorWeight, shown(1, 2, 3))).toBe('Sample 2 now multiplies x of input 2 by δ of hidden 3.');
    expect(afterEdge(xorWeight, shown(2, 2, 1))).toBeUndefined();
  });
});
