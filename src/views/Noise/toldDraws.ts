/** On a stage a press shows one more batch, then ten, then all. */
import type { Beat } from '../shared/beats/beat';
import type { FoundDraws } from './useDraws';

/** The batches that a beat has come to; what is measured over all of them comes last. */
export function toldDraws(found: FoundDraws, { name, count }: Beat): FoundDraws {
  const shown = name === 'draws' ? (count ?? 0) : name === 'deviation' ? found.draws.gradients.length : 0;
  const gradients = found.draws.gradients.subarray(0, shown);
  const { standardError, ...statistics } = found.statistics;
  return {
    ...found,
    draws: { gradients, complete: found.draws.complete && shown === found.draws.gradients.length },
    statistics: { ...statistics, standardError: name === 'deviation' ? standardError : undefined },
  };
}
