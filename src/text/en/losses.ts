/**
 * The name of each loss, the notes on its formulas, and the note on its own factors. The compiler asks for all of them.
 */
import { message } from '../../prose';

export const losses = {
  squaredError: {
    name: 'squared error',
    factors: 'The factor 2 of the square is already in {delta|letter}.',
  },
  halfSquaredError: {
    name: 'half squared error',
    factors: 'In {delta|letter}, the loss’s ½ cancels the 2 of the square.',
  },
  meanSquaredError: {
    name: 'mean squared error averaged over the {outputCount|letter} outputs',
    factors: message(
      'The loss’s own factor 1/{outputCount|letter} = 1/{outputs} ({outputCount|letter} outputs) is already in {delta|letter}.',
    ),
  },
  binaryCrossEntropy: { name: 'binary cross-entropy', factors: '' },
  crossEntropy: { name: 'cross-entropy', factors: '' },
};

export const lossNotes = {
  'loss.squaredError':
    'The squared error has no factor ½ or 1/{outputCount|letter}, so the factor 2 stays in {delta|letter}.',
  'loss.halfSquaredError': 'The factor ½ cancels the factor 2 of the derivative.',
  'loss.meanSquaredError':
    'The factor 1/{outputCount|letter} averages over the {outputCount|letter} outputs of this sample, not over samples.',
  'loss.binaryCrossEntropy': 'Binary cross-entropy treats each output separately.',
  'loss.crossEntropy': 'Only outputs with a target above 0 contribute.',
  'error.squaredError':
    'The derivative of ({output|letter} − {target|letter})² is 2({output|letter} − {target|letter}).',
  'error.halfSquaredError': 'The factor 2 of the square and the ½ of the loss cancel.',
  'error.meanSquaredError': 'The factor 2 of the square is divided by the number of outputs {outputCount|letter}.',
  'error.binaryCrossEntropy':
    'This is the derivative of −{target|letter} ln {output|letter} − (1 − {target|letter}) ln(1 − {output|letter}) with respect to {output|letter}.',
  'error.crossEntropy':
    'This is the derivative of −{target|letter} ln {output|letter} with respect to {output|letter}; it is zero where the target is 0.',
  'fused.binaryCrossEntropy':
    'The derivatives of sigmoid and cross-entropy cancel, which leaves {undividedDelta|letter} = {output|letter} − {target|letter}.',
  'fused.crossEntropy':
    'The derivatives of softmax and cross-entropy cancel, which leaves {undividedDelta|letter} = {output|letter} − {target|letter}.',
};
