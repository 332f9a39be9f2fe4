/** Numeric check: the same slope without the chain rule. */
import { message } from '../../../prose';
import { addMessages } from '../../../text/later';

const unknownCause = 'A factor is missing or counted twice.';

/** Of the reader's own numbers, those that fit. */
interface Fitting {
  readonly count: number;
  /** How many there are. */
  readonly all: number;
  /** Some fit only because their digits leave more than 1% open. */
  readonly isCoarse: boolean;
}

function yourNumbers({ count, all }: Fitting): string {
  if (all === 1) return 'Your number';
  return count === all ? `All ${all} of your numbers` : `${count} of your ${all} numbers`;
}

function within({ count, isCoarse }: Fitting): string {
  return isCoarse ? `to 1%, or as far as ${count === 1 ? 'its' : 'their'} digits go` : 'to 1%';
}

const check = {
  name: 'Numeric check',
  subtitle: 'the same number without the chain rule',
  step: '{numericStep|letter}',
  stepName: 'Step size {numericStep|letter}',
  badStep: '{numericStep|letter} must be greater than 0 and at most 10.',
  usualStep: 'default {numericStep|letter}',
  against: 'Compare with',
  /** What the sum over the batch is divided by, as `{divisor}` below. */
  divisors: {
    batch: '{batchSize|letter}',
    weights: 'Σ {sampleWeight.k|symbol}',
    number: '{divisor|letter}',
    none: '',
  },
  comparedWith: {
    batchGradient: message('the batch gradient'),
    gradientSum: message('the sum Σ ({if|divisor|without 1/{divisor}|not divided})'),
    productOfMeans: message('averaging first, {if|factor|{factor} · |}{meanActivation|letter} · {meanDelta|letter}'),
  },
  above: '{batchLoss|letter} at {weight|letter} + {numericStep|letter}',
  below: '{batchLoss|letter} at {weight|letter} − {numericStep|letter}',
  slope: 'difference ÷ 2{numericStep|letter}',
  ratio: 'gradient ÷ slope',
  passes:
    'The loss of the same batch, with a slightly larger and a slightly smaller weight, gives the slope. Nothing propagates back.',
  waitsForLoss: message('{batchLoss|letter} is computed in phase {phase}.'),
  waitsForGradient: (phase: string) => `The slope is already known; the gradient is computed in phase ${phase}.`,
  noMeans: 'The batch is empty, so there are no means.',
  agree: (digits: number) => `Both numbers agree to ${digits} digits.`,
  agreeWholly: 'They are equal.',
  differ: 'The two numbers differ.',
  notFinite: 'The numbers are too large to compute (NaN or ∞), so they cannot be compared.',
  clipped:
    'Per-sample gradients are clipped before they are added, so the result need not agree with the slope of {batchLoss|letter}.',
  differNarrow:
    'The two numbers differ because {numericStep|letter} is small: the two losses differ in their last digits only, and these are rounded.',
  stepVanishes:
    '{numericStep|letter} is too small for this weight: {weight|letter} + {numericStep|letter} and {weight|letter} − {numericStep|letter} are the same number.',
  differWide: 'The two numbers differ because {numericStep|letter} is large: the curve bends away from its tangent.',
  bothZero: 'both are 0',
  /** Beside the loss, whose rounding is in its differences. */
  tooSmall: 'too small to compare',
  /** Why the two are as they are. */
  why: {
    batchGradient: 'Both are the slope of the same {batchLoss|letter}.',
    differenceError: 'What is left is the error of the difference: its curve and its rounding.',
    kink: 'A kink (ReLU) between {weight|letter} − {numericStep|letter} and {weight|letter} + {numericStep|letter} can cause this: there the curve has no single slope.',
    sum: message(
      'The sum is not divided by {divisor} = {count}, so it is that many times the slope, at every weight. A constant ratio means a factor that is missing or counted twice.',
    ),
    sumByOne: message('Dividing by {divisor} = {count} changes nothing, so the sum is the batch gradient.'),
    sumOfGradient: message(
      'The sum is not divided by {divisor} = {count}, so it is that many times the batch gradient.',
    ),
    sumWithoutPenalty: 'The sum contains no penalty, unlike the slope of {batchLoss|letter}.',
    sumPenalised: 'The sum contains no penalty, so the ratio differs from weight to weight.',
    sumUndivided: 'Nothing is divided here, so the sum is the batch gradient.',
    means:
      'The product of the means lacks the covariance of {activation|letter} and {undividedDelta|letter}. In general that is another number at each weight, so no factor corrects it.',
    meansAgree:
      'At this weight, {activation|letter} and {undividedDelta|letter} have no covariance over the batch, so nothing is lost.',
    meansOfBias: 'A bias has {activation|letter} = 1 for every sample, so there is no covariance to be lost.',
    tooSmall: 'Both are too small to be measured reliably by a difference of two losses.',
  },
  lossName: 'Loss {batchLoss|letter} of the batch',
  /** For whoever took differences of the output in place of the loss. */
  ofOutput: message(
    'Differences of the output in place of the loss give {slope} for sample {sample}. The output error, {error}, is missing as a factor.',
  ),
  ofOutputs: message(
    'The slope of one output alone is not enough: the gradient of sample {sample} is a sum over all outputs, each output error times its own slope.',
  ),
  /** The reader's own quotients. */
  own: {
    close: 'Hide my own quotients',
    name: 'My own quotients',
    help: 'Type or paste one number per parameter, in the order of the table. Write – for one that you left out.',
    column: 'mine',
    ratio: 'gradient ÷ mine',
    notANumber: ({ at, text }: { readonly at: number; readonly text: string }) =>
      `Number ${at} is not a number (got “${text}”): write it with digits, or – to leave it out.`,
    tooMany: ({ count, most }: { readonly count: number; readonly most: number }) =>
      `There are ${count} numbers, but at most ${most} can be compared here: remove the last ones.`,
    waits: (phase: string) => `They can be compared from phase ${phase} on, which computes the gradient.`,
    ofBatch: 'the batch gradient',
    ofSample: message('the gradient of sample {sample}'),
    few: ({ needed }: { readonly needed: number }) =>
      `Any one number has a factor. Type at least ${needed} that are not 0, with two digits or more.`,
    same: ({ whose, ...fitting }: Fitting & { readonly whose: string }) =>
      `${yourNumbers(fitting)} ${fitting.count === 1 ? 'agrees' : 'agree'} with ${whose} ${within(fitting)}.`,
    factor: ({ ratio, whose, ...fitting }: Fitting & { readonly ratio: string; readonly whose: string }) =>
      `${yourNumbers(fitting)} share one factor: times ${ratio} they are ${whose}, ${within(fitting)}.`,
    misfits: message('{plural|count| One number does not fit.| {count} numbers do not fit.}'),
    unknown: 'A constant factor means one that is missing or counted twice.',
    varies: ({ smallest, largest }: { readonly smallest: string; readonly largest: string }) =>
      `The ratio varies from ${smallest} to ${largest}: your numbers share no factor with the gradient.`,
    causes: {
      outputError: message('This is the output error: your numbers are slopes of the output, not of the loss.'),
      perDivisor: message('This is 1/{divisor}: your numbers are not divided by {divisor}.'),
      divisor: message('This is {divisor}: your numbers are divided by {divisor} twice.'),
      perOutputs: message('This is 1/{outputCount|letter}: your numbers are not divided by the number of outputs.'),
      outputs: message(
        'This is {outputCount|letter}: your numbers are divided by the number of outputs once too often.',
      ),
      half: message('This is ½: your numbers lack a factor ½.'),
      two: message('This is 2: your numbers have a factor ½ too many.'),
      sign: message('This is −1: the sign is reversed.'),
    },
  },
  meaning:
    'The same ratio other than 1 at every weight is a factor that is missing or counted twice. Ratios that vary mean a different gradient.',
  picture: (weight: string, from: string, to: string) => `Batch loss along the ${weight}, from ${from} to ${to}`,
  axes: {
    weight: { short: '{weight|letter}', long: 'value of the weight {weight|letter} →' },
    loss: { short: '{batchLoss|letter}', long: '↑ loss of the batch, {batchLoss|letter}' },
  },
  secant: 'secant through {weight|letter} ± {numericStep|letter}',
  tangent: 'tangent from the gradient',
  pointsTable: 'Show as table',
  pointsCaption: 'Batch loss along the weight',
  working: 'the loss at other weights',
  all: 'All parameters',
  start: (count: number) => `Check all ${count} parameters`,
  startOne: 'Check the weight',
  startDetail: (losses: number) => `${losses} times the batch loss`,
  progress: (done: number, all: number) => `${done} of ${all} parameters`,
  progressName: 'Parameters checked',
  stop: 'Stop',
  stopped: (done: number, all: number) => `Stopped after ${done} of ${all} parameters.`,
  columns: {
    weight: 'weight',
    slope: 'numeric slope',
    gradient: 'gradient',
    ratio: 'ratio',
  },
  verdicts: {
    /** The parameters that a verdict speaks of; the others are 0 both ways, or disagree. */
    counted: ({ ones, all, same }: { readonly ones: number; readonly all: number; readonly same: boolean }) =>
      same
        ? all === 1
          ? 'the weight'
          : all === 2
            ? 'both parameters'
            : `all ${all} parameters`
        : `${ones} of ${all} parameters`,
    one: (whom: string) => `The ratio is 1 for ${whom}: the backward pass is correct.`,
    oneOfMeans: (whom: string) => `The ratio is 1 for ${whom}: over this batch, averaging first changes nothing there.`,
    noSlope: 'Every slope is 0 here, and some of these gradients are not.',
    noGradient: 'Every one of these gradients is 0, and some slopes are not.',
    zero: 'Every slope is too small to be measured reliably here, so there is nothing to compare.',
    constant: ({
      ratio,
      whom,
      cause,
    }: {
      readonly ratio: string;
      readonly whom: number | undefined;
      readonly cause: string;
    }) =>
      `The ratio is ${ratio} ${whom === undefined ? 'everywhere' : whom === 1 ? 'at the one parameter that has one' : `at ${whom} parameters`}. ${cause}`,
    varies: (smallest: string, largest: string) =>
      `The ratio varies from ${smallest} to ${largest}, so this is a different gradient, not a missing factor.`,
    outliersAlone: message('{plural|count| One parameter disagrees.| {count} parameters disagree.}'),
    outliers: message(
      '{plural|count| One parameter disagrees; a kink (ReLU) between {weight|letter} − {numericStep|letter} and {weight|letter} + {numericStep|letter} can cause this.| {count} parameters disagree; kinks (ReLU) between {weight|letter} − {numericStep|letter} and {weight|letter} + {numericStep|letter} can cause this.}',
    ),
  },
  causes: {
    divisor: message(`{if|divisor|This is {divisor}: the factor 1/{divisor} is missing.|${unknownCause}}`),
    perDivisor: message(`{if|divisor|This is 1/{divisor}: the sum is divided by {divisor} twice.|${unknownCause}}`),
    other: message(unknownCause),
  },
};

addMessages({ check });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly check: typeof check;
  }
}
