/** Adam: Δw = −ηm̂/(√v̂ + ε), with the moments and their bias correction in `parts`. */
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
  rule: ({ time }) => ({ lines: adamLines(time), step: product(learningRate, adamDirection) }),
});
