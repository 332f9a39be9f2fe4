/** Edits of what belongs to the rule from step 1: the divisor and clipping. */
import type { ClipSettings, Divisor } from '../model';
import type { FilledScenario } from './filled';

/**
 * Sets the divisor. Under `sum` nothing is divided, so a divisor other than `none` also sets the reduction to `mean`.
 */
export function withDivisor(scenario: FilledScenario, divisor: Divisor): FilledScenario {
  const { divisor: _, ...training } = scenario.training;
  if (divisor === 'batch') return { ...scenario, training };
  return { ...scenario, training: { ...training, reduction: 'mean', divisor } };
}

/** Sets the clipping, or removes it. */
export function withClip(scenario: FilledScenario, clip: ClipSettings | undefined): FilledScenario {
  const { clip: _, ...training } = scenario.training;
  return { ...scenario, training: { ...training, ...(clip && { clip }) } };
}
