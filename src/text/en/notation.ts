/** What there is to know about each notation: its source, how its symbols are read, and where its own rules differ. */
export const notation = {
  aboutTitle: 'About this notation',
  /** Rules of the source that the app does not compute; the formula follows. */
  differs: 'The numbers follow the app’s own rules. Where the source has another form:',
  about: {
    lecture: 'Abu-Mostafa, Magdon-Ismail and Lin, Learning from Data. Layers with weights count from 1.',
    nielsen:
      'Nielsen, Neural Networks and Deep Learning. The input is layer 1, so each layer’s number is one higher. The first index of a weight is the unit it leads to. Samples are columns in matrices; the Gradient matrix keeps them as rows.',
    ng: 'Ng, deep learning courses. The first index of a weight is the unit it leads to. Samples are columns in matrices; the Gradient matrix keeps them as rows.',
    bishop:
      'Bishop, Pattern Recognition and Machine Learning. The first index of a weight is the unit it leads to; the first index of a unit is the sample.',
    goodfellow:
      'Goodfellow, Bengio and Courville, Deep Learning, in its form for minibatches: the first index of a unit is the sample.',
    pytorch:
      'PyTorch. Units count from 0; the first index of a weight is the unit it leads to. The sample’s number in the data is written above the symbol.',
    numpy: 'NumPy. Units count from 0. The sample’s number in the data is written above the symbol.',
  },
  forms: {
    rateInVelocity: 'Momentum with the learning rate inside the velocity:',
    averagedVelocity:
      'Momentum as a moving average. With the learning rate divided by one minus the momentum, it makes the path that is shown:',
    dividedOnce: 'Error terms are not divided; the gradients are, once:',
    summedLoss: 'The loss is the sum over the samples, not their mean:',
    stepOfOneSample: 'Each step uses one sample:',
    adam: 'Adam; other books swap the letters of the learning rate and the constant:',
    rootWithConstant: 'RMSProp with the constant inside the root:',
    penaltyOverData: 'A penalty divided by twice the number of samples in the data:',
    penaltyOverBatch: 'A penalty divided by twice the number of samples:',
    dividedByOutputs: 'MSELoss and BCELoss divide by the number of outputs too:',
    carriedMean: 'Under a mean, gradients at units already contain the division:',
    arrays: 'In arrays; if the error terms are already divided, this divides twice:',
    biasArrays: 'Biases:',
  },
} as const;
