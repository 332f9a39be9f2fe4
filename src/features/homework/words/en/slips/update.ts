/** Slips of the update and of the optimizers. */
import { words } from './words';

export const updateSlips = words({
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
    what: 'The step is made with the sum, before its division.',
    why: 'The update uses the batch gradient, which is divided already.',
  },
  dividedInUpdate: {
    what: 'The division comes a second time.',
    why: 'The batch gradient is divided already.',
  },
  newWeightForUpdate: {
    what: 'These numbers are the new weights.',
    one: 'This number is the new weight.',
    why: 'The cell asks for the change of the weight.',
  },
  newWeightWrongSign: {
    what: 'The step is taken with the wrong sign.',
    why: 'The new weight is the old weight plus the update, which contains the minus.',
  },
  updateForNewWeight: {
    what: 'These numbers are the updates.',
    one: 'This number is the update.',
    why: 'The new weight is the old weight plus the update.',
  },
  plainUpdate: {
    what: 'These steps are the learning rate times the batch gradient, and no more.',
    one: 'This step is the learning rate times the batch gradient, and no more.',
    why: 'The optimizer of this step makes its own step from the gradient.',
  },
  decayForgotten: {
    what: 'The weight decay is missing.',
    why: 'Weight decay adds a part of the weight itself to the step.',
  },
  decaySign: {
    what: 'The weight decay has the other sign.',
    why: 'Weight decay is added to the gradient, so the step pulls the weight towards 0.',
  },
  decayOnBias: {
    what: 'The bias decays here.',
    why: 'In this step, weight decay applies to the weights, not to the biases. Where a program decays both, that is another setting.',
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
});
