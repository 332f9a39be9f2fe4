/**
 * What the batch gradient and the batch loss are: a mean, a weighted mean, a sum, or a sum divided by a number. Every
 * panel takes the word from here, so that nothing divided by another number is called a mean.
 */
import { message } from '../../prose';

const unweighted = {
  batch: message('mean'),
  weights: message('mean'),
  number: message('sum ÷ {divisor}'),
  none: message('sum'),
};

const weighted = {
  batch: message('weighted sum ÷ {batchSize|letter}'),
  weights: message('weighted mean'),
  number: message('weighted sum ÷ {divisor}'),
  none: message('weighted sum'),
};

const ownDivisor = message('{divisor|letter}');

export const reductionNames = {
  /** By the kind of divisor, with and without sample weights. `divisor` is the printed number. */
  of: (division: keyof typeof unweighted, isWeighted: boolean, divisor = ownDivisor()) =>
    (isWeighted ? weighted : unweighted)[division]({ divisor }),
  /** The quotient alone, where it is a mean: also a fixed divisor, or B where samples have weights, gives none. */
  mean: (division: keyof typeof unweighted, isWeighted: boolean) =>
    division === 'weights' ? 'weighted mean' : division === 'batch' && !isWeighted ? 'mean' : undefined,
  /** The two options of the switch: `mean`, described by the scenario's divisor, and the plain sum. */
  choices: {
    mean: (division: keyof typeof unweighted, divisor: string) =>
      division === 'none'
        ? 'not divided'
        : division === 'weights'
          ? 'weighted mean'
          : unweighted[division]({ divisor }),
    sum: 'sum',
  },
  meanDetails: {
    batch: message('the batch gradient is 1/{batchSize|letter} Σ'),
    weights: message('the batch gradient is 1/Σ{sampleWeight.k|symbol} Σ'),
    none: message('the batch gradient is Σ: nothing is divided'),
    number: message('the batch gradient is 1/{divisor|letter} Σ, {divisor|letter} = {divisor}'),
  },
  sumDetail: 'the batch gradient is Σ',
  dividedAtUpdate: 'The reduction stays sum, because accumulated gradients are divided by the number of samples.',
};

/** Letters with a bar or a hat, and powers of ten, in speech and copied text. */
export const barredLetters = {
  bar: (letter: string) => `mean of ${letter}`,
  hat: (letter: string) => `${letter} hat`,
  power: (exponent: number) => ` times 10 to the ${exponent < 0 ? `minus ${-exponent}` : exponent}`,
};
