/** A lesson's ledger while a question is asked: loose cards, a wrong answer as it was calculated, and both side by side. */
import { message } from '../../prose';

export const ownWay = {
  slipSubtitle: 'your calculation',
  bothSubtitle: 'both calculations',
  cardsSubtitle: 'in no particular order',
  cards: 'Cards',
  card: (letter: string, value: string, sample: number): string => `${letter} of sample ${sample}: ${value}`,
  cardSample: (sample: number): string => `sample ${sample}`,
  cardsNote: 'The cards do not calculate. Pair them in your head.',
  isYours: 'This is your calculation',
  resultOfYours: 'This is the result of your calculation',
  /** What the reply to an option calculates, where the option itself proposes no calculation. */
  isWrong: 'This is the wrong calculation',
  resultOfWrong: 'This is the result of the wrong calculation',
  /** What the ledger now does, by the slip. */
  about: {
    crossedPairs: message('{calculation}: {activation.below|letter} of one sample times {delta|letter} of another.'),
    productOfMeans: message(
      '{calculation}: {activation.below|letter} is averaged, {delta|letter} is averaged, and the two means are multiplied.',
    ),
    averagedInputs: message('{calculation}: the inputs are averaged, and only this average goes through the network.'),
    averagedErrors: message('{calculation}: the averaged error is one more sample, with slopes of its own.'),
    firstOutput: message('{calculation}: each {delta|letter} comes from output 1 only.'),
    lastSample: message('{calculation}: each product overwrites the one before it, and the last one remains.'),
    dividedTwice: message('{calculation}: the sum is divided twice.'),
    sumForMean: message('{calculation}: the products are added, and nothing is divided.'),
    magnitudes: message('{calculation}: the products have lost their signs.'),
    wrongAxis: message('{result}: it sums over the units instead of the samples.'),
    updatedWeights: message('{result}: {delta|letter} propagates back through weights that have already changed.'),
    slopeAtOutput: message('{result}: the slopes are taken at the outputs.'),
    targetsBroadcast: message('{result}: every output is compared with every target.'),
    biasNotDivided: message('{calculation}: weights are divided, biases are not.'),
  },
  sample: 'Sample {sample|letter}',
  /** The row that is made of all samples, by what has been averaged. */
  averaged: { inputs: 'averaged sample', errors: 'averaged error', factors: 'means' },
  yours: 'your way',
  /** Beside the right one, which may have been found since. */
  yoursBefore: 'your earlier way',
  /** In place of both, where an option was chosen. */
  wrongWay: 'the wrong way',
  right: 'correct',
  covered: 'covered',
  addingUp: 'adding up',
  factors: (x: string, delta: string): string => `${x} × ${delta}`,
  overwritten: 'overwritten',
  totals: {
    sum: 'Sum over the batch, Σ',
    mean: message('Mean: divided by {batchSize|letter} = {batchSize}'),
    divided: message('Divided by {batchSize|letter} = {batchSize}'),
    dividedTwice: message('Divided by {batchSize|letter} = {batchSize}, and once more'),
    undivided: message('Not divided by {batchSize|letter} = {batchSize}'),
    last: 'What remains',
    timesBatch: message('times {batchSize|letter} = {batchSize}'),
    result: 'Your result',
    wrongResult: 'Result',
  },
  rightTotal: 'Batch gradient',
  difference: 'Difference: your way − correct',
  differenceBefore: 'Difference: earlier − correct',
  differenceWrong: 'Difference: wrong − correct',
  oppositeSign: {
    up: 'With that result this weight would move up instead of down.',
    down: 'With that result this weight would move down instead of up.',
  },
  showLedger: 'Show the whole ledger',
};
