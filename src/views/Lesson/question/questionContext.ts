/** What an answer is judged by: the complete step of the scene in the learner's run, and the scene's selection. */

import { areWeightsOwn, otherBeside } from '../../../kit/comparedRuns/otherBeside';
import type { CalculationContext } from '../../../quantity';
import { otherRunOf, runOf, type State, scenePlaceOf } from '../../../store';

export function questionContext(state: State): CalculationContext {
  const { lesson, comparison } = state;
  if (!lesson) throw new Error('expected an open lesson, got none');
  const { step, sample, weight } = scenePlaceOf(lesson);
  const run = runOf(state);
  const trace = run.traceAt(Math.min(step, run.lastStep));
  const selected = { ...weight, sample };
  if (!comparison) return { trace, selected };
  return { trace, selected, other: otherBeside({ run, other: otherRunOf(state) }, trace, areWeightsOwn(state)) };
}
