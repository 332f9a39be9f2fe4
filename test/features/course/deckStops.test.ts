import { describe, expect, it } from 'vitest';
import { neighbourStop } from '../../../src/features/course/host/deckStops';
import type { Stop } from '../../../src/quantity';
import { createExplainerStore, traceOf } from '../../../src/store';

function stepOf(example: string, batchSize?: number) {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  if (batchSize !== undefined) store.getState().change('batchSize', batchSize);
  return traceOf(store.getState());
}

/** Every stop from one on, in one direction. */
function walked(from: Stop, step: Parameters<typeof neighbourStop>[1], by: 1 | -1): readonly Stop[] {
  const next = neighbourStop(from, step, by);
  return next ? [next, ...walked(next, step, by)] : [];
}

const text = ({ phase, part }: Stop): string => (part === undefined ? phase : `${phase} ${part}`);

describe('neighbourStop', () => {
  it('walks the layers and the rows of a step, and ends with the update', () => {
    // Two layers; four rows, the last of which completes the sum.
    expect(walked({ phase: 'batch' }, stepOf('xor'), 1).map(text)).toEqual([
      'forward 1',
      'forward',
      'loss',
      'output-delta',
      'hidden-delta',
      'per-sample',
      'sum 1',
      'sum 2',
      'sum 3',
      'sum',
      'update',
    ]);
  });

  it.each(['xor', 'lecture', 'one-weight', 'digits-linear'])('leads back over the same stops of %s', (example) => {
    const step = stepOf(example);
    const there = [{ phase: 'batch' } as Stop, ...walked({ phase: 'batch' }, step, 1)];
    const back = [{ phase: 'update' } as Stop, ...walked({ phase: 'update' }, step, -1)];
    expect(back.toReversed()).toEqual(there);
  });

  it('goes on from a number of rows that is no stop of its own', () => {
    const step = stepOf('iris', 60);
    const stops = walked({ phase: 'per-sample' }, step, 1);
    const [one, other] = [stops[0], stops[1]];
    if (!one?.part || !other?.part) throw new Error('expected the sum to have parts');
    expect(other.part).toBeGreaterThan(one.part + 1);
    const between: Stop = { phase: 'sum', part: one.part + 1 };
    expect(neighbourStop(between, step, 1)).toEqual(other);
    expect(neighbourStop(between, step, -1)).toEqual(one);
  });
});
