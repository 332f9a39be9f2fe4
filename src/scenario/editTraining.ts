/** Edits of what belongs to the rule from step 1: the divisor, clipping, and what weight decay acts on. */
import type { ClipSettings, DecayTarget, Divisor } from '../model';
import type { FilledScenario } from './filled';

/**
 * Sets the divisor. Under `sum` nothing is divided, so a divisor other than `none` also sets the reduction to `mean`.
 */
export function withDivisor(scenario: FilledScenario, divisor: Divisor): FilledScenario {
  const { divisor: _, ...training } = scenario.training;
  if (divisor === 'batch') return { ...scenario, training };
  return { ...scenario, training: { ...training, reduction: 'mean', divisor } };
}

/** Sets what weight decay acts on. */
export function withDecayOn(scenario: FilledScenario, target: DecayTarget): FilledScenario {
  const { weightDecayOn: _, ...optimizer } = scenario.training.optimizer;
  const changed = target === 'weights' ? optimizer : { ...optimizer, weightDecayOn: target };
  return { ...scenario, training: { ...scenario.training, optimizer: changed } };
}

/** Sets the clipping, or removes it. */
export function withClip(scenario: FilledScenario, clip: ClipSettings | undefined): FilledScenario {
  const { clip: _, ...training } = scenario.training;
  return { ...scenario, training: { ...training, ...(clip && { clip }) } };
}
