/** Why two steps differ: learning rate, optimizer, weight decay, biases. */
import { message } from '../../../../../prose';

export const ofSteps = {
  // Learning rate, optimizer and its parameters.
  rateFactor: message(
    'Every update is proportional to {learningRate|letter}, and {learningRate|letter} is {factor} times as large.',
  ),
  updateLater: 'The gradient is the same; the setting only changes the update.',
  firstStepsEqual: 'The optimizer state starts at 0, so this first step does not show the difference.',
  looksAhead: message(
    '“{run}” looks ahead: its first step is 1 + {momentum} = {factor} times {learningRate|letter} times the gradient.',
  ),
  constantFirstStep: message(
    '{optimizer} divides out the magnitude of each gradient: its first step is about {step}, wherever the gradient is not 0.',
  ),
  dividesByMagnitude: message(
    '{optimizer} divides each gradient by the magnitude of the weight’s gradients so far, so large and small ones make similar steps.',
  ),
  usesState: message(
    'The step of {optimizer} also contains gradients of {plural|count|one earlier update|{count} earlier updates}.',
  ),

  // Weight decay.
  decayAdds: message(
    'Weight decay comes after the gradient: it differs by {rate} times the weights, {share} times the gradient’s norm.',
  ),
  decayInStep: message(
    'Weight decay acts in the step itself, {rate} times {learningRate|letter} times the weights: the steps differ by {distance}.',
  ),
  decayBesides: message('Weight decay in “{run}” adds {share} times the gradient’s norm.'),
  decayAfter: message(
    'Weight decay is added after the gradient: {one} times its norm in one run, {other} times in the other.',
  ),

  biasesDecay: message(
    'In “{run}” weight decay acts on the biases, too. The steps differ in them alone, by {distance}.',
  ),

  // Biases.
  onlyBiasesStay: message(
    'The weights make the same step; trained biases have {share} of the squared norm of the whole step.',
  ),
  withoutBiases: message('“{run}” adds no bias to {preactivation|letter}; the largest bias is {largest}.'),

  // The step, where it is not related as the gradients are.
  dividedOut: message('{optimizer} divides the factor {factor} out again, apart from the effect of {epsilon|letter}.'),
  stepsWithin: message('No weight’s step differs by more than {difference}.'),
};
