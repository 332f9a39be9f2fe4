/** This step once more, with other samples or settings: from the same weights, and from the same state of the optimizer. */
import { computeStep, type StepSettings, type StepTrace } from '../../../../model';
import { stepContext } from '../../../../run';
import type { Asked } from './asked';

interface Changed {
  readonly batch?: readonly number[];
  readonly settings?: Partial<StepSettings>;
}

/** Nothing is accumulated: the other batches of a cycle have not changed. */
export function changedStep(
  { run, trace }: Pick<Asked, 'run' | 'trace'>,
  { batch = trace.batch, settings: changed }: Changed,
): StepTrace {
  const { cycle: _cycle, ...input } = stepContext(run.plan, trace.step);
  const { accumulate: _, ...settings } = { ...trace.settings, ...changed };
  return computeStep({ ...input, settings, batch, state: trace.stateBefore });
}

/** Δw of the weight; undefined where gradients accumulate. */
export function updateOf(step: StepTrace, { trace, place: { layer, from, to } }: Asked): number | undefined {
  return trace.settings.accumulate ? undefined : step.update(layer, from, to);
}
