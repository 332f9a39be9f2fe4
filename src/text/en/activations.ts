/** The name of each activation, in menus and in speech, and the note on its slope. The compiler asks for both. */

export const activations = {
  identity: 'identity',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  softmax: 'softmax',
};

export const slopeNotes = {
  'slope.identity': 'The identity has slope 1 everywhere.',
  'slope.sigmoid': 'The sigmoid has the slope {slope|letter} = {activation|letter}(1 − {activation|letter}).',
  'slope.tanh': 'The hyperbolic tangent has the slope {slope|letter} = 1 − {activation|letter}².',
  'slope.relu': 'The slope of ReLU is 1 where {preactivation|letter} > 0, and 0 elsewhere.',
  'slope.leakyRelu': 'The slope of leaky ReLU is 1 where {preactivation|letter} > 0, and 0.01 elsewhere.',
};
