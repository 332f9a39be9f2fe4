/** What is said of the two numbers of one weight: how far they agree, and why, each sentence with what it claims of the step. */
import { differenceStep, isPenalised, isPerUnit, type StepTrace, unitActivation } from '../../model';
import { type Claim, claim, plainStep, quantityValue, rowsOf, type Term, type WeightPlace } from '../../quantity';
import { formatWithPower, messages } from '../../text';
import { whyZero } from '../shared/because/whyZero';
import type { Said } from '../shared/said';
import { fromSamples } from './fromSamples';
import type { Nudge } from './lossCurve';
import { type CheckedStep, type Compared, digitsInCommon, leastMeasured, ratioOf } from './ratios';
import { saidOfMeans } from './saidOfMeans';
import { saidOfSum } from './saidOfSum';
import { tenDigits } from './tenDigits';

interface OneWeight {
  readonly place: WeightPlace;
  readonly compared: Compared;
  readonly nudge: Nudge;
}

/** From this many digits on, the two numbers count as equal. */
const fewestDigits = 3;

/** Fewer digits in common are this much of the two numbers' magnitudes. */
const differing = 10 ** -fewestDigits / 2;

export interface SaidOfWeight {
  /** Absent where both numbers are 0, up to what a difference of losses can measure. */
  readonly verdict: Said | undefined;
  readonly isSame: boolean;
  readonly why: readonly Said[];
}

export function saidOfWeight(trace: StepTrace, { place, compared, nudge }: OneWeight): SaidOfWeight {
  const gradient = quantityValue({ kind: compared, ...place }, trace);
  const { slope } = nudge;
  const isSame = digitsInCommon(slope, gradient) >= fewestDigits;
  if (!Number.isFinite(slope + gradient)) return { verdict: notComputed(nudge), isSame: false, why: [] };
  if (ratioOf({ numeric: slope, gradient }, checkedStep(trace)) === undefined)
    return { verdict: undefined, isSame, why: [whyNothing(trace, place, { slope, gradient })] };
  const verdict = isSame ? agreement(slope, gradient) : difference(nudge, gradient);
  return { verdict, isSame, why: whyOf(trace, { place, compared, nudge, gradient, isSame }) };
}

export function checkedStep(trace: StepTrace): CheckedStep {
  return {
    divisor: trace.divisor,
    loss: trace.batchLoss(),
    hasKinks: hasKinks(trace) && !isClipped(trace),
  };
}

/** Whether some sample's gradient is clipped before it is added. */
export function isClipped(trace: StepTrace): boolean {
  return trace.settings.clip?.per === 'sample' && rowsOf(trace).some((row) => trace.clipFactor(row) < 1);
}

function notComputed({ weight, h }: Nudge): Said {
  const words = messages.check;
  if (weight + h === weight - h)
    return { kind: 'check.stepVanishes', text: words.stepVanishes, claims: [claim(weight + h, 'is', weight - h)] };
  return { kind: 'check.notFinite', text: words.notFinite, claims: [] };
}

/** The two numbers as the panel prints them, the larger one first. */
function printedPair(slope: number, gradient: number): readonly [Term, Term] {
  const format = tenDigits(slope, gradient);
  const term = (value: number): Term => ({ value, printed: formatWithPower(value, format) });
  return slope >= gradient ? [term(slope), term(gradient)] : [term(gradient), term(slope)];
}

function agreement(slope: number, gradient: number): Said {
  const words = messages.check;
  const [larger, smaller] = printedPair(slope, gradient);
  if (slope === gradient) {
    const claims: readonly Claim[] = [{ ...claim([larger], 'is', [smaller]), rounding: 0 }];
    return { kind: 'check.agreeWholly', text: words.agreeWholly, claims };
  }
  const digits = digitsInCommon(slope, gradient);
  const whole = Math.abs(slope) > Math.abs(gradient) ? slope : gradient;
  const apart = [larger, { ...smaller, times: -1 }];
  const share: Term = {
    value: Math.abs(whole),
    times: 10 ** -digits,
    printed: formatWithPower(Math.abs(whole), tenDigits(slope, gradient)),
  };
  return {
    kind: 'check.agree',
    text: words.agree(digits),
    claims: [{ ...claim(apart, 'isAtMost', [share]), rounding: Number.EPSILON }],
  };
}

/** With another h than the default one, that may be the reason: the default one says whether it is. */
function difference({ slope, usual, weight, h }: Nudge, gradient: number): Said {
  const words = messages.check;
  const [larger, smaller] = printedPair(slope, gradient);
  const differ: Claim = { ...claim([larger], 'isNot', [smaller]), rounding: differing };
  const ordinary = differenceStep(weight);
  if (h === ordinary || digitsInCommon(usual, gradient) < fewestDigits)
    return { kind: 'check.differ', text: words.differ, claims: [differ] };
  const byUsual: Claim = { ...claim(usual, 'is', gradient), rounding: 2 * differing };
  return h > ordinary
    ? { kind: 'check.differWide', text: words.differWide, claims: [differ, byUsual, claim(h, 'exceeds', ordinary)] }
    : {
        kind: 'check.differNarrow',
        text: words.differNarrow,
        claims: [differ, byUsual, claim(ordinary, 'exceeds', h)],
      };
}

interface Whole extends OneWeight {
  readonly gradient: number;
  readonly isSame: boolean;
}

function whyOf(trace: StepTrace, at: Whole): readonly Said[] {
  const { compared, isSame, place, nudge, gradient } = at;
  if (compared === 'batchGradient') return isSame ? whySame(trace, at) : whyOther(trace, at);
  // In other conventions, sum and means have other values than their names say here.
  if (plainStep(trace) !== trace) return [];
  const said =
    compared === 'gradientSum'
      ? saidOfSum(trace, place, { slope: nudge.slope, sum: gradient })
      : saidOfMeans(trace, place);
  return said ? [said] : [];
}

function whySame(trace: StepTrace, { place, nudge: { slope }, gradient }: Whole): readonly Said[] {
  const { why } = messages.check;
  if (isClipped(trace)) return [];
  const same: Said = {
    kind: 'check.why.batchGradient',
    text: why.batchGradient,
    claims: [
      { ...claim(slope, 'is', gradient), rounding: 2 * differing },
      claim(fromSamples(trace, place), 'is', gradient),
    ],
  };
  const [larger, smaller] = printedPair(slope, gradient);
  if (larger.printed === smaller.printed) return [same];
  const left: Claim = { ...claim([larger], 'isNot', [smaller]), rounding: 0 };
  return [same, { kind: 'check.why.differenceError', text: why.differenceError, claims: [left] }];
}

function whyOther(trace: StepTrace, { nudge: { usual }, gradient }: Whole): readonly Said[] {
  const { why } = messages.check;
  // Another h than the default one is the reason.
  if (digitsInCommon(usual, gradient) >= fewestDigits || isClipped(trace) || !hasKinks(trace)) return [];
  return [{ kind: 'check.why.kink', text: why.kink, claims: [] }];
}

interface TwoNumbers {
  readonly slope: number;
  readonly gradient: number;
}

function whyNothing(trace: StepTrace, place: WeightPlace, { slope, gradient }: TwoNumbers): Said {
  const zero = isPenalised(trace.settings.penalty, place.from) ? undefined : whyZero(trace, place);
  if (zero)
    return { kind: `because.zero.${zero}`, text: messages.because.zero[zero], claims: [claim(gradient, 'is', 0)] };
  if (trace.batchSize === 0)
    return { kind: 'ledger.empty', text: messages.ledger.empty, claims: [claim(gradient, 'is', 0)] };
  const least = leastMeasured(trace.batchLoss());
  return {
    kind: 'check.why.tooSmall',
    text: messages.check.why.tooSmall,
    claims: [Math.abs(slope), Math.abs(gradient)].map((size) => claim(size, 'isAtMost', least)),
  };
}

function hasKinks({ network }: StepTrace): boolean {
  return network.activations.some((name) => isPerUnit(name) && unitActivation(name).kinks.length > 0);
}
