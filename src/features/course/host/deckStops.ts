/** The stops of a step, one for each press of a clicker: the parts of each phase, then the phase complete. */
import type { StepTrace } from '../../../model';
import { reached, type Stop } from '../../../quantity';
import { partsOf, phasesOf } from '../../../store';

/** The next stop of the step (`by` 1), or the previous one (−1); undefined at its end, or at its beginning. */
export function neighbourStop(
  now: Stop,
  { network, batchSize }: Pick<StepTrace, 'network' | 'batchSize'>,
  by: 1 | -1,
): Stop | undefined {
  const stops = phasesOf(network).flatMap((phase): readonly Stop[] => [
    ...partsOf(network, phase, batchSize).map((part) => ({ phase, part })),
    { phase },
  ]);
  return by > 0 ? stops.find((stop) => !reached(stop, now)) : stops.findLast((stop) => !reached(now, stop));
}
