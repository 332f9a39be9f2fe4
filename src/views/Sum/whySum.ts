/** Why so much cancels, or why nothing is there to add: the two sides of the sum, or the factor that is 0. */
import type { StepTrace } from '../../model';
import type { WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { whyZero } from '../shared/because/whyZero';
import { ofWeight } from '../shared/ofWeight';

interface SumAt {
  readonly place: WeightPlace;
  /** The contributions. */
  readonly values: readonly number[];
  /** Prints a number as the panel does. */
  readonly print: (value: number) => string;
}

/** Undefined where the contributions all have one sign, or are not finite: then the sentence itself says why. */
export function whySum(trace: StepTrace, { place, values, print }: SumAt): string | undefined {
  const { zero, balance } = messages.because;
  if (values.every((value) => value === 0)) {
    const reason = whyZero(trace, place);
    return reason && ofWeight(zero[reason], place);
  }
  let [positive, negative] = [0, 0];
  for (const value of values) {
    if (value > 0) positive += value;
    else negative += value;
  }
  if (positive === 0 || negative === 0 || !Number.isFinite(positive + negative)) return undefined;
  const sum = trace.gradientSum(place.layer, place.from, place.to);
  return balance({ positive: print(positive), negative: print(negative), sum: print(sum) });
}
