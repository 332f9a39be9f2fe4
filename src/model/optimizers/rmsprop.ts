/** RMSProp, not centred: v = αv + (1 − α)g̃², Δw = −ηg̃/(√v + ε). */
import { product, quotient, root, sum } from '../../expression';
import { gradient, hyperparameter, learningRate, line, optimizer } from './optimizer';
import { epsilon, secondMoment, weightDecay } from './parts';

export const rmsprop = optimizer({
  hyperparameters: [{ name: 'alpha', symbol: '\\alpha', range: 'belowOne', default: 0.99 }, epsilon, weightDecay(0)],
  decay: 'coupled',
  rule: () => ({
    lines: [secondMoment('alpha')],
    step: product(learningRate, quotient(gradient, sum(root(line('secondMoment')), hyperparameter('epsilon')))),
  }),
});
