/** Names of the optimizers, of their hyperparameters and of the lines of their update rules. */
import { message } from '../../prose';

export const optimizer = {
  names: {
    sgd: 'gradient descent (SGD)',
    nesterov: 'Nesterov momentum',
    rmsprop: 'RMSProp',
    adam: 'Adam',
    adamw: 'AdamW',
  },
  hyperparameters: {
    momentum: 'momentum {momentum|letter}',
    weightDecay: 'weight decay {weightDecay|letter}',
    alpha: 'decay rate {alpha|letter}',
    beta1: 'decay rate {beta1|letter}',
    beta2: 'decay rate {beta2|letter}',
    epsilon: 'constant {epsilon|letter}',
  },
  lines: {
    velocity: 'velocity',
    firstMoment: 'first moment',
    secondMoment: 'second moment',
    firstMomentCorrected: 'corrected first moment',
    secondMomentCorrected: 'corrected second moment',
  },
  before: message('{line} of {connection} before the step'),
  after: message('{line} of {connection} after the step'),
};
