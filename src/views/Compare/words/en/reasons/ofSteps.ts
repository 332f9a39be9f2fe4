/** Why two steps differ: learning rate, optimizer, weight decay, biases. */
import { message } from '../../../../../prose';

export const ofSteps = {
  // Learning rate, optimizer and its parameters.
  rateFactor: message(
    'Every update is proportional to {learningRate|letter}, and {learningRate|letter} is {factor} times as large.',
  ),
  rateZero: 'With {learningRate|letter} = 0 no weight changes.',
  rateUnused: 'Neither run updates its weights in this step, so {learningRate|letter} has no effect yet.',
  rateLater: 'The learning rate does not affect the gradient, only the update.',
  optimizerLater: 'The optimizer does not affect the gradient, only the update.',
  firstStepsEqual: 'The optimizer state starts at 0, so this first step does not show the difference.',
  firstStepRatio: message('From empty state, the first step of “{second}” is {factor} times that of “{first}”.'),
  looksAhead: message(
    '“{run}” looks ahead: its first step is 1 + {momentum} = {factor} times {learningRate|letter} times the gradient.',
  ),
  constantFirstStep: message(
    '{optimizer} divides each gradient by its magnitude: the first step changes every weight by about {step}.',
  ),
  firstStepRange: message(
    '{optimizer} divides each gradient by its magnitude: the first step changes weights by {least} to {most}.',
  ),
  bothDivide: message(
    'Both divide each gradient by its magnitude, so a first step is about {one} and {other} for every weight.',
  ),
  dividesByMagnitude: message(
    '{optimizer} divides each gradient by its magnitude, so large and small ones make similar steps.',
  ),
  usesState: message(
    'The step of {optimizer} also contains gradients of {plural|count|one earlier update|{count} earlier updates}.',
  ),
  epsilonMatters: message(
    '{epsilon|letter} matters only for gradients about as small: no weight’s step differs by more than {difference}.',
  ),

  // Weight decay.
  decayAdds: message(
    'Weight decay comes after the gradient: it differs by {rate} times the weights, {share} times the gradient’s norm.',
  ),
  onlyDecay: message('The gradient is 0; only weight decay, which differs by {rate} times the weights, moves them.'),
  decaySigns: message('A first step keeps little but signs, and weight decay changes the sign of {count} of {all}.'),
  decayInStep: message(
    'Weight decay acts in the step itself, {rate} times {learningRate|letter} times the weights: the steps differ by {distance}.',
  ),
  decayOfZeros: 'All weights are 0, so weight decay has no effect in this step.',
  decayLater: 'Weight decay is added after the gradient, in the update.',
  decayBesides: message('Weight decay in “{run}” adds {share} times the gradient’s norm.'),
  ownDecayBesides: message('“{run}” also subtracts {product} times each weight, by its own weight decay.'),
  decayAfter: message(
    'Weight decay is added after the gradient: {one} times its norm in one run, {other} times in the other.',
  ),

  biasesDecay: message(
    'In “{run}” weight decay acts on the biases, too. The steps differ in them alone, by {distance}.',
  ),
  noBiasDecays: 'Weight decay changes no bias in this step.',

  // Biases.
  onlyBiasesStay: message(
    'The weights make the same step; trained biases have {share} of the squared norm of the whole step.',
  ),
  noTrainedBiases: 'Neither run trains biases, so the weights make the same step.',
  biasesInNorm: message('The norm that is clipped counts biases: the clip factors are {one} and {other}.'),
  withoutBiases: message('“{run}” adds no bias to {preactivation|letter}; the largest bias is {largest}.'),
  biasLater: 'Frozen biases have the same gradient; only their update is left out.',

  // The step, where it is not related as the gradients are.
  dividedOut: message('{optimizer} divides the factor {factor} out again, apart from the effect of {epsilon|letter}.'),
  stepsWithin: message('No weight’s step differs by more than {difference}.'),
};
