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
  /** What the ledger now does, by the slip. */
  about: {
    crossedPairs: 'This is your calculation: {activation|letter} of one sample times {delta|letter} of another.',
    productOfMeans:
      'This is your calculation: the mean {activation|letter} and the mean {delta|letter} are one more sample, and only that one is multiplied.',
    averagedInputs:
      'This is your calculation: the averaged input is one more sample, and only that one passes through the network.',
    averagedErrors: 'This is your calculation: the averaged error is one more sample, with slopes of its own.',
    firstOutput: 'This is your calculation: each {delta|letter} comes from output 1 only.',
    lastSample: 'This is your calculation: each product overwrites the one before it, and the last one remains.',
    dividedTwice: 'This is your calculation: the sum is divided twice.',
    sumForMean: 'This is your calculation: the products are added, and nothing is divided.',
    magnitudes: 'This is your calculation: the products have lost their signs.',
    wrongAxis: 'This is the result of your calculation: it sums over the units instead of the samples.',
    updatedWeights:
      'This is the result of your calculation: {delta|letter} propagates back through weights that have already changed.',
    slopeAtOutput: 'This is the result of your calculation: the slopes are taken at the outputs.',
  },
  sample: 'Sample {sample|letter}',
  averaged: 'averaged sample',
  yours: 'your way',
  /** Beside the right one, which may have been found since. */
  yoursBefore: 'your earlier way',
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
    last: 'What remains',
    timesBatch: message('times {batchSize|letter} = {batchSize}'),
    result: 'Your result',
  },
  rightTotal: 'Batch gradient',
  difference: 'Difference: your way − correct',
  differenceBefore: 'Difference: earlier − correct',
  oppositeSign: {
    up: 'With your earlier result this weight would move up instead of down.',
    down: 'With your earlier result this weight would move down instead of up.',
  },
  showLedger: 'Show the whole ledger',
};
