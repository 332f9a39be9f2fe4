/** Questions to which Explain and the ledger’s own questions lead, by their pages: each as its file has it. */
export const questions = {
  'which-x-in-a-batch': 'In batch training, which {activation|letter} is multiplied by {delta|letter}?',
  'is-delta-averaged': 'Is {undividedDelta|letter} averaged over the batch?',
  'average-the-inputs': 'Can I average the inputs of a batch and run the network once?',
  'average-the-errors': 'Can I average the output errors of a batch and backpropagate once?',
  'shapes-fit': 'The shapes fit. Is my matrix product right?',
  'bias-has-no-x': 'Why is there no {activation|letter} in the gradient of a bias?',
  'sum-or-mean': 'Do I sum or average the gradients over the batch?',
  'learning-rate-and-batch-size': 'Does the learning rate have to change with the batch size?',
  'divide-by-b-or-n':
    'Do I divide the gradient by the batch size {batchSize|letter} or by the number of samples {dataSize|letter}?',
  'why-delta-has-no-1-over-b': 'Why does {undividedDelta|letter} have no factor 1/{batchSize|letter}?',
  'which-output-counts': 'With several outputs, which output’s error counts for a weight?',
  'saturated-sigmoid': 'The output is completely wrong. Why does the network not learn?',
  'sample-loss-rises': 'Why does the loss of one sample rise while the mean loss falls?',
  'gradient-accumulation': 'Is gradient accumulation the same as a large batch?',
  'clip-sample-or-batch': 'Do I clip the gradient of each sample, or of the batch?',
  'one-update-or-many': 'Are the weights updated once per batch, or after every sample?',
};
