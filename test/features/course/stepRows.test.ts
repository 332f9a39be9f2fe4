/** What stands on paper for views that have no table. */
import { describe, expect, it } from 'vitest';
import { stepRows } from '../../../src/features/course/host/stepRows';
import { createExplainerStore, readAddress } from '../../../src/store';

function rowsOf(address: string) {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(`#example=xor&step=1&weight=2.2.1&${address}`).state, []);
  return stepRows(store.getState());
}

describe('stepRows', () => {
  it('has the products of the chosen weight, their sum and their mean, as far as the phase', () => {
    const rows = rowsOf('phase=sum&embed=sum,network');
    expect(rows).toHaveLength(7);
    expect(rows[2]?.[0]).toContain('of sample 3');
    expect(rows[2]?.[1]).toBe('0.06178');
    // Its sum over four samples is four times their mean.
    expect(Number(rows[4]?.[1])).toBeCloseTo(4 * Number(rows[5]?.[1]), 3);
    expect(rowsOf('phase=batch&embed=network')).toHaveLength(1);
  });

  it('has the losses beside them, or alone', () => {
    const loss = rowsOf('phase=update&embed=loss');
    expect(loss).toHaveLength(6);
    expect(loss[0]?.[0]).toMatch(/loss/);
    expect(rowsOf('phase=update&embed=formulas,loss')).toHaveLength(15);
  });

  it('has nothing for a text', () => expect(rowsOf('phase=sum&embed=lesson')).toEqual([]));
});
