/** The beats of Epoch: a batch’s sum and its gradient; with the last batch what all of them give, and the path of the weight. */
import { epochDivision, epochPlan } from '../../run';
import type { ToldBeat } from '../shared/beats/beat';
import type { Telling, ViewStory } from '../shared/beats/telling';
import { hasBatchMeans } from './epochModel';

export const epochStory: ViewStory = { beats: epochBeats };

export function epochBeats({ run, trace }: Telling): readonly ToldBeat[] {
  const plan = epochPlan(run, trace.step);
  const { batches } = plan;
  const isLast = batches.at(-1)?.step === trace.step;
  const division = epochDivision(plan, run.data);
  const divides = division.by !== 'none';
  const phase = 'sum';
  return [
    { phase, name: 'total', count: 1 },
    ...(divides ? [{ phase, name: 'total', count: 2 } as const] : []),
    ...(isLast && batches.length > 1 ? [{ phase, name: 'epochSum' } as const] : []),
    ...(isLast && divides && batches.length > 1 ? [{ phase, name: 'epochDivision' } as const] : []),
    ...(isLast && hasBatchMeans({ plan, division }) ? [{ phase, name: 'meanOfMeans' } as const] : []),
    ...(isLast ? [{ phase: 'update', name: 'path' } as const] : []),
  ];
}
