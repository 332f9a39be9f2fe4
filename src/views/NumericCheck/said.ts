/** What is said of the two numbers of one weight: how far they agree, and why. What it claims is recomputed in `test/claims`. */
import { differenceStep, isPenalised, isPerUnit, type StepTrace, unitActivation } from '../../model';
import { plainStep, quantityValue, rowsOf, type WeightPlace } from '../../quantity';
import { formatWithPower, messages } from '../../text';
import { whyZero } from '../shared/because/whyZero';
import { ofWeight } from '../shared/ofWeight';
import type { Sentence } from '../shared/said';
import type { Nudge } from './lossCurve';
import { type CheckedStep, type Compared, digitsInCommon, ratioOf } from './ratios';
import { saidOfMeans } from './saidOfMeans';
import { saidOfSum } from './saidOfSum';
import { tenDigits } from './tenDigits';

export interface OneWeight {
  readonly place: WeightPlace;
  readonly compared: Compared;
  readonly nudge: Nudge;
}

/** From this many digits on, the two numbers count as equal. */
const fewestDigits = 3;

export interface SaidOfWeight {
  /** Absent where both numbers are too small for a difference of losses. */
  readonly verdict: Sentence | undefined;
  readonly isSame: boolean;
  readonly why: readonly Sentence[];
}

export function saidOfWeight(trace: StepTrace, { place, compared, nudge }: OneWeight): SaidOfWeight {
  const gradient = quantityValue({ kind: compared, ...place }, trace);
  const { slope } = nudge;
  const isSame = digitsInCommon(slope, gradient) >= fewestDigits;
  if (!Number.isFinite(slope + gradient)) return { verdict: notComputed(nudge), isSame: false, why: [] };
  if (ratioOf({ numeric: slope, gradient, h: nudge.h }, checkedStep(trace)) === undefined)
    return { verdict: undefined, isSame, why: [whyNothing(trace, place)] };
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

function notComputed({ weight, h }: Nudge): Sentence {
  const words = messages.check;
  return weight + h === weight - h
    ? { kind: 'check.stepVanishes', text: words.stepVanishes }
    : { kind: 'check.notFinite', text: words.notFinite };
}

function agreement(slope: number, gradient: number): Sentence {
  const words = messages.check;
  return slope === gradient
    ? { kind: 'check.agreeWholly', text: words.agreeWholly }
    : { kind: 'check.agree', text: words.agree(digitsInCommon(slope, gradient)) };
}

/** With another h than the default one, that may be the reason: the default one says whether it is. */
function difference({ usual, weight, h }: Nudge, gradient: number): Sentence {
  const words = messages.check;
  const ordinary = differenceStep(weight);
  if (h === ordinary || digitsInCommon(usual, gradient) < fewestDigits)
    return { kind: 'check.differ', text: words.differ };
  return h > ordinary
    ? { kind: 'check.differWide', text: words.differWide }
    : { kind: 'check.differNarrow', text: words.differNarrow };
}

interface Whole extends OneWeight {
  readonly gradient: number;
  readonly isSame: boolean;
}

function whyOf(trace: StepTrace, at: Whole): readonly Sentence[] {
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

function whySame(trace: StepTrace, { nudge: { slope }, gradient }: Whole): readonly Sentence[] {
  const { why } = messages.check;
  if (isClipped(trace)) return [];
  const same: Sentence = { kind: 'check.why.batchGradient', text: why.batchGradient };
  const format = tenDigits(slope, gradient);
  if (formatWithPower(slope, format) === formatWithPower(gradient, format)) return [same];
  return [same, { kind: 'check.why.differenceError', text: why.differenceError }];
}

function whyOther(trace: StepTrace, { nudge: { usual }, gradient }: Whole): readonly Sentence[] {
  const { why } = messages.check;
  // Another h than the default one is the reason.
  if (digitsInCommon(usual, gradient) >= fewestDigits || isClipped(trace) || !hasKinks(trace)) return [];
  return [{ kind: 'check.why.kink', text: why.kink }];
}

function whyNothing(trace: StepTrace, place: WeightPlace): Sentence {
  const zero = isPenalised(trace.settings.penalty, place.from) ? undefined : whyZero(trace, place);
  if (zero) return { kind: `because.zero.${zero}`, text: ofWeight(messages.because.zero[zero], place) };
  return trace.batchSize === 0
    ? { kind: 'ledger.empty', text: messages.ledger.empty }
    : { kind: 'check.why.tooSmall', text: messages.check.why.tooSmall };
}

function hasKinks({ network }: StepTrace): boolean {
  return network.activations.some((name) => isPerUnit(name) && unitActivation(name).kinks.length > 0);
}
