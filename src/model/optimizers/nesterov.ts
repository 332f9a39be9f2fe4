/** Nesterov’s momentum: v = μv + g̃, Δw = −η(g̃ + μv). */
import { product, sum } from '../../expression';
import { gradient, hyperparameter, learningRate, line, optimizer } from './optimizer';
import { momentum, velocity, weightDecay } from './parts';

export const nesterov = optimizer({
  hyperparameters: [momentum(0.9), weightDecay(0)],
  decay: 'coupled',
  rule: () => ({
    lines: [velocity],
    step: product(learningRate, sum(gradient, product(hyperparameter('momentum'), line('velocity')))),
  }),
});
