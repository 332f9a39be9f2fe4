/** Slips of the products x · δ, and of the factors between a product and the sum. */
import { words } from './words';

export const productSlips = words({
  sameLayerX: {
    what: 'The activation is not the one that the weight multiplies.',
    why: 'The product has {activation|letter} of the unit that the weight comes from.',
  },
  rawInput: {
    what: 'These products use the inputs of the network.',
    why: 'Above layer 1, the factor is the activation of the hidden unit below.',
  },
  inputForgotten: {
    what: 'These numbers are {delta|letter} alone: the factor {activation|letter} is missing.',
    why: 'The gradient of a weight is the activation that it multiplies, times {delta|letter}.',
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
    what: 'Each product is divided already.',
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
});
