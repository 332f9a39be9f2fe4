/** The losses beside one weight, at once. */
import type { StepTrace, WeightPlace } from '../../../src/model';
import { type Nudge, nudgeWork } from '../../../src/views/NumericCheck/lossCurve';

export function nudgeAt(trace: StepTrace, place: WeightPlace, h?: number): Nudge {
  const work = nudgeWork(trace, place, h);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
