/**
 * Nesterov’s momentum: v = μv + g̃, Δw = −η(g̃ + μv).
 *
 * Indices are in range: a range lies in its arrays, and v is kept.
 */
import { product, sum } from '../../expression';
import { gradient, hyperparameter, learningRate, line, optimizer } from './optimizer';
import { momentum, velocity, weightDecay } from './parts';

export const nesterov = optimizer({
  hyperparameters: [momentum(0.9), weightDecay(0)],
  decay: 'coupled',
  isAdaptive: false,
  scalings: { learningRate: 'over', weightDecay: 'times' },
  rule: () => ({
    lines: [velocity],
    step: product(learningRate, sum(gradient, product(hyperparameter('momentum'), line('velocity')))),
  }),
  loop: ({ learningRate: rate, momentum: mu }, { weights, gradient: g, decay, before, after, update, from, to }) => {
    const [old, v] = [before.velocity!, after.velocity!];
    for (let at = from; at < to; at++) {
      const given = decay === 0 ? g[at]! : g[at]! + decay * weights[at]!;
      v[at] = mu * old[at]! + given;
      update[at] = 0 - rate * (given + mu * v[at]!);
    }
  },
});
