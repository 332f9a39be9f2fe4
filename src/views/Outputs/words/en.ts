/** Words of the Outputs panel: which terms of the chain rule there are, which are zero, and why. */
import { message } from '../../../prose';
import { addMessages } from '../../../text/later';

const outputs = {
  name: 'Outputs',
  subtitle: (weight: string) => `the gradient for ${weight}, split by output`,
  tableName: 'Shares through the outputs',
  sampleHead: 'sample {sample|letter}',
  outputHead: (output: number) => `output ${output}`,
  /** In place of the columns of the other outputs. */
  restHead: (count: number) => `${count} more`,
  restDetail: (count: number) => (count === 1 ? 'the share of the other output' : `Σ over the other ${count} outputs`),
  rowSumHead: 'all outputs',
  rowSumDetail: 'Σ over {outputIndex|letter}, times the sample’s factors if it has any',
  rowName: (sample: number) => `Sample ${sample}`,
  columnSums: 'Σ over the batch',
  /** c(k)·γ(k) of a sample. */
  factorHead: 'its factor',
  factor: (factor: string) => `× ${factor}`,
  divided: {
    batch: message('divided by {batchSize|letter} = {divisor}'),
    weights: message('divided by Σ {sampleWeight.k|symbol} = {divisor}'),
    number: message('divided by {divisor|letter} = {divisor}'),
  },
  noWeight: 'Σ {sampleWeight.k|symbol} = 0: every sample has weight 0',
  firstOnlyWrong: 'not: output {firstUnit|letter} only',
  firstOnlyRight: 'output {firstUnit|letter} only',
  verdicts: {
    same: 'the same here: the other terms are zero',
    oneOutput: 'the same here: there is one output',
    wrongSign: 'wrong sign',
    zero: 'zero, but the gradient is not',
    tooSmall: 'too close to 0',
    tooLarge: 'too far from 0',
    noGradient: 'not zero, but the gradient is',
  },
  captions: {
    oneOutput: 'There is one output, so the chain rule has one term.',
    elementwise: (output: number) =>
      `This weight leads to output ${output}. The other outputs do not depend on it, so their terms are zero. That is why course notes may write only one term.`,
    softmax: message(
      'This weight leads to output {output}, but with softmax every output depends on every {preactivation|letter}. So the other outputs can have terms as well.',
    ),
    hidden: 'A hidden weight affects the loss through every output, so the terms of all outputs are added.',
    crossEntropy:
      'A term is 0 where the target of that output is 0. Another sample has another target, so no column may be dropped.',
    zeroRows: 'A row of zeros belongs to a sample whose {activation|letter}, slope or output errors are 0.',
  },
  page: (first: number, last: number, all: number) => `outputs ${first}–${last} of ${all}`,
  previousPage: 'Previous outputs',
  nextPage: 'Next outputs',
  working: 'the shares through the outputs',
};

addMessages({ outputs });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly outputs: typeof outputs;
  }
}
