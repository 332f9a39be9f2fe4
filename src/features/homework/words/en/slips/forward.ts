/** Slips of the forward pass, in s and in x, and of the losses. */
import { words } from './words';

export const forwardSlips = words({
  biasForgotten: {
    what: 'The bias is missing from {preactivation|letter}.',
    why: 'The bias is a weight with the input 1, so it is one of the terms of the sum.',
  },
  biasSign: {
    what: 'The bias is subtracted.',
    why: 'The bias is added like every other term.',
  },
  missingTerm: {
    what: 'One input has no term in this sum.',
    why: 'Every input of the unit contributes its weight times its value.',
  },
  transposedWeights: {
    what: 'The two indices of the weights are exchanged.',
    why: 'The first index is the unit that a weight comes from, the second the unit that it leads to.',
  },
  wrongSample: {
    what: 'The activations {activation|letter} belong to another sample.',
    why: 'A sample passes through the network by itself: all its numbers are computed from its own.',
  },
  sBelow: {
    what: 'These numbers use {preactivation|letter} of the layer below in place of {activation|letter}.',
    why: 'A layer passes on {activationFunction|letter}({preactivation|letter}), not {preactivation|letter}.',
  },
  averagedInputs: {
    what: 'These numbers come from one pass of the mean input.',
    why: 'Each sample passes through the network by itself. Only the products are added up, at the end.',
  },
  activationForgotten: {
    what: 'These numbers are {preactivation|letter}: the activation function is missing.',
    why: 'The unit outputs {activationFunction|letter}({preactivation|letter}).',
  },
  wrongActivation: {
    what: 'These numbers come from another activation function.',
    why: 'Each layer has its own function; its name stands under the network.',
  },
  sigmoidOfMinusS: {
    what: 'These numbers are 1 − {activation|letter}: the sign in the exponent is reversed.',
    why: 'The sigmoid has minus {preactivation|letter} in its exponent.',
  },
  softmaxNotNormalised: {
    what: 'These numbers are exponentials without their sum.',
    one: 'This number is an exponential without the sum.',
    why: 'Softmax divides each exponential by the sum over all outputs of the sample.',
  },
  softmaxOverBatch: {
    what: 'Softmax divides here by a sum over the batch.',
    why: 'The sum is over the outputs of one sample.',
  },
  logarithmOfTen: {
    what: 'These numbers use the logarithm to the base 10.',
    why: 'The cross-entropy uses the natural logarithm.',
  },
  lossHalfForgotten: {
    what: 'The factor ½ of the loss is missing.',
    why: 'This loss is half the sum of squares.',
  },
  lossOverOutputs: {
    what: 'The loss is divided by the number of outputs.',
    why: 'This loss is a sum over the outputs.',
  },
});
