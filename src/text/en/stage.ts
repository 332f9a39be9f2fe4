/** Present, as a stage of its own: one sentence for each beat, and the strip of settings. */
import { message } from '../../prose';

export const stage = {
  /** Rows under the ledger's rule. */
  sumSoFar: 'Σ so far',
  sum: 'Sum, Σ',
  division: '÷ ?',
  mean: message('÷ {batchSize|letter} = {size}: the mean'),
  averages: 'mean × mean',
  /** Under the reduction `sum`. */
  averagesTimes: (size: number) => `${size} × mean × mean`,
  /** Above the bars, beside a sample of each. */
  signs: { negative: '−', positive: '+' },
  /** Beside the averages; the sentence says why. */
  same: 'the same here',
  almostSame: 'almost the same',
  notZero: 'should not be 0',
  newWeight: message('New weight (was {before})'),
  unknown: '?',
  /** For screen readers, a unit or cell whose number the presenter has hidden. */
  hiddenNumber: 'What goes here?',
  moreRows: (count: number) => (count === 1 ? '1 more row' : `${count} more rows`),
  moreTerms: (count: number) => `… ${count} more …`,

  /** Sentences. */
  forwardLayer: message(
    'Layer {layer} computes its outputs from {if|isFirst|the inputs|the outputs of layer {below}}{plural|samples||, for each sample separately}.',
  ),
  deltaLayer: message(
    'In layer {layer}, {delta|letter} is computed from the {delta|letter} of layer {above}{plural|samples||, for each sample separately}.',
  ),
  firstRow: message(
    '{plural|all|The only product is {product}.|Sample {sample} adds the first of {all} products, {product}.}',
  ),
  firstRows: message('The first {rows} of {all} products add up to {total}.'),
  row: message('Sample {sample} adds {product}. {rows} of {all} products add up to {total}.'),
  rows: message('{count} more products are added. {rows} of {all} products add up to {total}.'),
  added: message('{plural|all|The sum has one term, {total}.|The {all} products add up to {total}.}'),
  undivided: message('Nothing is divided: the sum is the batch gradient.'),
  divideBy: message('What is the sum divided by?'),
  divided: message(
    'The sum is divided once, by {divisor}. {if|isPenalised|The samples’ part of the batch gradient|The batch gradient} is {gradient}.',
  ),
  byNumber: message('{divisor|letter} = {value}'),
  byWeights: message('Σ {sampleWeight.k|symbol} = {value}'),
  byBatch: message('{batchSize|letter} = {value}'),
  averagesFirst: message(
    'What if {activation|letter} and {delta|letter} were averaged first, and then multiplied? That gives {value}.',
  ),
  averagesFirstSum: message(
    'What if {activation|letter} and {delta|letter} were averaged first, then multiplied by each other and by {batchSize|letter} = {size}? That gives {value}.',
  ),
  /** A row of the optimizer's rule, or between the mean and the gradient. */
  rule: message('The {value|name} is {value}.'),
  rules: {
    negated: message('Its negative is the batch gradient, {value}.'),
    penalty: message('The penalty adds {value}.'),
    gradient: message('With the penalty, the batch gradient is {value}.'),
    clipped: message('After clipping, the gradient is {value}.'),
    accumulatedBefore: message('Before this batch, the accumulated gradient was {value}.'),
    thisBatch: message('This batch adds {value}.'),
    accumulated: message('The accumulated gradient is now {value}.'),
    divided: message('The accumulated gradient, divided once, is {value}.'),
    before: message('Before this step, the {line} was {value}.'),
    line: message('The {line} is now {value}.'),
    corrected: message('The {line} is {value}.'),
    update: message('The update is {value}.'),
  },
  update: message('The update is −{learningRate|letter} times the gradient: {value}.'),
  /** The batch loss after the update of all weights. */
  newLoss: message('One update changes {changed}. The batch loss {if|falls|falls|rises} from {before} to {after}.'),
  weightAfter: message('This weight was {before}. Its new value is {after}.'),

  /** The batch gradients of other batch sizes. */
  sizes: message('Batch gradient, by {batchSize|letter}'),
  sizeOf: message('{batchSize|letter} = {size}'),

  /** The strip that is shown while the pointer moves. */
  settings: 'Settings',
  play: 'Play',
  pause: 'Pause',
  batchSize: 'Batch size',
  /** Before the values in the strip. */
  letters: { batchSize: '{batchSize|letter}', learningRate: '{learningRate|letter}', sample: '{sample|letter}' },
  batchAll: (size: number) => `all ${size}`,
  reduction: (now: string) => `Reduction: ${now}`,
  learningRate: 'Learning rate',
  lower: (what: string) => `${what}: lower`,
  higher: (what: string) => `${what}: higher`,
  sample: 'Sample',
  weight: 'Weight',
  previous: (what: string) => `Previous ${what.toLowerCase()}`,
  next: (what: string) => `Next ${what.toLowerCase()}`,
  theme: (now: string) => `Colours: ${now}`,
  pen: 'Pen',
  speakerView: 'Speaker view',
  fullScreen: 'Full screen',
  speakerBlocked:
    'The browser has blocked the window of the speaker view. Allow pop-ups for this page, or open the window by this link:',
  speakerLink: 'Speaker view',
  speakerSandboxed:
    'In a sandboxed frame, two windows cannot exchange messages, so there is no speaker view. Open the page itself in a tab of its own.',
  closeNotice: 'Close',
  path: message('Sample {sample}'),
  pathLabel: message('Path of sample {sample} through the network'),
};
