import { describe, expect, it } from 'vitest';
import { keptRows, samplesSaid } from '../../../src/views/Ledger/keptRows';
import { sentenceFor } from '../../../src/views/Ledger/sentence';
import type { LedgerRow } from '../../../src/views/shared/ledger/ledgerModel';

import { traceWith } from './ledgerSteps';

const iris = traceWith('iris');

/** Samples 11 to 16 as rows 1 to 6. */
const rows = Array.from({ length: 6 }, (_, at) => ({ row: at + 1, sample: at + 11 }) as LedgerRow);
const isSorted = false;
const sum = { phase: 'sum' } as const;

describe('keptRows', () => {
  it('is the chosen sample’s row, and then those that the remark names', () => {
    expect(keptRows({ rows, isSorted, sample: 13, stop: sum, seen: undefined })).toEqual([2]);
    const seen = { kind: 'cancelling', samples: [12, 16] } as const;
    expect(keptRows({ rows, isSorted, sample: 13, stop: sum, seen })).toEqual([2, 1, 5]);
    expect(keptRows({ rows, isSorted, sample: 99, stop: sum, seen: { kind: 'zeroSample', sample: 14 } })).toEqual([3]);
  });

  it('is then the rows whose numbers the sentence says', () => {
    const seen = { kind: 'zeroSample', sample: 14 } as const;
    const kept = keptRows({ rows, isSorted, sample: 13, stop: sum, seen, said: [11, 13, 16, 99] });
    expect(kept).toEqual([2, 3, 0, 5]);
  });

  it('knows the samples of a sentence by its numbers: x of the first three and of the last', () => {
    const context = { trace: iris, stop: { phase: 'forward' }, weight: { layer: 2, from: 1, to: 1 } } as const;
    const counts = { sample: 1, sampleCount: 150, setBatchSize: iris.batchSize };
    const { batch } = iris;
    const said = [batch[0], batch[1], batch[2], batch.at(-1)].map((index = Number.NaN) => index + 1);
    expect(samplesSaid(sentenceFor({ ...context, ...counts }), iris.network)).toEqual(said);
  });

  it('begins with the row that is added', () => {
    expect(keptRows({ rows, isSorted, sample: 11, stop: { phase: 'sum', part: 5 }, seen: undefined })).toEqual([4, 0]);
  });

  it('leaves another order at its top unless a sample has been chosen', () => {
    const sorted = rows.toReversed();
    expect(keptRows({ rows: sorted, isSorted: true, sample: 11, stop: sum, seen: undefined })).toEqual([]);
    expect(keptRows({ rows: sorted, isSorted: true, sample: 12, stop: sum, seen: undefined })).toEqual([4]);
  });
});
