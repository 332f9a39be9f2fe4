/** The meaning of each symbol, and its name in other books, in the order in which a step uses them. */

interface SymbolEntry {
  readonly symbol: string;
  readonly meaning: string;
  /** Absent if books agree, or the symbol is this app's own. */
  readonly elsewhere?: string;
}

export const symbols = {
  title: 'Symbols',
  symbol: 'Symbol',
  meaning: 'Meaning',
  elsewhere: 'Elsewhere',
  /** A number with its symbol: velocity v. */
  named: (name: string, symbol: string) => `${name} ${symbol}`,
  entries: [
    {
      symbol: '{sample|letter}, {batchSize|letter}, {dataSize|letter}',
      meaning: 'sample, batch size, number of samples in the data',
      elsewhere: 'n, m',
    },
    { symbol: '{activation|letter}', meaning: 'input, or output of a unit, for one sample', elsewhere: 'a, h, z' },
    {
      symbol: '{target|letter}, {output|letter}',
      meaning: 'target; output of the network, {activation|letter} of its last layer',
      elsewhere: 't, ŷ',
    },
    {
      symbol: '{weight|letter}',
      meaning:
        'weight; {generalWeight|letter} leads from unit {fromUnit|letter} to unit {toUnit|letter}, {biasOf|letter} is a bias',
      elsewhere: 'θ, b for a bias',
    },
    { symbol: '{preactivation|letter}', meaning: 'weighted sum before the activation', elsewhere: 'z, a, net' },
    {
      symbol: '{activationFunction|letter}, {slope|letter}',
      meaning: 'activation function, and its slope',
      elsewhere: 'σ, g, f, h',
    },
    {
      symbol: '{sampleLoss.k|symbol}, {batchLoss|letter}',
      meaning: 'loss of sample {sample|letter}; loss of the batch',
      elsewhere: 'L, C, J',
    },
    {
      symbol: '{delta|letter}',
      meaning: 'error term of a unit for one sample, {deltaMeaning|letter}',
      elsewhere: 'dZ',
    },
    {
      symbol: '{sampleGradient|letter}',
      meaning: 'gradient of one sample, {activation|letter} · {delta|letter}',
      elsewhere: '∇e, g, dW',
    },
    {
      symbol: '{batchGradient|letter}',
      meaning: 'batch gradient: the sum or mean of the samples’ gradients',
      elsewhere: '∇E, g, dW',
    },
    { symbol: '{learningRate|letter}', meaning: 'learning rate', elsewhere: 'α, ε, lr' },
    { symbol: '{update|letter}', meaning: 'update: the change of a weight in one step' },
    {
      symbol: '{meanActivation|letter}, {meanDelta|letter}',
      meaning: 'means over the batch, which the gradient does not use',
    },
    {
      symbol: 'cov',
      meaning:
        'covariance of {activation|letter} and {undividedDelta|letter} over the batch: what averaging first loses',
    },
    {
      symbol: '{sampleWeight.k|symbol}, {divisor|letter}',
      meaning: 'weight of a sample; what the sum is divided by, if not by {batchSize|letter}',
    },
    { symbol: '{maxNorm|letter}, {clipFactor|letter}', meaning: 'clipping threshold; clip factor' },
    {
      symbol: '{penalty|letter}, {penaltyRate|letter}, {penaltyDivisor|letter}',
      meaning: 'penalty on the weights, its rate, what it is divided by',
    },
    {
      symbol: '{accumulated|letter}, {cycleGradient|letter}, {cycleDivisor|letter}',
      meaning: 'accumulated gradient, the gradient of its update, what it is divided by',
    },
  ] as readonly SymbolEntry[],
};
