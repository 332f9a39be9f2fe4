/**
 * Adam: Δw = −ηm̂/(√v̂ + ε), with the moments and their bias correction in `parts`.
 *
 * Indices are in range: a range lies in its arrays, and m and v are kept.
 */
import { product, quotient, root, sum } from '../../expression';
import { hyperparameter, learningRate, line, optimizer, type RuleTree } from './optimizer';
import { adamHyperparameters, adamLines, weightDecay } from './parts';

/** m̂/(√v̂ + ε) */
export const adamDirection: RuleTree = quotient(
  line('firstMomentCorrected'),
  sum(root(line('secondMomentCorrected')), hyperparameter('epsilon')),
);

export const adam = optimizer({
  hyperparameters: [...adamHyperparameters, weightDecay(0)],
  decay: 'coupled',
  isAdaptive: true,
  scalings: { epsilon: 'times', weightDecay: 'times' },
  rule: ({ time }) => ({ lines: adamLines(time), step: product(learningRate, adamDirection) }),
  loop: (values, { time, weights, gradient: g, decay, before, after, update, from, to }) => {
    const { learningRate: rate, beta1, beta2, epsilon } = values;
    const [oldM, oldV, m, v] = [before.firstMoment!, before.secondMoment!, after.firstMoment!, after.secondMoment!];
    const [correction1, correction2] = [1 - beta1 ** time, 1 - beta2 ** time];
    for (let at = from; at < to; at++) {
      const given = decay === 0 ? g[at]! : g[at]! + decay * weights[at]!;
      m[at] = beta1 * oldM[at]! + (1 - beta1) * given;
      v[at] = beta2 * oldV[at]! + (1 - beta2) * given * given;
      update[at] = 0 - (rate * (m[at]! / correction1)) / (Math.sqrt(v[at]! / correction2) + epsilon);
    }
  },
});
