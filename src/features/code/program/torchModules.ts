/** PyTorch's modules for the activations, and its functions for the losses that need none of their own. */
import type { ActivationName, LossName } from '../../../model';
import type { OutputNames } from './loss';

export const torchModules: Readonly<Record<ActivationName, string>> = {
  identity: 'nn.Identity()',
  sigmoid: 'nn.Sigmoid()',
  tanh: 'nn.Tanh()',
  relu: 'nn.ReLU()',
  leakyRelu: 'nn.LeakyReLU(0.01)',
  softmax: 'nn.Softmax(dim=-1)',
};

/** The losses as people call them, for a whole batch: their means are over the samples and, but for cross-entropy, the outputs. PyTorch lacks one that is not listed. */
export const torchLossClasses: Readonly<Partial<Record<LossName, string>>> = {
  squaredError: 'nn.MSELoss',
  halfSquaredError: 'nn.MSELoss',
  meanSquaredError: 'nn.MSELoss',
  binaryCrossEntropy: 'nn.BCEWithLogitsLoss',
  crossEntropy: 'nn.CrossEntropyLoss',
};

/** The loss of one sample. One that is not listed is written by its formula. */
export const torchLosses: Readonly<Partial<Record<LossName, (names: OutputNames) => string>>> = {
  meanSquaredError: ({ x, y }) => `nn.functional.mse_loss(${x}, ${y})`,
  binaryCrossEntropy: ({ s, y }) => `nn.functional.binary_cross_entropy_with_logits(${s}, ${y}, reduction="sum")`,
  crossEntropy: ({ s, y }) => `nn.functional.cross_entropy(${s}, ${y}, reduction="sum")`,
};
