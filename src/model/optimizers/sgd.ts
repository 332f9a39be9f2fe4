/**
 * Gradient descent: Δw = −ηg̃; with momentum v = μv + g̃, Δw = −ηv.
 *
 * Indices are in range: a range lies in its arrays.
 */
import { product } from '../../expression';
import { learningRate, line, optimizer } from './optimizer';
import { momentum, plainStep, velocity, weightDecay } from './parts';

export const sgd = optimizer({
  hyperparameters: [momentum(0), weightDecay(0)],
  decay: 'coupled',
  isAdaptive: false,
  scalings: { learningRate: 'over', weightDecay: 'times' },
  namedBy: 'momentum',
  rule: ({ values }) =>
    values.momentum === 0
      ? { lines: [], step: plainStep }
      : { lines: [velocity], step: product(learningRate, line('velocity')) },
  loop: ({ learningRate: rate, momentum: mu }, { weights, gradient: g, decay, before, after, update, from, to }) => {
    const [old, v] = [before.velocity, after.velocity];
    for (let at = from; at < to; at++) {
      const given = decay === 0 ? g[at]! : g[at]! + decay * weights[at]!;
      const moved = old && v ? mu * old[at]! + given : given;
      if (v) v[at] = moved;
      update[at] = 0 - rate * moved;
    }
  },
});
