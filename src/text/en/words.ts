/** What a newcomer does not know, in a sentence where it stands: settings, phases, heads of columns, what the edges show. */
export const words = {
  batchSize:
    'Batch size {batchSize|letter}: how many samples one step uses. Their gradients are added before the one update.',
  learningRate:
    'Learning rate {learningRate|letter}: the update is −{learningRate|letter} times the batch gradient, so a larger one takes larger steps.',
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
  sum: 'The products of all samples are added. For a mean, the sum is divided once.',
  update: 'Every weight changes once for the whole batch.',

  'column.sample': 'One row for each sample of the batch, with its inputs and its target.',
  'column.x': 'What the unit before the weight gives for each sample.',
  'column.delta':
    'The error term of the unit after the weight, for each sample: how its loss changes with the input of this unit.',
  'column.product':
    'The gradient of each sample’s own loss for this weight: its own {activation|letter} times its own {delta|letter}.',
  'column.sampleWeight': 'How much each sample counts.',
  'column.clipFactor': 'What shortens the gradient of a sample whose norm exceeds the threshold.',
  'column.size':
    'The products as bars. Each one starts where the one before it ended, so the last one ends at their sum.',

  covariance:
    'The covariance of {activation|letter} and {undividedDelta|letter} over the batch: the mean of their products, minus the product of their means. Averaging first loses it.',
};
