/** Formulas: the derivation, the origin of its factors, and the way back. */
import { message } from '../../prose';

/** Words inside formulas. */
export const formulaWords = {
  /** Where a positive and a negative product move the weight. */
  /** They stand at a part of a number, or at its value after the step. */
  marks: { before: 'before', data: 'data', clipped: 'clipped', new: 'new' },
  batch: 'batch',
  /** A sum over the samples “k to 3”. */
  to: 'to',
};

export const formulas = {
  name: 'Formulas',
  notation: 'Notation',
  /** What a reader knows a notation by. */
  notationLetters: '{preactivation|letter}, {activation|letter}, {activationFunction|letter}, {delta|letter}',
  notations: {
    lecture: 'Learning from Data',
    nielsen: 'Nielsen',
    ng: 'Ng',
    bishop: 'Bishop',
    goodfellow: 'Goodfellow et al.',
    pytorch: 'PyTorch',
    numpy: 'NumPy',
  },
  latexTitle: 'Formula as LaTeX',
  /** The meaning of a kind's symbol, in one line. */
  symbolLines: {
    input: '{input|letter}: input of the network',
    activation: '{activation|letter}: output of a unit',
    target: '{target|letter}: target',
    weight: '{generalWeight|letter}: weight from unit {fromUnit|letter} to unit {toUnit|letter}',
    preactivation: '{preactivation|letter}: weighted sum before the activation',
    slope: '{slope|letter}: slope of the activation function {activationFunction|letter}',
    delta: '{delta|letter}: error term of a unit for one sample, {deltaMeaning|letter}',
    learningRate: '{learningRate|letter}: learning rate',
    covariance: 'cov: covariance of {activation|letter} and {undividedDelta|letter} over the batch',
    update: '{update|letter}: change of the weight in this step',
  } as Readonly<Record<string, string>>,
  /** Those of the present notation are left out. */
  lettersElsewhere: {
    activation: 'a, h',
    target: 't',
    preactivation: 'z, net',
    slope: 'σ′, g′',
    learningRate: 'α, ε',
  } as Readonly<Record<string, string>>,
  elsewhereAlso: (line: string, letters: string) => `${line}; elsewhere also ${letters}`,
  givenKinds: {
    input: 'This input is part of the data.',
    target: 'This target is part of the data.',
    weight: 'This is the weight before this step.',
    sampleLossAfter: 'One more forward pass of this sample, with the new weights, gives this loss.',
    lossAfter: 'One more forward pass of each sample, with the new weights, gives this loss.',
    learningRate: 'This is a setting of the run.',
    batchSize: 'This is the number of samples in this step’s batch.',
    hyperparameter: 'This is a setting of the run.',
    optimizerState: 'The previous step left this value; it starts at 0.',
    averagedInputsGradient:
      'A common mistake: the averaged inputs and targets pass through the network as one sample. In general, this is not the gradient.',
    numericSlope:
      'The batch loss is computed twice more, with a slightly larger and a slightly smaller weight. No chain rule is needed.',
    averagedErrorsGradient:
      'A common mistake: the output errors are averaged first, then one backward pass follows. In general, this is not the gradient.',
  } as Readonly<Record<string, string>>,
  sources: {
    sampleGradient: (sample: number) => `Sample ${sample} alone`,
    activation: message('{activation|letter} of {unit}, sample {sample}'),
    preactivation: message('{preactivation|letter} of {unit}, sample {sample}'),
    slope: message('Slope {slope|letter} of {unit}, sample {sample}'),
    delta: message('{delta|letter} of {unit}, sample {sample}'),
    outputError: (unit: string, sample: number) => `Output error of ${unit}, sample ${sample}`,
  },
  alternative: 'Alternative derivation of the same number',
  /** Precedes x_j^(L) = o_j, where the note uses o and the formula x. */
  outputIs: 'The network’s output {output|letter} is {activation|letter} of its last layer:',
  factorsOf: (name: string) => `Factors of ${name}`,
  terms: (all: number) => `There are ${all} terms; the first three and the last are written out.`,
  /** `isNow`: the phase is shown in parts, and this one is not there yet. */
  notYet: (phase: string, isNow: boolean) =>
    `Not computed yet. ${isNow ? `It is computed later in phase ${phase}.` : `Phase ${phase} computes this number.`}`,
  path: 'Path back',
  back: (name: string) => `Back to ${name}`,
  toHeadline: 'Back to this phase’s formula',
  hint: {
    fine: 'Point at a factor to light it up. Choose it to see its formula.',
    coarse: 'Tap a factor to see where it comes from.',
  },
};
