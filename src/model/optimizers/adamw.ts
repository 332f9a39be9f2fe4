/** AdamW: Adam on the gradient without decay, which acts on the weight itself: Δw = −η(m̂/(√v̂ + ε) + λw). */
import { product, sum } from '../../expression';
import { adamDirection } from './adam';
import { decayTerm, learningRate, optimizer } from './optimizer';
import { adamHyperparameters, adamLines, weightDecay } from './parts';

export const adamw = optimizer({
  hyperparameters: [...adamHyperparameters, weightDecay(0.01)],
  decay: 'own',
  rule: ({ time, decays }) => ({
    lines: adamLines(time),
    step: product(learningRate, decays ? sum(adamDirection, decayTerm) : adamDirection),
  }),
});
