/** What each kind of Numeric check's sentences about one weight claims, from the two numbers, as they are printed, and from the single samples. */
import { differenceStep, type StepTrace } from '../../src/model';
import { type Claim, claim, quantityValue, type Term } from '../../src/quantity';
import { formatWithPower, messages } from '../../src/text';
import { fromSamples, sumOfSamples } from '../../src/views/NumericCheck/fromSamples';
import { digitsInCommon, leastMeasured } from '../../src/views/NumericCheck/ratios';
import type { OneWeight } from '../../src/views/NumericCheck/said';
import { covarianceOf, largestProduct } from '../../src/views/NumericCheck/saidOfMeans';
import { differentRatio, ratioAt } from '../../src/views/NumericCheck/saidOfSum';
import { tenDigits } from '../../src/views/NumericCheck/tenDigits';

interface Context extends OneWeight {
  readonly trace: StepTrace;
}

type ClaimsOf = (context: Context, text: string) => readonly Claim[];

/** Fewer than three digits in common are this much of the two numbers' magnitudes. */
const differing = 10 ** -3 / 2;

/** A kink between w − h and w + h changes the slope by more than this; other differences are smaller. */
const measured = 1e-3;

const gradientOf = ({ trace, place, compared }: Context): number => quantityValue({ kind: compared, ...place }, trace);

/** The two numbers as the panel prints them, the larger one first. */
function printedPair(context: Context): readonly [Term, Term] {
  const { slope } = context.nudge;
  const gradient = gradientOf(context);
  const format = tenDigits(slope, gradient);
  const term = (value: number): Term => ({ value, printed: formatWithPower(value, format) });
  return slope >= gradient ? [term(slope), term(gradient)] : [term(gradient), term(slope)];
}

const agree: ClaimsOf = (context, text) => {
  const { slope } = context.nudge;
  const gradient = gradientOf(context);
  const [larger, smaller] = printedPair(context);
  const digits = digitsInCommon(slope, gradient);
  const isSaid = text === messages.check.agree(digits);
  const whole = Math.max(Math.abs(slope), Math.abs(gradient));
  const share: Term = {
    value: isSaid ? whole : Number.NaN,
    times: 10 ** -digits,
    printed: formatWithPower(whole, tenDigits(slope, gradient)),
  };
  return [{ ...claim([larger, { ...smaller, times: -1 }], 'isAtMost', [share]), rounding: Number.EPSILON }];
};

function differ(context: Context): Claim {
  const [larger, smaller] = printedPair(context);
  return { ...claim([larger], 'isNot', [smaller]), rounding: differing };
}

const byUsual = (context: Context): Claim => ({
  ...claim(context.nudge.usual, 'is', gradientOf(context)),
  rounding: 2 * differing,
});

/** The sum of the samples' gradients. */
const added: ClaimsOf = (context) => [claim(sumOfSamples(context.trace, context.place), 'is', gradientOf(context))];

const whole: ClaimsOf = (context) => [claim(fromSamples(context.trace, context.place), 'is', gradientOf(context))];

function timesDivisor(context: Context): Claim {
  const { trace, place } = context;
  return claim([{ value: fromSamples(trace, place), times: trace.divisor }], 'is', gradientOf(context));
}

/** Rounding is relative to the products, which may cancel. */
const lacking: ClaimsOf = ({ trace, place }) => {
  const means = quantityValue({ kind: 'productOfMeans', ...place }, trace);
  const times = trace.batchSize / trace.divisor;
  const size = { value: largestProduct(trace, place) * times };
  const left = [{ value: means }, { value: covarianceOf(trace, place), times }, size];
  return [claim(left, 'is', [{ value: fromSamples(trace, place) }, size])];
};

const isZero: ClaimsOf = (context) => [claim(gradientOf(context), 'is', 0)];

const claimsOf: Readonly<Record<string, ClaimsOf>> = {
  'check.stepVanishes': ({ nudge: { weight, h } }) => [claim(weight + h, 'is', weight - h)],
  'check.agreeWholly': (context) => {
    const [larger, smaller] = printedPair(context);
    return [{ ...claim([larger], 'is', [smaller]), rounding: 0 }];
  },
  'check.agree': agree,
  'check.differ': (context) => [differ(context)],
  'check.differWide': (context) => [
    differ(context),
    byUsual(context),
    claim(context.nudge.h, 'exceeds', differenceStep(context.nudge.weight)),
  ],
  'check.differNarrow': (context) => [
    differ(context),
    byUsual(context),
    claim(differenceStep(context.nudge.weight), 'exceeds', context.nudge.h),
  ],
  'check.why.batchGradient': (context, text) => [
    { ...claim(context.nudge.slope, 'is', gradientOf(context)), rounding: 2 * differing },
    ...whole(context, text),
  ],
  'check.why.differenceError': (context) => {
    const [larger, smaller] = printedPair(context);
    return [{ ...claim([larger], 'isNot', [smaller]), rounding: 0 }];
  },
  'check.why.tooSmall': (context) =>
    [context.nudge.slope, gradientOf(context)].map((value) =>
      claim(Math.abs(value), 'isAtMost', leastMeasured(context.trace.batchLoss(), context.nudge.h)),
    ),
  'ledger.empty': isZero,
  'check.why.sumUndivided': whole,
  'check.why.sumByOne': whole,
  'check.why.sum': (context, text) => {
    const ofSlope = claim([{ value: context.nudge.slope, times: context.trace.divisor }], 'is', gradientOf(context));
    return [...added(context, text), { ...ofSlope, rounding: measured }, timesDivisor(context)];
  },
  'check.why.sumOfGradient': (context, text) => [...added(context, text), timesDivisor(context)],
  'check.why.sumWithoutPenalty': added,
  'check.why.sumPenalised': (context, text) => {
    const own = ratioAt(context.trace, context.place);
    const other = differentRatio(context.trace, own) ?? Number.NaN;
    return [...added(context, text), { ...claim(own, 'isNot', other), rounding: measured / 2 }];
  },
  'check.why.meansOfBias': ({ trace, place }) => [
    claim(quantityValue({ kind: 'productOfMeans', ...place }, trace), 'is', fromSamples(trace, place)),
  ],
  'check.why.meansAgree': lacking,
  'check.why.means': (context, text) => [
    ...lacking(context, text),
    claim(covarianceOf(context.trace, context.place), 'isNot', 0),
  ],
};

export function weightClaims(kind: string, context: Context, text: string): readonly Claim[] {
  const claims = kind.startsWith('because.zero.') ? isZero : claimsOf[kind];
  return claims?.(context, text) ?? [];
}
