/** Why the sum over the samples is that many times the slope. */
import { briefNumber } from '../../kit/quantity/briefNumber';
import { type StepTrace, weightCount } from '../../model';
import { plainDivisionOf, type WeightPlace, weightPlaceAt } from '../../quantity';
import { messages } from '../../text';
import type { Sentence } from '../shared/said';
import { fromSamples, sumOfSamples } from './fromSamples';

interface SumAndSlope {
  readonly slope: number;
  readonly sum: number;
}

/** A kink between w − h and w + h changes the slope by more than this; other differences are smaller. */
const measured = 1e-3;

export function saidOfSum(trace: StepTrace, place: WeightPlace, { slope, sum }: SumAndSlope): Sentence | undefined {
  const { why, divisors } = messages.check;
  const { clip, penalty } = trace.settings;
  if (clip?.per === 'sample' || trace.divisor === 0) return undefined;
  if ((penalty?.l2 ?? 0) > 0) return withoutPenalty(trace, place);
  const division = plainDivisionOf(trace);
  if (division === 'none') return { kind: 'check.why.sumUndivided', text: why.sumUndivided };
  const divided = { divisor: divisors[division], count: briefNumber(trace.divisor) };
  if (trace.divisor === 1) return { kind: 'check.why.sumByOne', text: why.sumByOne(divided) };
  const isMeasured = Math.abs(trace.divisor * slope - sum) <= measured * Math.abs(sum);
  return isMeasured
    ? { kind: 'check.why.sum', text: why.sum(divided) }
    : { kind: 'check.why.sumOfGradient', text: why.sumOfGradient(divided) };
}

/** With the penalty in the slope alone the ratio is another one at each weight, unless there is nothing else to compare with. */
function withoutPenalty(trace: StepTrace, place: WeightPlace): Sentence {
  const { why } = messages.check;
  const own = ratioAt(trace, place);
  const other = Number.isFinite(own) ? differentRatio(trace, own) : undefined;
  return other === undefined
    ? { kind: 'check.why.sumWithoutPenalty', text: why.sumWithoutPenalty }
    : { kind: 'check.why.sumPenalised', text: why.sumPenalised };
}

export function ratioAt(trace: StepTrace, place: WeightPlace): number {
  return sumOfSamples(trace, place) / fromSamples(trace, place);
}

/** Seldom far: the next weight has another share of the penalty. */
export function differentRatio(trace: StepTrace, ratio: number): number | undefined {
  for (let index = 0; index < mostTried && index < weightCount(trace.network); index++) {
    const other = ratioAt(trace, weightPlaceAt(trace.network, index));
    const isOther = Math.abs(other - ratio) > measured * (Math.abs(other) + Math.abs(ratio));
    if (Number.isFinite(other) && isOther) return other;
  }
  return undefined;
}

const mostTried = 200;
