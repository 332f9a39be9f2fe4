/** A scene's step, and what the prose and the question of the scene read there. */
import { areWeightsOwn, otherBeside } from '../../../kit/comparedRuns/otherBeside';
import type { Lesson, Question, Scene } from '../../../lessons';
import type { StepTrace } from '../../../model';
import { type CalculationContext, coverBy, type Selected, type Stop, valueAt } from '../../../quantity';
import { createOtherRun, type Run } from '../../../run';
import type { AddressState } from '../../../store';
import { comparisonOf, patternAt, readScene, runOf, type ScenePlace, sceneOf } from '../../../store';

export interface SceneView {
  readonly lesson: Lesson;
  readonly scene: Scene;
  readonly state: AddressState;
  readonly run: Run;
  readonly selected: Selected;
  /** What the learner sees while the question is open: gated by the phase, and covered. */
  readonly covered: CalculationContext;
  /** After the answer: gated by the phase. */
  readonly uncovered: CalculationContext;
  /** Every number of the step: what answers are judged by. */
  readonly all: CalculationContext;
}

export function sceneView(place: ScenePlace): SceneView {
  const scene = sceneOf(place);
  const { state } = readScene(place);
  const { step, phase, part, sample, weight } = state.cursor;
  const run = runOf(state);
  const trace = run.traceAt(step);
  const selected = { ...weight, sample };
  const other = otherTrace(state, run, trace);
  const all: CalculationContext = { trace, selected, ...(other && { other }) };
  const gated = (stop: Stop): CalculationContext => ({
    ...all,
    read: (quantity, of) => valueAt(quantity, of, stop),
  });
  const patterns = coverOf(scene.question, { selected, run });
  return {
    lesson: place.lesson,
    scene,
    state,
    run,
    selected,
    all,
    uncovered: gated({ phase, part }),
    covered: gated({ phase, part, ...(patterns.length > 0 && { covers: coverBy(patterns) }) }),
  };
}

function coverOf(
  question: Question | undefined,
  { selected, run }: { readonly selected: Selected; readonly run: Run },
): readonly string[] {
  return (question?.cover ?? []).map(({ text }) => patternAt(text, selected, run.network));
}

function otherTrace(state: AddressState, run: Run, trace: StepTrace): StepTrace | undefined {
  if (!state.comparison) return undefined;
  const other = createOtherRun(state, comparisonOf(state));
  return otherBeside({ run, other }, trace, areWeightsOwn(state));
}
