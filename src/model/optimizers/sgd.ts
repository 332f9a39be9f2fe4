/** Gradient descent: Δw = −ηg̃; with momentum v = μv + g̃, Δw = −ηv. */
import { product } from '../../expression';
import { gradient, learningRate, line, optimizer } from './optimizer';
import { momentum, velocity, weightDecay } from './parts';

export const sgd = optimizer({
  hyperparameters: [momentum(0), weightDecay(0)],
  decay: 'coupled',
  rule: ({ values }) =>
    values.momentum === 0
      ? { lines: [], step: product(learningRate, gradient) }
      : { lines: [velocity], step: product(learningRate, line('velocity')) },
});
