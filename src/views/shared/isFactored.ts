/** Whether anything stands between a sample's gradient and what it adds to the sum: a weight c(k), or clipping. */
import type { StepTrace } from '../../model';

export function isFactored({ hasSampleWeights, settings }: StepTrace): boolean {
  return hasSampleWeights || settings.clip?.per === 'sample';
}
