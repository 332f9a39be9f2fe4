/**
 * Reads the table's shares in pieces, a block of rows for one output after another, beginning with the visible rows;
 * then each output's sum and, from all of it, the digits. The latest table is cached by trace.
 *
 * Indices are in range: a block's rows lie within the batch, and the outputs are counted.
 */

import { Job, type Work } from '../../kit/work/job';
import { latestFor } from '../../memory';
import { lastLayer, type StepTrace, unitsIn, weightCount } from '../../model';
import { quantityValue, type WeightPlace } from '../../quantity';
import { modelOf, type OutputsModel } from './outputsModel';

export interface OutputsWork {
  readonly job: Job<OutputsRead>;
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
  const rows = rowsAPiece(trace, layer);
  const blocks = Math.ceil(batchSize / rows);
  const shares = new Float64Array(batchSize * width);
  const totals = new Float64Array(batchSize);
  /** By block: the number of outputs that have been read. */
  const read = new Uint8Array(blocks);
  let reading = 0;
  let open = blocks;
  let early: OutputsModel | undefined;

  const ends = (block: number): readonly [number, number] => [block * rows, Math.min(batchSize, (block + 1) * rows)];
  const readBlock = (block: number): void => {
    const [first, end] = ends(block);
    const column = read[block]!;
    const output = outputs[column]!;
    for (let at = first; at < end; at++) {
      shares[at * width + column] = trace.outputShare(layer, from, to, output, at + 1);
      if (column === 0) totals[at] = trace.sampleGradient(layer, from, to, at + 1);
    }
    read[block] = column + 1;
    if (column + 1 < width) return;
    open--;
    early ??= modelOf(trace, place, {
      outputs,
      shares: shares.subarray(first * width, end * width),
      totals: totals.subarray(first, end),
    });
  };
  const sumOf = (output: number): number => quantityValue({ kind: 'outputShareSum', ...place, output }, trace);
  function* readAll(): Work<OutputsRead> {
    const pieces = (blocks + 1) * width;
    for (let done = 0; open > 0; done++) {
      while (read[reading] === width) reading = (reading + 1) % blocks;
      readBlock(reading);
      yield { share: (done + 1) / pieces, value: { model: early } };
    }
    const sums: number[] = [];
    for (const output of outputs) {
      sums.push(sumOf(output));
      yield { share: (blocks * width + sums.length) / pieces };
    }
    return { model: modelOf(trace, place, { outputs, shares, totals, sums }) };
  }
  return {
    job: new Job(readAll()),
    has: (row) => read[Math.floor((row - 1) / rows)] === width,
    lookAt: (row) => {
      reading = Math.floor((row - 1) / rows);
    },
  };
}

/** Chosen so that each output's backward pass, from the top to the weight's layer, takes some milliseconds. */
function rowsAPiece({ network, batchSize }: StepTrace, layer: number): number {
  const above = Math.min(layer + 1, lastLayer(network));
  const cost = unitsIn(network, above) + weightCount({ ...network, layers: network.layers.slice(above) });
  return Math.min(batchSize, mostRows, Math.max(1, Math.floor(pieceCost / cost)));
}
