/**
 * Reads the table's shares in pieces, a block of rows for one output after another, beginning with the visible rows;
 * then each output's sum and, from all of it, the digits. Outputs without a column are read too, for what they add up to. The latest table is cached by trace.
 *
 * Indices are in range: a block's rows lie within the batch, and the outputs are counted.
 */

import { Job, type Work } from '../../kit/work/job';
import { latestFor } from '../../memory';
import { lastLayer, type StepTrace, unitsIn, weightCount } from '../../model';
import { quantityValue, type WeightPlace } from '../../quantity';
import { modelOf, type OutputsModel, outputsLeftOut, readApart } from './outputsModel';

export interface OutputsWork {
  readonly job: Job<OutputsRead>;
  /** The share of a row of the batch through the output of a column, from 0. */
  readonly shareOf: (row: number, column: number) => number;
  /** What the outputs without a column add up to in that row of the batch; undefined if all have one. */
  readonly restOf: (row: number) => number | undefined;
  /** Whether the shares of that row of the batch have been read. */
  readonly has: (row: number) => boolean;
  /** The rows around that one are read next. */
  readonly lookAt: (row: number) => void;
}

export interface OutputsRead {
  /** Digits from the rows read first, and finally from all; undefined before there are any. */
  readonly model: OutputsModel | undefined;
}

/** The most rows of a piece, and its approximate number of multiplications. */
const mostRows = 500;
const pieceCost = 4e6;

export function outputsWork(
  trace: StepTrace,
  { layer, from, to }: WeightPlace,
  outputs: readonly number[],
): OutputsWork {
  return latestWork(trace, layer, from, to, ...outputs);
}

const latestWork = latestFor(freshWork);

function freshWork(
  trace: StepTrace,
  layer: number,
  from: number,
  to: number,
  ...outputs: readonly number[]
): OutputsWork {
  const place = { layer, from, to };
  const { batchSize } = trace;
  const width = outputs.length;
  const leftOut = outputsLeftOut(trace, outputs);
  const columns = [...outputs, ...readApart(leftOut)];
  const rows = rowsAPiece(trace, layer);
  const blocks = Math.ceil(batchSize / rows);
  const shares = new Float64Array(batchSize * width);
  const totals = new Float64Array(batchSize);
  const rests = leftOut.length > 0 ? new Float64Array(batchSize) : undefined;
  /** By block: the number of outputs that have been read. */
  const read = new Uint8Array(blocks);
  let reading = 0;
  let open = blocks;
  let early: OutputsModel | undefined;

  const ends = (block: number): readonly [number, number] => [block * rows, Math.min(batchSize, (block + 1) * rows)];
  const readBlock = (block: number): void => {
    const [first, end] = ends(block);
    const column = read[block]!;
    const output = columns[column]!;
    for (let at = first; at < end; at++) {
      const share = trace.outputShare(layer, from, to, output, at + 1);
      if (column < width) shares[at * width + column] = share;
      else rests![at]! += share;
      if (column === 0) totals[at] = trace.sampleGradient(layer, from, to, at + 1);
    }
    read[block] = column + 1;
    if (column + 1 < columns.length) return;
    open--;
    if (rests && columns.length === width) {
      for (let at = first; at < end; at++) {
        rests[at] = totals[at]! - sumOf(shares.subarray(at * width, (at + 1) * width));
      }
    }
    early ??= modelOf(trace, place, {
      outputs,
      shares: shares.subarray(first * width, end * width),
      totals: totals.subarray(first, end),
      rests: rests?.subarray(first, end),
    });
  };
  const shareSum = (output: number): number => quantityValue({ kind: 'outputShareSum', ...place, output }, trace);
  function* readAll(): Work<OutputsRead> {
    const pieces = (blocks + 1) * columns.length;
    for (let done = 0; open > 0; done++) {
      while (read[reading] === columns.length) reading = (reading + 1) % blocks;
      readBlock(reading);
      yield { share: (done + 1) / pieces, value: { model: early } };
    }
    const sums: number[] = [];
    for (const output of columns) {
      sums.push(shareSum(output));
      yield { share: (blocks * columns.length + sums.length) / pieces };
    }
    const shown = sums.slice(0, width);
    const restSum =
      columns.length > width
        ? sumOf(sums.slice(width))
        : quantityValue({ kind: 'gradientSum', ...place }, trace) - sumOf(shown);
    return {
      model: modelOf(trace, place, { outputs, shares, totals, rests, sums: shown, ...(rests && { restSum }) }),
    };
  }
  return {
    job: new Job(readAll()),
    shareOf: (row, column) => shares[(row - 1) * width + column] ?? Number.NaN,
    restOf: (row) => rests?.[row - 1],
    has: (row) => read[Math.floor((row - 1) / rows)] === columns.length,
    lookAt: (row) => {
      reading = Math.floor((row - 1) / rows);
    },
  };
}

function sumOf(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((sum, one) => sum + one, 0);
}

/** Chosen so that each output's backward pass, from the top to the weight's layer, takes some milliseconds. */
function rowsAPiece({ network, batchSize }: StepTrace, layer: number): number {
  const above = Math.min(layer + 1, lastLayer(network));
  const cost = unitsIn(network, above) + weightCount({ ...network, layers: network.layers.slice(above) });
  return Math.min(batchSize, mostRows, Math.max(1, Math.floor(pieceCost / cost)));
}
