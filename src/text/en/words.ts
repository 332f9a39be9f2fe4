/** What a newcomer does not know, in a sentence where it stands: settings, phases, heads of columns, what the edges show. */
export const words = {
  batchSize:
    'Batch size {batchSize|letter}: how many samples one step uses. Their gradients are added before the weights are updated.',
  learningRate:
    'Learning rate {learningRate|letter}: the factor that scales each update. In plain gradient descent, the update is −{learningRate|letter} times the batch gradient.',
  reduction:
    'What the batch gradient is. The mean divides the sum of the samples’ gradients once by {batchSize|letter}; the sum is not divided. Both are common.',
  edges:
    'Each edge is a weight, as wide as its gradient is large. The chosen edge and the one pointed at have the colour and dashes of the sign.',
  activations: 'The activation functions of the layers: each turns a unit’s weighted sum into its output.',
  lossFunction:
    'The loss of one sample: how far its output is from its target. The batch loss combines those of all samples.',
  samples: 'Which sample passes through the network: one of the batch, or all of them.',
  weight: 'The ledger is about one weight: the edge from one unit to another. Choose it here, or in the network.',

  batch: 'The samples of this step.',
  forward: 'Each sample passes forward through the network, separately.',
  loss: 'Each output is compared with its target.',
  'output-delta': 'Each sample gets its own {delta|letter} at the outputs.',
  'hidden-delta': 'Each sample’s {delta|letter} is propagated back through the same weights.',
  'per-sample': 'Each sample multiplies its own {activation|letter} by its own {delta|letter}.',
  sum: 'The products of all samples are added. For a mean, either the sum or every {delta|letter} is divided.',
  update:
    'The weights are updated once for the whole batch, or once for several batches whose gradients are accumulated.',

  'column.sample': 'One row for each sample of the batch, with its inputs and its target.',
  'column.x': 'What the unit before the weight outputs for each sample; for a bias it is always 1.',
  'column.delta':
    'The error term of the unit after the weight for each sample, {deltaMeaning|letter}: how the loss changes with the weighted sum {preactivation|letter} of this unit.',
  'column.product':
    'For each sample, its own {activation|letter} times its own {delta|letter}: {sampleGradient|letter}.',
  'column.sampleWeight': 'How much each sample counts.',
  'column.clipFactor': 'What shortens the gradient of a sample whose norm exceeds the threshold.',
  'column.size':
    'The products as bars. Each one starts where the one before it ended, so the last one ends at their sum.',

  covariance:
    'The covariance of {activation|letter} and {undividedDelta|letter} over the batch: the mean of their products, minus the product of their means. Averaging first loses it.',
};
