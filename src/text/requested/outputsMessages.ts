/** Words of the Outputs panel: which terms of the chain rule there are, which are zero, and why. */
import { divisorSigns } from './ruleSigns';

export const outputs = {
  name: 'Outputs',
  subtitle: (weight: string) => `the gradient for ${weight}, output by output`,
  tableName: 'Shares through the outputs',
  sampleHead: 'sample k',
  outputHead: (output: number) => `output ${output}`,
  rowSumHead: 'all outputs',
  rowSumDetail: 'Σ over m: the sample’s gradient',
  rowName: (sample: number) => `Sample ${sample}`,
  roughly: '≈',
  columnSums: 'Σ over the batch',
  columnSumsFactors: 'Σ, each times its factor',
  divided: {
    batch: (divisor: string) => `divided by ${divisorSigns.batch(divisor)}`,
    weights: (divisor: string) => `divided by ${divisorSigns.weights(divisor)}`,
    number: (divisor: string) => `divided by ${divisorSigns.number(divisor)}`,
  },
  noWeight: 'Σ c(k) = 0: nothing counts',
  meanDetail: 'the batch gradient',
  firstOnlyWrong: 'not: output 1 only',
  firstOnlyRight: 'output 1 only',
  verdicts: {
    same: 'the same here: the other terms are zero',
    oneOutput: 'the same here: there is one output',
    wrongSign: 'wrong sign',
    zero: 'zero, but the gradient is not',
    tooSmall: 'too small',
    tooLarge: 'too large',
    noGradient: 'not zero, but the gradient is',
  },
  captions: {
    oneOutput: 'One output: the chain rule has one term, and nothing can be forgotten.',
    elementwise: (output: number) =>
      `This weight leads into output ${output}. The other outputs do not depend on this weight: their terms are zero, not left out. That is why course notes may write one term only.`,
    softmax: (output: number) =>
      `This weight leads into output ${output}, but softmax lets every output depend on every s: not even for an output weight do the other terms vanish.`,
    hidden: 'A hidden weight reaches the loss through every output: all outputs count, and their terms are added.',
    crossEntropy:
      'Where a term is 0, the loss does not look at that output for that sample (its target is 0); for another sample it does, so no column may be dropped.',
    zeroRows: 'A whole row of zeros is a sample whose x or slope is 0.',
  },
  page: (first: number, last: number, all: number) => `outputs ${first}–${last} of ${all}`,
  previousPage: 'Previous outputs',
  nextPage: 'Next outputs',
  working: 'what flows through the outputs',
  powerOfTen: (power: string) => `all × 10${power}`,
};
