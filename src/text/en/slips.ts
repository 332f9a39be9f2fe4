/**
 * What is said of a slip that explains numbers of My work: first what the numbers are, then why the step computes something else. The
 * sentences speak about the numbers, never about the person.
 */
import { message } from '../../prose';

interface SlipWords {
  readonly what: string;
  readonly why: string;
}

const words = <Name extends string>(all: Readonly<Record<Name, SlipWords>>): Readonly<Record<Name, SlipWords>> => all;

export const slips = {
  names: words({
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
      why: 'Each sample passes through the network by itself. Only the products are averaged, at the end.',
    },
    movedWeights: {
      what: 'The weights have moved between the samples.',
      why: 'All samples of a batch use the same weights. There is one update, after the last sample.',
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
      why: 'Softmax divides each exponential by the sum over all outputs of the sample.',
    },
    softmaxOverBatch: {
      what: 'Softmax divides here by a sum over the batch.',
      why: 'The sum is over the outputs of one sample.',
    },
    sign: {
      what: 'All signs are reversed.',
      why: 'The output error is output minus target. With the other sign, the update has to be added.',
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
      what: 'These numbers are the derivative by the output, not by {preactivation|letter}.',
      why: '{delta|letter} is the derivative by {preactivation|letter}, so the slope of the output belongs to it.',
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
    divisionInDelta: {
      what: 'These numbers are divided by the batch size already.',
      why: '{delta|letter} is that of one sample. The sum of the products is divided once, at the end.',
    },
    meanDeltaForAll: {
      what: 'All samples have the mean {delta|letter}.',
      why: 'Each sample has its own {delta|letter}.',
    },
    sameLayerX: {
      what: 'The activation is not the one that the weight multiplies.',
      why: 'The product has {activation|letter} of the unit that the weight comes from.',
    },
    rawInput: {
      what: 'These products use the inputs of the network.',
      why: 'Above layer 1, the factor is the activation of the hidden unit below.',
    },
    biasTimesDelta: {
      what: 'The bias itself is the factor.',
      why: 'A bias multiplies the constant 1, so its gradient is {delta|letter}.',
    },
    biasProductZero: {
      what: 'The bias has no gradient here.',
      why: 'A bias multiplies the constant 1, so its gradient is {delta|letter}.',
    },
    meanXTimesDelta: {
      what: 'These products use the mean {activation|letter} of the batch.',
      why: 'Each sample multiplies its own {activation|letter} by its own {delta|letter}.',
    },
    xTimesMeanDelta: {
      what: 'These products use the mean {delta|letter} of the batch.',
      why: 'Each sample multiplies its own {activation|letter} by its own {delta|letter}.',
    },
    deltaOfSample: {
      what: '{activation|letter} and {delta|letter} belong to different samples.',
      why: 'Each sample multiplies its own {activation|letter} by its own {delta|letter}.',
    },
    indicesSwapped: {
      what: 'The two units of the product are exchanged.',
      why: '{activation|letter} is that of the unit below, {delta|letter} that of the unit above.',
    },
    weightTimesDelta: {
      what: 'These numbers are weight times {delta|letter}.',
      why: 'The gradient of a weight is the activation that it multiplies, times {delta|letter}.',
    },
    slopeTwice: {
      what: 'The slope is multiplied in a second time.',
      why: '{delta|letter} contains the slope already.',
    },
    divisionInProduct: {
      what: 'Each product is divided by the batch size.',
      why: 'The division comes once, after the sum.',
    },
    signProduct: {
      what: 'All signs are reversed.',
      why: 'The gradient of a weight is {activation|letter} times {delta|letter}. The minus comes with the update.',
    },
    weightForgotten: {
      what: 'The sample weights are missing.',
      why: 'Each sample’s gradient is multiplied by its weight before it is added.',
    },
    weightTwice: {
      what: 'The sample weights are multiplied in twice.',
      why: 'Each sample’s gradient is multiplied by its weight once.',
    },
    clipForgotten: {
      what: 'The gradients are not clipped.',
      why: 'A sample’s gradient whose norm exceeds the clipping threshold is scaled down before it is added.',
    },
    clipOfWeight: {
      what: 'Each number is clipped by itself.',
      why: 'Clipping compares the norm of the whole gradient with the threshold, and scales all of it by one factor.',
    },
    clipAlways: {
      what: 'These numbers are scaled to the clipping threshold, though their norm does not exceed it.',
      why: 'Clipping scales down only. A gradient within the threshold stays as it is.',
    },
    clipEachSample: {
      what: 'Each sample’s gradient is clipped before it is added.',
      why: 'Here the batch gradient is clipped: once, after the division.',
    },
    meanTimesMean: {
      what: 'These numbers are the mean {activation|letter} times the mean {delta|letter}.',
      why: 'The mean of products is not the product of means: the difference is the covariance of {activation|letter} and {delta|letter}.',
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
      what: 'These numbers are the means.',
      why: 'The sum is not divided yet.',
    },
    sumForMean: {
      what: 'These numbers are the sums: the division is missing.',
      why: 'The mean is the sum divided once by the batch size.',
    },
    dividedTwice: {
      what: 'These numbers are divided twice.',
      why: 'The sum is divided once.',
    },
    wrongDivisor: {
      what: 'The sum is divided by another number.',
      why: 'It is divided by the number of samples in this batch.',
    },
    averagedErrors: {
      what: 'These numbers come from one backward pass of the mean error.',
      why: 'Each sample passes back by itself. Only the products are averaged.',
    },
    signSum: {
      what: 'All signs are reversed.',
      why: 'The sum keeps the signs of the products.',
    },
    penaltyForgotten: {
      what: 'The gradient of the penalty is missing.',
      why: 'The penalty is part of the loss, so its derivative is added to the gradient.',
    },
    penaltyDividedTwice: {
      what: 'The penalty is divided by the batch size.',
      why: 'The penalty is no mean over the samples.',
    },
    penaltyDoubled: {
      what: 'The gradient of the penalty is added twice.',
      why: 'The ½ of the penalty cancels the 2 of its derivative.',
    },
    penaltySign: {
      what: 'The gradient of the penalty is subtracted.',
      why: 'The penalty is part of the loss, so its derivative is added to the gradient.',
    },
    penaltyInProduct: {
      what: 'The gradient of the penalty is added to every sample’s product.',
      why: 'The penalty is no part of a sample’s loss. It is added once, after the division.',
    },
    penaltyOnBias: {
      what: 'The bias has a penalty here.',
      why: 'The penalty has the weights only, not the biases.',
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
    clipNotApplied: {
      what: 'The gradient is not clipped.',
      why: 'The gradient’s norm exceeds the clipping threshold, so the whole gradient is scaled down to it.',
    },
    etaForgotten: {
      what: 'The learning rate is missing.',
      why: 'The step is the gradient times the learning rate.',
    },
    etaTwice: {
      what: 'The learning rate is multiplied in twice.',
      why: 'The step is the gradient times the learning rate once.',
    },
    updateSign: {
      what: 'The step goes up the gradient.',
      why: 'The loss falls against the gradient, so the step has the opposite sign.',
    },
    gradientForUpdate: {
      what: 'These numbers are the gradient.',
      why: 'The step is minus the learning rate times the gradient.',
    },
    sumInUpdate: {
      what: 'These steps use the sum in place of the mean.',
      why: 'The update uses the batch gradient, which is divided already.',
    },
    dividedInUpdate: {
      what: 'The division by the batch size comes a second time.',
      why: 'The batch gradient is divided already.',
    },
    newWeightForUpdate: {
      what: 'These numbers are the new weights.',
      why: 'The cell asks for the change of the weight.',
    },
    newWeightWrongSign: {
      what: 'The step is taken with the wrong sign.',
      why: 'The new weight is the old weight plus the update, which contains the minus.',
    },
    updateForNewWeight: {
      what: 'These numbers are the updates.',
      why: 'The new weight is the old weight plus the update.',
    },
    decayForgotten: {
      what: 'The weight decay is missing.',
      why: 'Weight decay adds a part of the weight itself to the step.',
    },
    decayOnBias: {
      what: 'The bias decays here.',
      why: 'Weight decay applies to the weights, not to the biases.',
    },
    oldStateForgotten: {
      what: 'The optimizer’s state of the step before is missing.',
      why: 'The optimizer keeps a part of its former state, and adds the new gradient to it.',
    },
    oldStateInUpdate: {
      what: 'The step uses the velocity of the step before.',
      why: 'The velocity is renewed first, then the weight moves by it.',
    },
    correctionForgotten: {
      what: 'The bias correction is missing.',
      why: 'The moving averages start at 0, so they are divided by 1 minus the power of their rate.',
    },
    rootForgotten: {
      what: 'The square root is missing.',
      why: 'The step is divided by the square root of the second moving average.',
    },
    epsilonInsideRoot: {
      what: 'The small constant stands inside the square root.',
      why: 'Here it is added after the root is taken.',
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
  }),
  /** What is known of a variant besides. */
  details: {
    sample: (sample: number) => `It is that of sample ${sample}.`,
    activation: (name: string) => `It is ${name}.`,
  },
  oneOffs: {
    signOnce: message('The sign of this one number is reversed: {meant} would follow.'),
    decimalPoint: message('The decimal point of this one number is at another place: {meant} would follow.'),
    digitsExchanged: message('Two neighbouring digits of this one number are exchanged: {meant} would follow.'),
    otherCell: message('This is the number of another cell: {cell}.'),
    shiftedCells: message('The numbers have moved by one cell from here on.'),
  },
  hereOnly: 'Only this number is different; the others of its block agree.',
  offers: {
    title: 'All numbers agree in another convention',
    divide: 'They agree if 1/B is written in {delta|letter}, and nothing is divided again.',
    sign: 'They agree if the error is target minus output, and the update is added.',
    both: 'They agree if 1/B is written in {delta|letter} and the error is target minus output.',
    loss: 'They agree with another factor before the squared error.',
    mean: 'They agree if the batch is averaged.',
    sum: 'They agree if the batch is summed.',
    newWeightForUpdate: 'The new weights stand in the row of the update.',
    updateForNewWeight: 'The updates stand in the row of the new weights.',
    transposed: 'They agree if rows and columns of the weights are exchanged.',
    sampleOrder: 'The samples stand in another order.',
    switch: 'Switch the notation',
    move: 'Move them there',
    change: 'Change the setting',
  },
};
