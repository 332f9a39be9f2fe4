/** Slips of the sum and the mean, and of what is added to the gradient before the update. */
import { words } from './words';

export const sumSlips = words({
  meanTimesMean: {
    what: 'These numbers are the mean {activation|letter} times the mean {undividedDelta|letter}.',
    why: 'The mean of products is not the product of means: the difference is the covariance of {activation|letter} and {undividedDelta|letter}.',
  },
  sumTimesSum: {
    what: 'These numbers are the sum of {activation|letter} times the sum of {delta|letter}.',
    why: 'Each sample multiplies first, and the products are added.',
  },
  lastSample: {
    what: 'These numbers are those of the last sample alone.',
    why: 'The products are added up; each next one does not replace the sum.',
  },
  firstSample: {
    what: 'These numbers are those of the first sample alone.',
    why: 'The products of all samples are added.',
  },
  lastSampleDivided: {
    what: 'These numbers are the last sample’s alone, divided.',
    why: 'The products of all samples are added before the division.',
  },
  sampleMissing: {
    what: 'One sample is missing from the sum.',
    why: 'Every sample of the batch is added.',
  },
  absoluteSum: {
    what: 'The signs of the products are lost.',
    why: 'Products of opposite signs cancel in the sum.',
  },
  wrongAxis: {
    what: 'This sums over units in place of samples.',
    why: 'The shapes match only because there are as many units as samples.',
  },
  meanForSum: {
    what: 'These numbers are divided.',
    why: 'The sum is not divided yet.',
  },
  dividedAnyway: {
    what: 'These numbers are divided by the batch size.',
    why: 'In this step nothing is divided: the products of the samples are only added.',
  },
  sumForMean: {
    what: 'These numbers are the sums: the division is missing.',
    one: 'This number is the sum: the division is missing.',
    why: 'The sum is divided once, by the number in the name of the row.',
  },
  biasNotDivided: {
    what: 'The gradients of the biases are not divided.',
    one: 'The gradient of the bias is not divided.',
    why: 'That of a bias is divided as those of the weights are.',
  },
  neitherDivision: {
    what: 'Neither the division by the batch size nor that by the number of outputs is made.',
    why: 'This loss is a mean over the outputs, and the batch loss a mean over the samples.',
  },
  dividedTwice: {
    what: 'These numbers are divided twice.',
    why: 'The sum is divided once.',
  },
  wrongDivisor: {
    what: 'The sum is divided by another number.',
    why: 'It is divided by the number in the name of the row.',
  },
  averagedErrors: {
    what: 'These numbers come from one backward pass of the mean error.',
    why: 'Each sample passes back by itself. Only the products are added up.',
  },
  signSum: {
    what: 'All signs are reversed.',
    why: 'The sum keeps the signs of the products.',
  },
  accumulatedForgotten: {
    what: 'The accumulated gradient of the earlier batches is missing.',
    why: 'Each batch is added to what was accumulated before.',
  },
  cycleDividedTwice: {
    what: 'The accumulated gradient is divided twice.',
    why: 'It is divided once, at the update.',
  },
  cycleNotDivided: {
    what: 'The accumulated gradient is not divided.',
    why: 'It is divided once, at the update.',
  },
});
