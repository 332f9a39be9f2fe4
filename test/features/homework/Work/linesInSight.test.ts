import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../../src/features/homework/exercise/sheet';
import { linesInSight } from '../../../../src/features/homework/Work/StagedSheet';

const rowsOf = (samples: number): readonly GridRow[] =>
  Array.from({ length: samples }, (_, at) => ({ key: `sample ${at + 1}`, of: { sample: at + 1 }, cells: [] }));

const total: GridRow = { key: 'sum', of: { total: 'sum' }, cells: [] };

const written = (samples: number, told: number): string =>
  linesInSight(rowsOf(samples), told)
    .map((line) => ('gap' in line ? `(${line.gap})` : line.key.replace('sample ', '')))
    .join(' ');

describe('linesInSight', () => {
  it('shows all of a few samples', () => {
    expect(written(8, 5)).toBe('1 2 3 4 5 6 7 8');
  });

  it('shows of many the first ones and the last, or those before the one that is told', () => {
    expect(written(20, 1)).toBe('1 2 3 4 5 6 (13) 20');
    expect(written(20, 6)).toBe('1 2 3 4 5 6 (13) 20');
    expect(written(20, 13)).toBe('(8) 9 10 11 12 13 (6) 20');
    expect(written(20, 19)).toBe('(13) 14 15 16 17 18 19 20');
  });

  it('has the told sample, as many lines for each of them, and counts all that it leaves out', () => {
    for (let told = 1; told <= 20; told++) {
      const lines = linesInSight(rowsOf(20), told);
      expect(lines.some((line) => 'of' in line && 'sample' in line.of && line.of.sample === told)).toBe(true);
      expect(lines).toHaveLength(8);
      const counted = lines.reduce((sum, line) => sum + ('gap' in line ? line.gap : 1), 0);
      expect(counted).toBe(20);
    }
  });

  it('keeps the totals below them', () => {
    expect(linesInSight([...rowsOf(20), total], 13).at(-1)).toBe(total);
  });
});
