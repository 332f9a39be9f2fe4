/**
 * The waterfall: the start and end of each sample's bar. Added samples start at the end of the previous one, the others
 * at zero; both use the same scale, so that bars keep their size when they move.
 */
import type { StepTrace } from '../../model';
import { phaseNumber, rowsOf, type Stop, type WeightPlace } from '../../quantity';

export interface SumBar {
  /** The row of the batch, from 1. */
  readonly row: number;
  /** From 1, in the order of the data. */
  readonly sample: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly added: boolean;
}

export interface SumPicture {
  readonly bars: readonly SumBar[];
  /** Contains everything that will be drawn, and zero. */
  readonly domain: readonly [number, number];
}

/** How many samples have been added, in the order of the batch; undefined before there are contributions. */
export function addedAt({ phase, part }: Stop, batchSize: number): number | undefined {
  if (phaseNumber(phase) < phaseNumber('per-sample')) return undefined;
  if (phase === 'per-sample') return 0;
  return phase === 'sum' ? Math.min(part ?? batchSize, batchSize) : batchSize;
}

/**
 * Each sample's contribution to one weight, in the order of the batch: ∂e(k)/∂w, times its weight and clip factor if
 * there are any.
 */
export function contributionsOf(trace: StepTrace, { layer, from, to }: WeightPlace): readonly number[] {
  return rowsOf(trace).map((row) => trace.contribution(layer, from, to, row));
}

/** `values` row by row of the batch, and the numbers of the samples. */
export function sumPicture(values: readonly number[], samples: readonly number[], added: number): SumPicture {
  let total = 0;
  let [low, high] = [0, 0];
  const bars = values.map((value, before): SumBar => {
    const start = total;
    total += value;
    for (const edge of [value, total]) {
      if (Number.isFinite(edge)) [low, high] = [Math.min(low, edge), Math.max(high, edge)];
    }
    const isAdded = before < added;
    return {
      row: before + 1,
      sample: samples[before] ?? before + 1,
      value,
      from: isAdded ? start : 0,
      to: isAdded ? total : value,
      added: isAdded,
    };
  });
  return { bars, domain: low === high ? [-1, 1] : [low, high] };
}
