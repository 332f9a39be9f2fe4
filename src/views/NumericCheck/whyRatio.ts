/** Why gradient and slope are as they are for one weight, in a sentence that holds under the settings of the step. */

import { briefNumber } from '../../kit/quantity/briefNumber';
import { isPenalised, isPerUnit, type StepTrace, unitActivation } from '../../model';
import { isPlain, plainDivisionOf, plainStep, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { whyZero } from '../shared/because/whyZero';
import type { Compared } from './ratios';

interface RatioAt {
  readonly place: WeightPlace;
  readonly compared: Compared;
  /** Whether the two numbers agree; undefined if both are 0. */
  readonly agree: boolean | undefined;
}

/** Undefined where another sentence has the reason, or none is certain. */
export function whyRatio(trace: StepTrace, { place, compared, agree }: RatioAt): string | undefined {
  const words = messages.check.why;
  if (agree === undefined) return whyNothing(trace, place);
  if (compared === 'batchGradient') {
    if (agree) return words.batchGradient;
    return trace.settings.clip?.per !== 'sample' && hasKinks(trace) ? words.kink : undefined;
  }
  // In other conventions, sum and means have other values than their names say here.
  if (plainStep(trace) !== trace) return undefined;
  return compared === 'gradientSum' ? whySum(trace) : whyMeans(trace, place);
}

function whyNothing(trace: StepTrace, place: WeightPlace): string {
  const zero = isPenalised(trace.settings.penalty, place.from) ? undefined : whyZero(trace, place);
  return zero ? messages.because.zero[zero] : messages.check.why.tooSmall;
}

function whySum(trace: StepTrace): string | undefined {
  const { why, divisors } = messages.check;
  const { clip, penalty } = trace.settings;
  if (clip?.per === 'sample' || trace.divisor === 0) return undefined;
  if ((penalty?.l2 ?? 0) > 0) return why.sumPenalised;
  const division = plainDivisionOf(trace);
  if (division === 'none') return why.sumUndivided;
  return why.sum({ divisor: divisors[division], count: briefNumber(trace.divisor) });
}

function whyMeans(trace: StepTrace, { from }: WeightPlace): string | undefined {
  const words = messages.check.why;
  if (!isPlain(trace) || (trace.settings.penalty?.l2 ?? 0) > 0 || trace.batchSize === 1) return undefined;
  return from === 0 ? words.meansOfBias : words.means;
}

function hasKinks({ network }: StepTrace): boolean {
  return network.activations.some((name) => isPerUnit(name) && unitActivation(name).kinks.length > 0);
}
