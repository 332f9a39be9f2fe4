import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network, StepTrace } from '../../../src/model';
import { createRun } from '../../../src/run';
import { cellScale, strengthOf } from '../../../src/views/GradientMatrix/cellScale';
import { layerSpans } from '../../../src/views/GradientMatrix/columnGroups';
import { type FrameOptions, fitted, matrixFrame, zoomed } from '../../../src/views/GradientMatrix/matrixFrame';
import { groupBox, hitAt, rowBox } from '../../../src/views/GradientMatrix/matrixHit';
import {
  anchorOf,
  blockAfter,
  blockSize,
  hitOfCell,
  lossColumn,
  revealed,
} from '../../../src/views/GradientMatrix/matrixKeys';
import { knownOrder, orderedPositions, readSampleOrder } from '../../../src/views/GradientMatrix/sampleOrder';
import { colourPixels } from '../../../src/views/shared/chart/palette';
import { example, withTraining } from '../../run/support';

const large: Network = { layers: [128, 64, 10], activations: ['tanh', 'sigmoid'], bias: 'trained' };
const options: FrameOptions = { spans: layerSpans(large), batchSize: 1000, width: 1000, rem: 16, density: 1 };
const points = fc.record({
  zoom: fc.double({ min: 0, max: 1, noNaN: true }),
  x: fc.double({ min: 60, max: 900, noNaN: true }),
  y: fc.double({ min: 50, max: 350, noNaN: true }),
});

describe('matrixFrame', () => {
  it('fits all of it at zoom 0, and stands for all of it', () => {
    const frame = matrixFrame(options, fitted);
    const last = frame.bands.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(frame.body.x + frame.body.width, 6);
    expect(frame.rowsInSight).toEqual([0, frame.rowGroups]);
    expect(frame.printed).toBe(false);
    expect(frame.bands.every(({ inSight }) => inSight[0] === 0)).toBe(true);
  });

  it('draws no block narrower than a pixel', () => {
    fc.assert(
      fc.property(points, ({ zoom, x, y }) => {
        const frame = matrixFrame(options, zoomed(options, fitted, { zoom, x, y }));
        for (const band of frame.bands.keys()) expect(groupBox(frame, band, 0).width).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
    );
  });

  it('prints numbers at zoom 1', () => {
    expect(matrixFrame(options, { zoom: 1, left: 0, top: 0 }).printed).toBe(true);
  });

  it('is as low as few samples need', () => {
    expect(matrixFrame({ ...options, batchSize: 4 }, fitted).body.height).toBe(4 * 1.5 * 16);
  });

  it('never leaves the picture: what is beyond an edge is taken back', () => {
    const frame = matrixFrame(options, { zoom: 0.5, left: 1e9, top: -50 });
    const last = frame.bands.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(frame.body.x + frame.body.width, 6);
    expect(frame.viewport.top).toBe(0);
  });
});

describe('zoomed', () => {
  it('keeps the cell under the pointer under it, and back again', () => {
    fc.assert(
      fc.property(points, ({ zoom, x, y }) => {
        const there = zoomed(options, fitted, { zoom, x, y });
        const frame = matrixFrame(options, there);
        const before = matrixFrame(options, fitted);
        const hit = hitAt(frame, x, y);
        const hitBefore = hitAt(before, x, y);
        // The gap between layers is as wide at every zoom, so that there may be no cell under the pointer.
        if (hit?.zone !== 'cell' || hitBefore?.zone !== 'cell') return;
        expect(hit.band).toBe(hitBefore.band);
        const shareOf = (one: typeof frame, row: number): number => rowBox(one, row).y + one.viewport.top - one.body.y;
        expect(shareOf(frame, hit.row) / frame.cellHeight).toBeCloseTo(
          shareOf(before, hitBefore.row) / before.cellHeight,
          -1,
        );
        expect(zoomed(options, there, { zoom: 0, x, y })).toEqual(fitted);
      }),
    );
  });
});

describe('hitAt', () => {
  it('finds a block at its middle, wherever it is', () => {
    fc.assert(
      fc.property(points, fc.nat(999), fc.nat(8905), ({ zoom, x, y }, place, column) => {
        const viewport = revealed(options, zoomed(options, fitted, { zoom, x, y }), { place, column });
        const frame = matrixFrame(options, viewport);
        const hit = hitOfCell(frame, { place, column });
        if (hit.zone !== 'cell') throw new Error('a sample’s cell');
        const across = groupBox(frame, hit.band, hit.group);
        const down = rowBox(frame, hit.row);
        expect(hitAt(frame, across.x + across.width / 2, down.y + down.height / 2)).toEqual(hit);
      }),
    );
  });

  it('knows the margins', () => {
    const frame = matrixFrame(options, fitted);
    const { body, batchRow, updateRow, columnBars, lossBars, rowBars } = frame;
    expect(hitAt(frame, 5, body.y + 0.5)).toEqual({ zone: 'rowHead', row: 0 });
    expect(hitAt(frame, rowBars.x + 1, body.y + 0.5)).toEqual({ zone: 'rowBars', row: 0 });
    expect(hitAt(frame, body.x + 0.5, batchRow.y + 1)).toEqual({ zone: 'batch', band: 0, group: 0 });
    expect(hitAt(frame, body.x + 0.5, columnBars.y + 1)).toEqual({ zone: 'columnBars', band: 0, group: 0 });
    expect(hitAt(frame, body.x + 0.5, updateRow.y + 1)).toEqual({ zone: 'update', band: 0, group: 0 });
    expect(hitAt(frame, lossBars.x + 1, body.y + 0.5)).toEqual({ zone: 'lossBars', row: 0 });
    expect(hitAt(frame, lossBars.x + 1, batchRow.y + 1)).toEqual({ zone: 'batchLoss' });
    expect(hitAt(frame, lossBars.x + 1, updateRow.y + 1)).toBeUndefined();
    expect(hitAt(frame, 5, 5)).toBeUndefined();
  });
});

describe('keys', () => {
  const frame = matrixFrame(options, fitted);
  const origin = { place: 0, column: 0 };
  const blockBy = (key: string, far = false, from = origin) => blockAfter(frame, from, { key, far });

  it('go from block to block, over the gap between layers, and stop at the edges', () => {
    expect(blockBy('ArrowRight')).toEqual({ zone: 'cell', row: 0, band: 0, group: 1 });
    expect(blockBy('ArrowRight', false, { place: 0, column: 8905 })).toMatchObject({ zone: 'cell', band: 1 });
    expect(blockBy('ArrowUp')).toEqual({ zone: 'cell', row: 0, band: 0, group: 0 });
    expect(blockBy('ArrowRight', false, { place: 0, column: 129 * 64 - 1 })).toMatchObject({ band: 1, group: 0 });
    expect(blockBy('ArrowLeft', false, { place: 0, column: 129 * 64 })).toMatchObject({ band: 0 });
  });

  it('go below the last sample to the batch’s row and the update’s, and no further', () => {
    expect(blockBy('ArrowDown', false, { place: 999, column: 0 })).toEqual({ zone: 'batch', band: 0, group: 0 });
    expect(blockBy('ArrowDown', false, { place: 1000, column: 0 })).toEqual({ zone: 'update', band: 0, group: 0 });
    expect(blockBy('ArrowDown', false, { place: 1001, column: 0 })).toEqual({ zone: 'update', band: 0, group: 0 });
    expect(blockBy('ArrowUp', false, { place: 1001, column: 0 })).toEqual({ zone: 'batch', band: 0, group: 0 });
    expect(blockBy('ArrowUp', false, { place: 1000, column: 0 })).toMatchObject({ row: frame.rowGroups - 1 });
  });

  it('go left of the first weight to the losses, down to the batch’s, and back; an update has none', () => {
    expect(blockBy('ArrowLeft')).toEqual({ zone: 'lossBars', row: 0 });
    expect(blockBy('ArrowLeft', false, { place: 1000, column: 0 })).toEqual({ zone: 'batchLoss' });
    expect(blockBy('ArrowLeft', false, { place: 1001, column: 0 })).toEqual({ zone: 'update', band: 0, group: 0 });
    expect(blockBy('ArrowLeft', false, { place: 5, column: lossColumn })).toMatchObject({ zone: 'lossBars' });
    expect(blockBy('ArrowDown', false, { place: 999, column: lossColumn })).toEqual({ zone: 'batchLoss' });
    expect(blockBy('ArrowRight', false, { place: 1000, column: lossColumn })).toEqual({
      zone: 'batch',
      band: 0,
      group: 0,
    });
  });

  it('Home and End go along the row, with Ctrl to the corners; other keys are not the grid’s', () => {
    expect(blockBy('End')).toMatchObject({ zone: 'cell', row: 0, band: 1 });
    expect(blockBy('End', true)).toMatchObject({ zone: 'update', band: 1 });
    expect(blockBy('Home', true, { place: 700, column: 5000 })).toEqual({ zone: 'cell', row: 0, band: 0, group: 0 });
    expect(blockBy('a')).toBeUndefined();
    expect(blockBy('ArrowDown', true)).toBeUndefined();
  });

  it('PgDn goes a screen of rows', () => {
    const close = matrixFrame(options, { zoom: 1, left: 0, top: 0 });
    const [first, end] = close.rowsInSight;
    const next = blockAfter(close, origin, { key: 'PageDown', far: false });
    expect(next).toMatchObject({ zone: 'cell', row: end - first - 1 });
  });

  it('blockSize counts weights and samples of a block, one of each in single cells', () => {
    const order = Array.from({ length: 1000 }, (_, position) => position);
    const { weights, samples } = blockSize(frame, hitOfCell(frame, origin), order);
    expect([weights, samples]).toEqual([10, 3]);
    const close = matrixFrame(options, { zoom: 1, left: 0, top: 0 });
    expect(blockSize(close, hitOfCell(close, origin), order)).toEqual({ weights: 1, samples: 1 });
  });

  it('anchorOf is the cell while it is in sight, else the middle', () => {
    const [x] = anchorOf(frame, { place: 500, column: 8905 });
    expect(x).toBeGreaterThan(frame.body.x + 0.99 * frame.body.width);
    const close = matrixFrame(options, { zoom: 1, left: 0, top: 0 });
    expect(anchorOf(close, { place: 999, column: 8905 })[0]).toBe(close.body.x + close.body.width / 2);
  });
});

/** Only what the scale asks of a step. */
function traceWithLargest(sizes: readonly number[]): StepTrace {
  return {
    batch: sizes.map((_, position) => position),
    largestOfSample: (position: number) => sizes[position] ?? 0,
    largestSampleGradient: () => Math.max(...sizes),
  } as unknown as StepTrace;
}

describe('cellScale', () => {
  it('ends at the largest gradient where no sample is out of all proportion', () => {
    expect(cellScale(traceWithLargest([1, 2, 3, 2.5]))).toEqual({ end: 3, largest: 3, clipped: false });
  });

  it('is not paled by one huge sample, in a batch of four or of a thousand', () => {
    expect(cellScale(traceWithLargest([1, 2000, 3, 2.5]))).toEqual({ end: 3, largest: 2000, clipped: true });
    const many = Array.from({ length: 1000 }, (_, position) => (position < 10 ? 1e6 : 1 + position / 1000));
    expect(cellScale(traceWithLargest(many))).toMatchObject({ end: 1.999, clipped: true });
  });

  it('has an end for one sample, and for none that has a gradient', () => {
    expect(cellScale(traceWithLargest([5]))).toEqual({ end: 5, largest: 5, clipped: false });
    expect(cellScale(traceWithLargest([0, 0]))).toEqual({ end: 0, largest: 0, clipped: false });
  });

  it('gives a quarter of the end half of the colour, and all beyond the whole of it', () => {
    const scale = { end: 4, largest: 9, clipped: true };
    expect([0, 1, -4, 9, Number.NaN].map((value) => strengthOf(value, scale))).toEqual([0, 0.5, 1, 1, 0]);
  });
});

it('colourPixels takes the side of the sign, clips at the end, and tells NaN and tiny values from zero', () => {
  const ramp = { colours: Uint32Array.from({ length: 511 }, (_, index) => index), notANumber: 999 };
  const values = Float64Array.of(0, 4, -4, 1e9, Number.NEGATIVE_INFINITY, 1e-9, -1e-9, Number.NaN, 1);
  const pixels = new Uint32Array(values.length);
  colourPixels(pixels, values, { ramp, scale: { end: 4 } });
  expect([...pixels]).toEqual([255, 510, 0, 510, 0, 256, 254, 999, 255 + Math.ceil(255 / 2)]);
});

describe('sampleOrder', () => {
  const trace = createRun(withTraining(example('iris'), { batchSize: 30 }), []).traceAt(1);

  it('reads what the link says, and takes nonsense for the order of the batch', () => {
    expect(['loss', 'size', 'agreement', 'data', undefined, 'toString'].map(readSampleOrder)).toEqual([
      'loss',
      'size',
      'agreement',
      'data',
      'batch',
      'batch',
    ]);
  });

  it('has every sample once, largest first', () => {
    const measures = {
      loss: (position: number) => trace.sampleLoss(position),
      size: (position: number) => trace.sampleGradientNorm(position),
      agreement: (position: number) => trace.cosine(position),
    };
    for (const [order, measure] of Object.entries(measures)) {
      const positions = orderedPositions(trace, readSampleOrder(order));
      expect([...positions].sort((one, other) => one - other)).toEqual(trace.batch.map((_, position) => position));
      const values = positions.map(measure);
      expect(values).toEqual([...values].sort((one, other) => other - one));
    }
    const numbers = orderedPositions(trace, 'data').map((position) => trace.batch[position]);
    expect(numbers).toEqual([...trace.batch].sort((one, other) => one - other));
  });

  it('gives nothing away before its phase', () => {
    expect(knownOrder('loss', trace, { phase: 'forward' })).toBe('batch');
    expect(knownOrder('loss', trace, { phase: 'loss' })).toBe('loss');
    expect(knownOrder('agreement', trace, { phase: 'per-sample' })).toBe('batch');
    expect(knownOrder('agreement', trace, { phase: 'sum' })).toBe('agreement');
    expect(knownOrder('data', trace, { phase: 'batch' })).toBe('data');
  });
});
