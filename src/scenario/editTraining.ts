/** Edits of the rule that makes the batch gradient of the samples' gradients: what the sum is divided by, what is clipped. */
import type { ClipSettings, Divisor } from '../model';
import type { FilledScenario } from './filled';

/** The mean with another divisor; a sum, which divides by nothing, becomes a mean where there is something to divide by. */
export function withDivisor(scenario: FilledScenario, divisor: Divisor): FilledScenario {
  const { divisor: _, ...training } = scenario.training;
  if (divisor === 'batch') return { ...scenario, training };
  return { ...scenario, training: { ...training, reduction: 'mean', divisor } };
}

/** With another clipping, or none. */
export function withClip(scenario: FilledScenario, clip: ClipSettings | undefined): FilledScenario {
  const { clip: _, ...training } = scenario.training;
  return { ...scenario, training: { ...training, ...(clip && { clip }) } };
}
