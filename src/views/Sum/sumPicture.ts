/**
 * The waterfall: the start and end of each sample's bar. Added samples start at the end of the previous one, the others
 * at zero; both use the same scale, so that bars keep their size when they move. Until one is added, short bars are enlarged.
 */

import type { StepTrace } from '../../model';
import {
  isCoveredAt,
  phaseNumber,
  rowsOf,
  runningTotalAt,
  type Stop,
  sampleAt,
  summandOf,
  type WeightPlace,
} from '../../quantity';
import { domainOf, enlargedDomain } from '../shared/ledger/domainOf';

export interface SumBar {
  /** The row of the batch, from 1. */
  readonly row: number;
  /** From 1, in the order of the data. */
  readonly sample: number;
  readonly from: number;
  readonly to: number;
  readonly added: boolean;
}

/** What a question covers of the picture: a bar that is no longer drawn, and an end that would give a total away. */
export interface SumCover {
  readonly contribution: (row: number) => boolean;
  readonly total: (row: number) => boolean;
}

export interface SumPicture {
  readonly bars: readonly SumBar[];
  /** Contains zero and everything that is drawn, and what will be drawn, where bars are not enlarged for now. */
  readonly domain: readonly [number, number];
}

/** Up to this many bars, every number is printed. */
export const mostNumbers = 8;

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

export function sumCover(trace: StepTrace, place: WeightPlace, stop: Stop): SumCover | undefined {
  if (!stop.covers) return undefined;
  return {
    contribution: (row) => isCoveredAt(summandOf(trace, place, sampleAt(trace, row)), trace, stop),
    total: (row) => row > 0 && isCoveredAt(runningTotalAt(trace, place, row), trace, stop),
  };
}

/** `values` row by row of the batch, and the numbers of the samples. A bar whose ends are covered starts at zero. */
export function sumPicture(
  values: readonly number[],
  samples: readonly number[],
  added: number,
  cover: SumCover = nothing,
): SumPicture {
  let total = 0;
  const ends: number[] = [];
  const bars = values.map((value, before): SumBar => {
    const start = total;
    total += value;
    const hasEnd = !cover.total(before) && !cover.total(before + 1);
    if (!cover.contribution(before + 1)) ends.push(...(hasEnd ? [value, total] : [value]));
    const isAdded = before < added && hasEnd;
    return {
      row: before + 1,
      sample: samples[before] ?? before + 1,
      from: isAdded ? start : 0,
      to: isAdded ? total : value,
      added: isAdded,
    };
  });
  const domain = domainOf(ends);
  const drawn = values.filter((_, before) => !cover.contribution(before + 1));
  const enlarged = added === 0 ? enlargedDomain(drawn, domain) : undefined;
  return { bars, domain: enlarged ?? domain };
}

const nothing: SumCover = { contribution: () => false, total: () => false };
