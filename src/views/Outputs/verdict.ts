/** The verdict on "output 1 only", compared with the batch gradient of this step. */

import { outputCount, type StepTrace } from '../../model';
import { plainStep, quantityValue, type WeightPlace } from '../../quantity';
import type { messages } from '../../text';

export type FirstOutputVerdict = keyof (typeof messages)['outputs']['verdicts'];

export function isRight(verdict: FirstOutputVerdict): boolean {
  return verdict === 'same' || verdict === 'oneOutput';
}

/** Undefined if one of the two is not finite. Magnitudes are compared up to rounding, for which Σ|g| is the scale. */
export function firstOutputVerdict(place: WeightPlace, shown: StepTrace): FirstOutputVerdict | undefined {
  const trace = plainStep(shown);
  const first = quantityValue({ kind: 'firstOutputGradient', ...place }, trace);
  const gradient = trace.dataGradient(place.layer, place.from, place.to);
  if (!Number.isFinite(first) || !Number.isFinite(gradient)) return undefined;
  const rounding = 1e-12 * Math.max(Math.abs(first), quantityValue({ kind: 'cancellation', ...place }, trace));
  if (Math.abs(first - gradient) <= rounding) return outputCount(trace.network) === 1 ? 'oneOutput' : 'same';
  if (Math.abs(first) <= rounding) return 'zero';
  if (Math.abs(gradient) <= rounding) return 'noGradient';
  if (Math.sign(first) !== Math.sign(gradient)) return 'wrongSign';
  return Math.abs(first) < Math.abs(gradient) ? 'tooSmall' : 'tooLarge';
}
