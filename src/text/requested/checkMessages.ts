/** Numeric check: the same slope by a road that knows no chain rule. */

/** What the sum over the batch is divided by. */
type Division = 'batch' | 'weights' | 'number' | 'none';

const causeUnknown = 'one factor is missing, or counted twice.';
const divisors = { batch: 'B', weights: 'Σ c(k)', number: 'D' };

export const check = {
  name: 'Numeric check',
  subtitle: 'the same number, by a road that knows no chain rule',
  step: 'h',
  stepName: 'Nudge h',
  badStep: 'h has to be above 0 and at most 10.',
  usualStep: 'usual h',
  against: 'Compare with',
  roads: {
    batchGradient: () => 'the batch gradient',
    gradientSum: (division: Division) =>
      division === 'none' ? 'the sum Σ, which nothing divides' : `the sum Σ, no 1/${divisors[division]}`,
    productOfMeans: () => 'averages first, x̄ · δ̄',
  },
  above: 'E at w + h',
  below: 'E at w − h',
  slope: 'their difference ÷ 2h',
  ratio: 'gradient ÷ slope',
  passes: 'Two forward passes of the same batch at other weights; nothing is propagated back.',
  waitsForLoss: (phase: string) => `E is computed in phase ${phase}.`,
  waitsForGradient: (phase: string) => `The slope is known already; the gradient comes in phase ${phase}.`,
  agree: (digits: number) => `They agree to ${digits} digits.`,
  agreeWholly: 'They are the same number.',
  differ: 'They are different numbers.',
  notFinite: 'NaN and ∞ cannot be compared: the numbers have grown too large to be computed.',
  clipped:
    'Samples’ gradients are clipped here before they are added: what comes of them is not the slope of E, and need not agree with it.',
  differWide: 'They differ: over so large an h the curve bends away from its tangent.',
  bothZero: 'both are 0',
  powerOfTen: (exponent: string) => `×10${exponent}`,
  picture: (weight: string, from: string, to: string) => `Batch loss along the ${weight}, from ${from} to ${to}`,
  pictureWeight: 'w',
  pictureLoss: 'E',
  secant: 'through w ± h',
  tangent: 'slope of the gradient',
  pointsTable: 'Show as table',
  pointsCaption: 'Batch loss along the weight',
  working: 'the loss at other weights',
  all: 'All weights',
  start: (count: number) => `Check all ${count} weights`,
  startOne: 'Check the one weight',
  startDetail: (passes: number) => `${passes} forward passes`,
  progress: (done: number, all: number) => `${done} of ${all} weights`,
  progressName: 'Weights checked',
  stop: 'Stop',
  stopped: (done: number, all: number) => `Stopped after ${done} of ${all} weights.`,
  columns: { weight: 'weight', slope: 'numeric slope', gradient: 'gradient', ratio: 'ratio' },
  verdicts: {
    one: (count: number) => `Ratio 1 for all ${count} weights: the backward pass is right.`,
    zero: 'Every slope is 0 here: there is nothing to compare.',
    notFinite: 'Some of these numbers are NaN or ∞: there is nothing to compare.',
    constant: (ratio: string, cause: string) => `The ratio is ${ratio} everywhere: ${cause}`,
    varies: (smallest: string, largest: string) =>
      `The ratio is anything from ${smallest} to ${largest}: no forgotten factor, but another gradient altogether.`,
    outliers: (count: number) =>
      count === 1
        ? ' One weight is off: a kink (ReLU) between w − h and w + h can do that.'
        : ` ${count} weights are off: kinks (ReLU) between w − h and w + h can do that.`,
  },
  causes: {
    divisor: (division: Division) =>
      division === 'none' ? causeUnknown : `that is ${divisors[division]}, a forgotten 1/${divisors[division]}.`,
    perDivisor: (division: Division) =>
      division === 'none'
        ? causeUnknown
        : `that is 1/${divisors[division]}, divided by ${divisors[division]} once too often.`,
    outputs: () => 'that is the number of outputs, a forgotten 1/K.',
    perOutputs: () => 'that is 1/K, divided by the number of outputs once too often.',
    two: () => 'a forgotten ½.',
    half: () => 'a ½ too many.',
    other: () => causeUnknown,
  },
};
