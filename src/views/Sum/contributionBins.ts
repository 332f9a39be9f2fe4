/**
 * A histogram of many contributions: every sample is in exactly one bin, or among the zeros, or among the non-finite
 * ones. Zero is always an edge, so no bin contains both signs.
 */
import { bin, tickStep } from 'd3';
import { isDivisible } from '../../kit/plot/safeTicks';

export interface ContributionBin {
  readonly from: number;
  readonly to: number;
  readonly sign: 'negative' | 'positive';
  /** The rows of the batch that are in the bin, in its order. */
  readonly rows: readonly number[];
  /** The sum of the bin's contributions, added in the batch's order. */
  readonly sum: number;
}

export interface ContributionBins {
  readonly bins: readonly ContributionBin[];
  /** Rows of contributions that are exactly 0. */
  readonly zeros: readonly number[];
  readonly notFinite: readonly number[];
  readonly domain: readonly [number, number];
  /** The width of each bin. */
  readonly width: number;
}

const wantedBins = 32;

/** Rows that a question covers are in no bin, because the bin would say what they are. */
export function contributionBins(
  values: readonly number[],
  isCovered: (row: number) => boolean = () => false,
): ContributionBins {
  const rows = values.map((_, before) => before + 1).filter((row) => !isCovered(row));
  const valueAt = (row: number): number => values[row - 1] ?? 0;
  const signed = rows.filter((row) => Number.isFinite(valueAt(row)) && valueAt(row) !== 0);
  const [domain, edges] = edgesOf(signed.map(valueAt));
  const inner = edges.filter((edge) => edge > domain[0] && edge < domain[1]);
  const filled = bin<number, number>().value(valueAt).domain(domain).thresholds(inner)(signed);
  const bins = filled.map((members): ContributionBin => {
    const [from, to] = [members.x0 ?? domain[0], members.x1 ?? domain[1]];
    const sum = members.reduce((total, row) => total + valueAt(row), 0);
    return { from, to, sign: to <= 0 ? 'negative' : 'positive', rows: [...members], sum };
  });
  return {
    bins: signed.length === 0 ? [] : bins,
    zeros: rows.filter((row) => valueAt(row) === 0),
    notFinite: rows.filter((row) => !Number.isFinite(valueAt(row))),
    domain,
    width: bins[0] ? bins[0].to - bins[0].from : 0,
  };
}

/** Round edges around all values, including zero, and their domain. */
function edgesOf(values: readonly number[]): readonly [[number, number], readonly number[]] {
  let [low, high] = [0, 0];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (low === high) return [[-1, 1], [0]];
  const step = tickStep(low, high, wantedBins);
  // For extreme numbers there are no round steps: one bin per sign.
  if (!isDivisible(low, high)) return [[low, high], [0]];
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const edges = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return [[Math.min(low, edges[0] ?? low), Math.max(high, edges.at(-1) ?? high)], edges];
}
