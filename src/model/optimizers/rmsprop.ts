/**
 * RMSProp, not centred: v = αv + (1 − α)g̃², Δw = −ηg̃/(√v + ε).
 *
 * Indices are in range: a range lies in its arrays, and v is kept.
 */
import { product, quotient, root, sum } from '../../expression';
import { gradient, hyperparameter, learningRate, line, optimizer } from './optimizer';
import { epsilon, secondMoment, weightDecay } from './parts';

export const rmsprop = optimizer({
  hyperparameters: [{ name: 'alpha', symbol: '\\alpha', range: 'belowOne', default: 0.99 }, epsilon, weightDecay(0)],
  decay: 'coupled',
  isAdaptive: true,
  scalings: { epsilon: 'times', weightDecay: 'times' },
  rule: () => ({
    lines: [secondMoment('alpha')],
    step: product(learningRate, quotient(gradient, sum(root(line('secondMoment')), hyperparameter('epsilon')))),
  }),
  loop: (values, { weights, gradient: g, decay, before, after, update, from, to }) => {
    const { learningRate: rate, alpha, epsilon: least } = values;
    const [old, v] = [before.secondMoment!, after.secondMoment!];
    for (let at = from; at < to; at++) {
      const given = decay === 0 ? g[at]! : g[at]! + decay * weights[at]!;
      v[at] = alpha * old[at]! + (1 - alpha) * given * given;
      update[at] = 0 - (rate * given) / (Math.sqrt(v[at]!) + least);
    }
  },
});
