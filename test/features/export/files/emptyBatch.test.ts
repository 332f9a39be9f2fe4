import { describe, expect, it } from 'vitest';
import { ledgerCsvChunks } from '../../../../src/features/export/files/ledgerCsv';
import { matrixCsvChunks } from '../../../../src/features/export/files/matrixCsv';
import { createRun } from '../../../../src/run';
import { withBatches } from '../../../../src/scenario';
import { exampleScenario } from '../../../exampleScenario';

const weight = { layer: 2, from: 2, to: 1 };
const listed = withBatches(exampleScenario('xor'), [[3, 1, 3], []]);

describe('CSV', () => {
  const lines = (chunks: Iterable<string>): readonly string[] => [...chunks].join('').trim().split(/\r?\n/);

  it('has a line for each row of a repeated sample, its running totals one after the other', () => {
    const trace = createRun(listed, []).traceAt(1);
    const rows = lines(ledgerCsvChunks(trace, weight, []));
    expect(rows.slice(1, 4).map((line) => line.split(',')[0])).toEqual(['3', '1', '3']);
    const totals = rows.slice(1, 4).map((line) => Number(line.split(',').at(-1)));
    expect(totals[2]).toBeCloseTo(trace.gradientSum(2, 2, 1), 12);
    expect(new Set(totals).size).toBe(3);
    expect(lines(matrixCsvChunks(trace))).toHaveLength(5);
  });

  it('of an empty batch has its columns and its totals', () => {
    const trace = createRun(listed, []).traceAt(2);
    const [head, sum] = lines(ledgerCsvChunks(trace, weight, []));
    expect(head).toBe('sample,activation.1.2,delta.2.1,sampleGradient.2.2.1,runningTotal.2.2.1');
    expect(sum).toBe('gradientSum.2.2.1,,,0,');
    expect(lines(matrixCsvChunks(trace))).toHaveLength(2);
  });
});
