/** Why the sum over the samples is that many times the slope, with what it claims. */
import { briefNumber } from '../../kit/quantity/briefNumber';
import { type StepTrace, weightCount } from '../../model';
import { type Claim, claim, plainDivisionOf, type WeightPlace, weightPlaceAt } from '../../quantity';
import { messages } from '../../text';
import type { Said } from '../shared/said';
import { fromSamples, sumOfSamples } from './fromSamples';

interface SumAndSlope {
  readonly slope: number;
  readonly sum: number;
}

/** A kink between w − h and w + h changes the slope by more than this; other differences are smaller. */
const measured = 1e-3;

export function saidOfSum(trace: StepTrace, place: WeightPlace, { slope, sum }: SumAndSlope): Said | undefined {
  const { why, divisors } = messages.check;
  const { clip, penalty } = trace.settings;
  if (clip?.per === 'sample' || trace.divisor === 0) return undefined;
  const added = claim(sumOfSamples(trace, place), 'is', sum);
  if ((penalty?.l2 ?? 0) > 0) return withoutPenalty(trace, place, added);
  const whole: Claim = claim(fromSamples(trace, place), 'is', sum);
  const division = plainDivisionOf(trace);
  if (division === 'none') return { kind: 'check.why.sumUndivided', text: why.sumUndivided, claims: [whole] };
  const divided = { divisor: divisors[division], count: briefNumber(trace.divisor) };
  const times = [{ value: fromSamples(trace, place), times: trace.divisor }];
  if (trace.divisor === 1) return { kind: 'check.why.sumByOne', text: why.sumByOne(divided), claims: [whole] };
  const ofSlope: Claim = { ...claim([{ value: slope, times: trace.divisor }], 'is', sum), rounding: measured };
  const isMeasured = Math.abs(trace.divisor * slope - sum) <= measured * Math.abs(sum);
  return isMeasured
    ? { kind: 'check.why.sum', text: why.sum(divided), claims: [added, ofSlope, claim(times, 'is', sum)] }
    : { kind: 'check.why.sumOfGradient', text: why.sumOfGradient(divided), claims: [added, claim(times, 'is', sum)] };
}

/** With the penalty in the slope alone the ratio is another one at each weight, unless there is nothing else to compare with. */
function withoutPenalty(trace: StepTrace, place: WeightPlace, added: Claim): Said {
  const { why } = messages.check;
  const own = ratioAt(trace, place);
  const other = Number.isFinite(own) ? differentRatio(trace, own) : undefined;
  if (other === undefined) return { kind: 'check.why.sumWithoutPenalty', text: why.sumWithoutPenalty, claims: [added] };
  const differ: Claim = { ...claim(own, 'isNot', other), rounding: measured / 2 };
  return { kind: 'check.why.sumPenalised', text: why.sumPenalised, claims: [added, differ] };
}

function ratioAt(trace: StepTrace, place: WeightPlace): number {
  return sumOfSamples(trace, place) / fromSamples(trace, place);
}

/** Seldom far: the next weight has another share of the penalty. */
function differentRatio(trace: StepTrace, ratio: number): number | undefined {
  for (let index = 0; index < mostTried && index < weightCount(trace.network); index++) {
    const other = ratioAt(trace, weightPlaceAt(trace.network, index));
    const isOther = Math.abs(other - ratio) > measured * (Math.abs(other) + Math.abs(ratio));
    if (Number.isFinite(other) && isOther) return other;
  }
  return undefined;
}

const mostTried = 200;
