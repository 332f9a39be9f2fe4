import { describe, expect, it } from 'vitest';
import { partsOfType } from '../../../../src/features/stage/present/useStageType';
import { namesSample } from '../../../../src/views/shared/beats/beat';

describe('partsOfType', () => {
  it('tries larger type first for a table, and none for a drawing, which takes its room by itself', () => {
    expect(Math.max(...partsOfType(['compare']))).toBe(1.5);
    expect(Math.max(...partsOfType(['formulas', 'ledger']))).toBe(1.5);
    expect(Math.max(...partsOfType(['arrows']))).toBe(1);
    expect(partsOfType(['ledger'])).toEqual([1]);
  });
});

describe('namesSample', () => {
  const row = { phase: 'sum', name: 'row', count: 1 } as const;
  const total = { phase: 'sum', name: 'sum' } as const;

  it('is true of a row, and of Σ where it comes with the last row', () => {
    expect(namesSample(row, [row, total])).toBe(true);
    expect(namesSample(total, [row, total])).toBe(true);
    expect(namesSample(total, [total])).toBe(false);
  });

  it('is false where the sentence speaks of all samples', () => {
    expect(namesSample({ phase: 'sum', name: 'mean' }, [row, total])).toBe(false);
    expect(namesSample({ phase: 'batch', name: 'stop' }, [row])).toBe(false);
    expect(namesSample({ phase: 'hidden-delta', name: 'stop' }, [row])).toBe(true);
  });
});
