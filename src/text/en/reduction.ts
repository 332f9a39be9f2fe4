/**
 * What the batch gradient, and the batch loss, are of the samples': a mean, a weighted mean, a sum, or a sum divided by a number.
 * Every panel takes its name from here, so that nothing that is divided by 16 or by nothing is called a mean.
 */

const unweighted = {
  batch: () => 'mean',
  weights: () => 'mean',
  number: (divisor: string) => `sum ÷ ${divisor}`,
  none: () => 'sum',
};

const weighted = {
  batch: () => 'weighted sum ÷ B',
  weights: () => 'weighted mean',
  number: (divisor: string) => `weighted sum ÷ ${divisor}`,
  none: () => 'weighted sum',
};

export const reductionNames = {
  /** By what the sum is divided by; for samples with weights c(k), and without. `divisor` is the number, as printed. */
  of: (division: keyof typeof unweighted, isWeighted: boolean, divisor = 'D') =>
    (isWeighted ? weighted : unweighted)[division](divisor),
  /** The two choices of the switch: what `mean` does by the scenario's divisor, and the plain sum. */
  choices: {
    mean: (division: keyof typeof unweighted, divisor: string) =>
      division === 'none' ? 'not divided' : division === 'weights' ? 'weighted mean' : unweighted[division](divisor),
    sum: 'sum',
  },
};

/** x̄ and δ̄, m̂ and v̂ where they are heard or copied. */
export const barredLetters = {
  bar: (letter: string) => `mean of ${letter}`,
  hat: (letter: string) => `${letter} hat`,
};
