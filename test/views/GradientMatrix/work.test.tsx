import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { quantityValue } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { MatrixAggregates } from '../../../src/views/GradientMatrix/aggregates';
import { batchWords } from '../../../src/views/GradientMatrix/batchWords';
import type { CellSource } from '../../../src/views/GradientMatrix/cellBitmap';
import { cellScale } from '../../../src/views/GradientMatrix/cellScale';
import { CellValuesCache } from '../../../src/views/GradientMatrix/cellValues';
import { layerSpans, placeOfColumn } from '../../../src/views/GradientMatrix/columnGroups';
import { factorRows } from '../../../src/views/GradientMatrix/factorRows';
import { MatrixProgress } from '../../../src/views/GradientMatrix/MatrixProgress';
import { fitted, matrixFrame } from '../../../src/views/GradientMatrix/matrixFrame';
import { PieceWork, piecesOf, shortWork } from '../../../src/views/GradientMatrix/pieceWork';
import { sampleMeasure } from '../../../src/views/GradientMatrix/sampleMeasures';
import { orderedPositions } from '../../../src/views/GradientMatrix/sampleOrder';
import { type QueuedWork, useWorkQueue } from '../../../src/views/GradientMatrix/useWorkQueue';
import { example, withTraining } from '../../run/support';

const large = createRun(withTraining(example('mse-128-64-10'), { batchSize: 1000 }), []).traceAt(1);

describe('PieceWork', () => {
  it('does each piece once, however often its job begins anew', () => {
    const done: number[] = [];
    const { job, values } = new PieceWork(new Float64Array(1), { total: 4, work: (piece) => done.push(piece) }, 1e9);
    for (const piece of [0, 1]) job.work(piece);
    for (const piece of [0, 1, 2, 3]) job.work(piece);
    expect(done).toEqual([0, 1, 2, 3]);
    expect(values).toHaveLength(1);
  });

  it('finishes what a job has begun', () => {
    const values = new Float64Array(3);
    const fill = (piece: number): void => {
      values[piece] = piece + 1;
    };
    const work = new PieceWork(values, { total: 3, work: fill }, 1e9);
    work.job.work(0);
    expect([work.done, work.isDone, work.isThere]).toEqual([1, false, false]);
    expect([...work.finish()]).toEqual([1, 2, 3]);
    expect(work.isDone).toBe(true);
  });

  it('is cut into pieces that have every thing once', () => {
    const { total, range } = piecesOf(1000, 8906);
    const things = Array.from({ length: total }, (_, piece) => range(piece)).flatMap(([first, end]) =>
      Array.from({ length: end - first }, (_, index) => first + index),
    );
    expect(things).toEqual(Array.from({ length: 1000 }, (_, index) => index));
  });
});

describe('work in pieces comes to the same numbers', () => {
  it('Σ|∂e(k)/∂w| of every weight is that of its column', () => {
    const sizes = new MatrixAggregates(large).sizes.finish();
    for (const [column, layer, from, to] of [
      [0, 1, 0, 1],
      [129 * 64 - 1, 1, 128, 64],
      [129 * 64, 2, 0, 1],
      [8905, 2, 64, 10],
    ] as const) {
      const own = large.sampleGradientColumn(layer, from, to).reduce((sum, one) => sum + Math.abs(one), 0);
      expect(Math.abs((sizes[column] ?? 0) / own - 1)).toBeLessThan(1e-12);
    }
  });

  it('Σ|∂e(k)/∂w| of every weight is the quantity that its bar stands for, with the factors of the samples', () => {
    const xor = withTraining(example('xor'), { clip: { per: 'sample', maxNorm: 0.2 } });
    const trace = createRun({ ...xor, data: { ...xor.data, sampleWeights: [1, 0.5, 0, 2] } }, []).traceAt(1);
    expect(trace.clipFactor(0)).toBeLessThan(1);
    const spans = layerSpans(trace.network);
    const sizes = new MatrixAggregates(trace).sizes.finish();
    for (const [column, size] of sizes.entries()) {
      const quantity = { kind: 'cancellation', ...placeOfColumn(spans, column) } as const;
      expect(size).toBeCloseTo(quantityValue(quantity, trace), 12);
    }
    expect(batchWords(trace).shown).toBe('batch');
    expect(batchWords(large).shown).toBe('mean');
  });

  it('Δw of every weight is the update', () => {
    const updates = new MatrixAggregates(large).updates.finish();
    expect([updates[0], updates[1], updates[129], updates[129 * 64], updates[8905]]).toEqual([
      large.update(1, 0, 1),
      large.update(1, 1, 1),
      large.update(1, 0, 2),
      large.update(2, 0, 1),
      large.update(2, 64, 10),
    ]);
  });

  it('cosines are the step’s, and sort the rows once they are there', () => {
    const work = sampleMeasure(large, 'agreement');
    expect(work.isShort).toBe(false);
    expect(sampleMeasure(large, 'agreement')).toBe(work);
    const order = orderedPositions(large, 'agreement');
    expect(work.isDone).toBe(true);
    const [first = 0, second = 0] = order;
    expect(work.values[first]).toBe(large.cosine(first));
    expect(large.cosine(first)).toBeGreaterThanOrEqual(large.cosine(second));
  });

  it('rows of factors are the same, copied or read one by one', () => {
    const [span] = layerSpans(large.network);
    if (!span) throw new Error('no layer');
    for (const name of ['x', 'delta'] as const) {
      const read = factorRows(pretending(large, 1e9), name, span);
      expect([...read.row(7)]).toEqual([...factorRows(large, name, span).row(7)]);
    }
  });

  it('cells that come row by row are those that come at once', () => {
    const aggregates = new MatrixAggregates(large);
    const order = orderedPositions(large, 'data');
    const scale = cellScale(large);
    const source: CellSource = {
      aggregates,
      order,
      scale,
      shown: 'mean',
      format: { decimals: 4, exponent: 0 },
      updates: undefined,
    };
    const frame = matrixFrame(
      { spans: layerSpans(large.network), batchSize: 1000, width: 4000, rem: 16, density: 1 },
      fitted,
    );
    const values = new CellValuesCache().get(frame, source);
    if (!values) throw new Error(`expected more than ${shortWork} multiplications`);
    expect(values.rowsDone()).toBe(0);
    values.work.job.work(0);
    expect(values.rowsDone()).toBeGreaterThan(0);
    values.work.finish();
    expect(values.rowsDone()).toBe(frame.rowGroups);
    for (const [index, { columns, inSight }] of frame.bands.entries()) {
      const window = { rows: frame.rowsInSight, groups: inSight, shown: 'mean' } as const;
      expect(values.bands[index]).toEqual(aggregates.cells({ order, groups: frame.rowGroups }, columns, window));
    }
  });
});

/** The step as if its batch were another number of samples. */
function pretending(trace: typeof large, batchSize: number): typeof large {
  return new Proxy(trace, {
    get: (target, key) => {
      if (key === 'batchSize') return batchSize;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function Queue({ works }: { readonly works: readonly QueuedWork[] }) {
  const queue = useWorkQueue(works);
  return (
    <p>
      {works.every(({ work }) => work.isDone) && <span>ready</span>}
      <MatrixProgress queue={queue} />
    </p>
  );
}

describe('useWorkQueue', () => {
  it('tells what takes long, lets it be stopped and taken up again, and goes on with what comes after it', async () => {
    const user = userEvent.setup();
    let patient = true;
    const long = new PieceWork(
      new Float64Array(1),
      {
        total: 1000,
        work: () => {
          const end = performance.now() + 5;
          while (patient && performance.now() < end);
        },
      },
      1e9,
    );
    const next = new PieceWork(new Float64Array(1), { total: 3, work: () => undefined }, 1e9);
    render(
      <Queue
        works={[
          { name: 'Sorting by cosine', work: long },
          { name: 'Drawing', work: next },
        ]}
      />,
    );
    expect(screen.queryByRole('progressbar')).toBeNull();
    const bar = await screen.findByRole('progressbar', { name: 'Sorting by cosine' });
    expect(Number(bar.getAttribute('max'))).toBe(1000);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped: sorting by cosine.')).toBeTruthy();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect([long.isDone, next.isDone]).toEqual([false, true]);
    const before = long.done;
    patient = false;
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByText('ready')).toBeTruthy();
    expect(before).toBeGreaterThan(0);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
