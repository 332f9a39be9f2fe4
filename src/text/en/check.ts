/** Numeric check: the same slope without the chain rule. */

/** What the sum over the batch is divided by. */
type Division = 'batch' | 'weights' | 'number' | 'none';

const causeUnknown = 'A factor is missing or counted twice.';
const divisors = { batch: 'B', weights: 'Σ c(k)', number: 'D' };

export const check = {
  name: 'Numeric check',
  subtitle: 'the same number without the chain rule',
  step: 'h',
  stepName: 'Step size h',
  badStep: 'h must be greater than 0 and at most 10.',
  usualStep: 'default h',
  against: 'Compare with',
  comparedWith: {
    batchGradient: () => 'the batch gradient',
    gradientSum: (division: Division) =>
      division === 'none' ? 'the sum Σ (not divided)' : `the sum Σ (without 1/${divisors[division]})`,
    productOfMeans: () => 'averaging first, x̄ · δ̄',
  },
  above: 'E at w + h',
  below: 'E at w − h',
  slope: 'difference ÷ 2h',
  ratio: 'gradient ÷ slope',
  passes:
    'Two forward passes of the same batch, with a slightly changed weight, give the slope. Nothing propagates back.',
  waitsForLoss: (phase: string) => `E is computed in phase ${phase}.`,
  waitsForGradient: (phase: string) => `The slope is already known; the gradient is computed in phase ${phase}.`,
  agree: (digits: number) => `They agree to ${digits} digits.`,
  agreeWholly: 'They are equal.',
  differ: 'They differ.',
  notFinite: 'The numbers are too large to compute (NaN or ∞), so they cannot be compared.',
  clipped: 'Per-sample gradients are clipped before they are added, so the result need not agree with the slope of E.',
  differWide: 'They differ because h is large: the curve bends away from its tangent.',
  bothZero: 'both are 0',
  powerOfTen: (exponent: string) => `×10${exponent}`,
  picture: (weight: string, from: string, to: string) => `Batch loss along the ${weight}, from ${from} to ${to}`,
  pictureWeight: 'w',
  pictureLoss: 'E',
  secant: 'secant through w ± h',
  tangent: 'tangent from the gradient',
  pointsTable: 'Show as table',
  pointsCaption: 'Batch loss along the weight',
  working: 'the loss at other weights',
  all: 'All weights and biases',
  start: (count: number) => `Check all ${count} parameters`,
  startOne: 'Check the weight',
  startDetail: (passes: number) => `${passes} forward passes`,
  progress: (done: number, all: number) => `${done} of ${all} parameters`,
  progressName: 'Parameters checked',
  stop: 'Stop',
  stopped: (done: number, all: number) => `Stopped after ${done} of ${all} parameters.`,
  columns: { weight: 'weight', slope: 'numeric slope', gradient: 'gradient', ratio: 'ratio' },
  verdicts: {
    one: (count: number) =>
      `The ratio is 1 for ${count === 1 ? 'the weight' : count === 2 ? 'both parameters' : `all ${count} parameters`}: the backward pass is correct.`,
    zero: 'Every slope is 0 here, so there is nothing to compare.',
    notFinite: 'Some of these numbers are NaN or ∞, so they cannot be compared.',
    constant: (ratio: string, cause: string) => `The ratio is ${ratio} everywhere. ${cause}`,
    varies: (smallest: string, largest: string) =>
      `The ratio varies from ${smallest} to ${largest}, so this is a different gradient, not a missing factor.`,
    outliers: (count: number) =>
      count === 1
        ? ' One parameter disagrees; a kink (ReLU) between w − h and w + h can cause this.'
        : ` ${count} parameters disagree; kinks (ReLU) between w − h and w + h can cause this.`,
  },
  causes: {
    divisor: (division: Division) =>
      division === 'none'
        ? causeUnknown
        : `This is ${divisors[division]}: the factor 1/${divisors[division]} is missing.`,
    perDivisor: (division: Division) =>
      division === 'none'
        ? causeUnknown
        : `This is 1/${divisors[division]}: the sum is divided by ${divisors[division]} twice.`,
    outputs: () => 'This is the number of outputs: the factor 1/K is missing.',
    perOutputs: () => 'This is 1/K: the number of outputs divides twice.',
    two: () => 'A factor ½ is missing.',
    half: () => 'There is one factor ½ too many.',
    other: () => causeUnknown,
  },
};
