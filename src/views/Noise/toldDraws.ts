/** On a stage a press shows one more batch, then ten, then all. */
import type { Beat } from '../shared/beats/beat';
import type { FoundDraws } from './useDraws';

/** The batches that a beat has come to; what is measured over all of them comes last. */
export function toldDraws(found: FoundDraws, { name, count }: Beat): FoundDraws {
  const all = found.draws.gradients;
  const shown = name === 'draws' ? (count ?? 0) : name === 'deviation' ? all.length : 0;
  // All possible batches are in order, and the first steps have the first of them: some are taken from all over the list.
  const some = found.draws.complete && shown < all.length ? spread(all, shown) : all.subarray(0, shown);
  const { standardError, ...statistics } = found.statistics;
  return {
    ...found,
    draws: { gradients: some, complete: found.draws.complete && shown === all.length },
    statistics: { ...statistics, standardError: name === 'deviation' ? standardError : undefined },
  };
}

/** So many of them, at equal distances. */
function spread(all: Float64Array, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / count)] ?? 0);
}
