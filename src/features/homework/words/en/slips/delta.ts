/** Slips of δ: at the output, in hidden layers, and anywhere. */
import { words } from './words';

export const deltaSlips = words({
  sign: {
    what: 'All signs are reversed.',
    why: 'The output error is output minus target, and the way back adds no minus.',
  },
  twoLost: {
    what: 'These numbers are half as large: a factor 2 is missing.',
    why: 'The derivative of a square has the factor 2.',
  },
  twoExtra: {
    what: 'These numbers are twice as large: a factor 2 is left over.',
    why: 'In this loss, no factor 2 remains in the derivative.',
  },
  halfExtra: {
    what: 'These numbers are half as large: the factor ½ is used twice.',
    why: 'The ½ of the loss cancels the 2 of the derivative.',
  },
  outputsForgotten: {
    what: 'The division by the number of outputs is missing.',
    why: 'This loss is a mean over the outputs, so its derivative is divided by their number, too.',
  },
  outputsExtra: {
    what: 'These numbers are divided by the number of outputs.',
    why: 'This loss is a sum over the outputs, so nothing is divided by their number.',
  },
  slopeForgotten: {
    what: 'The factor {slope|letter} is missing.',
    why: 'The error passes back through the activation function, so it is multiplied by its slope at the unit’s own {preactivation|letter}.',
  },
  slopeAtX: {
    what: 'The slope is taken at {activation|letter} in place of {preactivation|letter}.',
    why: 'The argument of the slope is {preactivation|letter}. A form such as 1 − {activation|letter}² is that slope already.',
  },
  wrongSlope: {
    what: 'These numbers use the slope of another function.',
    why: 'The slope of tanh is 1 − {activation|letter}², that of the sigmoid is {activation|letter}(1 − {activation|letter}).',
  },
  slopeOfSample: {
    what: 'The slope belongs to another sample.',
    why: 'The slope is that of the sample’s own {preactivation|letter}.',
  },
  slopeOnFused: {
    what: 'The slope of the output is multiplied in.',
    why: 'With this loss the slope has cancelled: {delta|letter} of the output is output minus target.',
  },
  diagonalSoftmax: {
    what: 'Only the output’s own term of softmax is here.',
    why: 'With softmax, every output depends on every {preactivation|letter}: the other outputs have terms, too.',
  },
  errorForDelta: {
    what: 'These numbers are the derivative with respect to the output, not to {preactivation|letter}.',
    why: '{delta|letter} is the derivative with respect to {preactivation|letter}, so the slope of the output belongs to it.',
  },
  diagonalCrossEntropy: {
    what: 'Outputs with the target 0 have no error here.',
    why: 'Their error is the output itself, because softmax takes it from the others.',
  },
  oneOutput: {
    what: 'Only the first output has an error here.',
    why: 'Every output has an error of its own.',
  },
  sForOutput: {
    what: 'These numbers use {preactivation|letter} minus the target.',
    why: 'The error is output minus target; the output is {activationFunction|letter}({preactivation|letter}).',
  },
  wrongTarget: {
    what: 'The target belongs to another sample.',
    why: 'Each sample has its own target.',
  },
  absoluteError: {
    what: 'These numbers are those of the mean absolute error.',
    why: 'Its derivative has the sign of output minus target only. The loss of this step is another one.',
  },
  lossForError: {
    what: 'These numbers use the loss in place of its derivative.',
    why: '{delta|letter} is a derivative: how the loss changes with {preactivation|letter}.',
  },
  slopeOfLayerAbove: {
    what: 'The slope belongs to the layer above.',
    why: 'The slope is that of the unit whose {delta|letter} it is.',
  },
  oneSuccessor: {
    what: 'Only the first unit of the layer above is used.',
    why: 'A unit has an effect on every unit above it, so the sum has a term for each.',
  },
  updatedWeights: {
    what: 'These numbers use the updated weights.',
    why: 'All {delta|letter} are computed first, with the weights of the forward pass. Then comes the update.',
  },
  weightsOfLayerBelow: {
    what: 'These numbers use the weights that lead into the unit.',
    why: '{delta|letter} comes back through the weights that lead out of the unit.',
  },
  noWeights: {
    what: 'The weights are missing.',
    why: 'Each {delta|letter} of the layer above is multiplied by the weight that leads to it.',
  },
  dividedByWeight: {
    what: 'Each {delta|letter} is divided by its weight.',
    why: 'The chain rule multiplies by the weight.',
  },
  gradientForWeight: {
    what: 'These numbers use the gradient of the weight above in place of the weight.',
    why: '{delta|letter} of the layer above comes back through the weight itself.',
  },
  divisionInDelta: {
    what: 'These numbers are divided already.',
    why: '{delta|letter} is that of one sample. The sum of the products is divided once, at the end.',
  },
  meanDeltaForAll: {
    what: 'All samples have the mean {delta|letter}.',
    why: 'Each sample has its own {delta|letter}.',
  },
});
