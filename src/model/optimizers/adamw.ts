/**
 * AdamW: Adam on the gradient without decay, which acts on the weight itself: Δw = −η(m̂/(√v̂ + ε) + λw).
 *
 * Indices are in range: a range lies in its arrays, and m and v are kept.
 */
import { product, sum } from '../../expression';
import { adamDirection } from './adam';
import { decayTerm, learningRate, optimizer } from './optimizer';
import { adamHyperparameters, adamLines, weightDecay } from './parts';

export const adamw = optimizer({
  hyperparameters: [...adamHyperparameters, weightDecay(0.01)],
  decay: 'own',
  isAdaptive: true,
  scalings: { epsilon: 'times' },
  rule: ({ time, decays }) => ({
    lines: adamLines(time),
    step: product(learningRate, decays ? sum(adamDirection, decayTerm) : adamDirection),
  }),
  loop: (values, { time, weights, gradient: g, decay, before, after, update, from, to }) => {
    const { learningRate: rate, beta1, beta2, epsilon } = values;
    const [oldM, oldV, m, v] = [before.firstMoment!, before.secondMoment!, after.firstMoment!, after.secondMoment!];
    const [correction1, correction2] = [1 - beta1 ** time, 1 - beta2 ** time];
    for (let at = from; at < to; at++) {
      m[at] = beta1 * oldM[at]! + (1 - beta1) * g[at]!;
      v[at] = beta2 * oldV[at]! + (1 - beta2) * g[at]! * g[at]!;
      const numerator = m[at]! / correction1;
      const denominator = Math.sqrt(v[at]! / correction2) + epsilon;
      update[at] =
        0 - (decay === 0 ? (rate * numerator) / denominator : rate * (numerator / denominator + decay * weights[at]!));
    }
  },
});
