/** The beats of Compare: one row of both runs at a time, their sums, the division, both gradients, why they differ, both updates, then the curves. */
import type { ToldBeat } from '../shared/beats/beat';
import { productBeats } from '../shared/beats/stepBeats';
import type { Telling, ViewStory } from '../shared/beats/telling';

export const compareStory: ViewStory = { beats };

function beats({ run, trace }: Telling): readonly ToldBeat[] {
  const steps = Math.min(run.lastStep - trace.step, curveSteps.at(-1) ?? 0);
  return [
    ...productBeats(trace),
    { phase: 'sum', name: 'total', count: 1 },
    { phase: 'sum', name: 'division' },
    { phase: 'sum', name: 'total', count: 2 },
    { phase: 'sum', name: 'why' },
    { phase: 'update', name: 'rule', count: 1 },
    { phase: 'update', name: 'rule', count: 2 },
    ...curveSteps
      .filter((count) => count <= steps)
      .map((count): ToldBeat => ({ phase: 'update', name: 'curve', count })),
  ];
}

/** How many steps on a curve reaches. */
const curveSteps = [1, 2, 5, 10, 20, 40] as const;
