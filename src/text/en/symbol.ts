/** What each symbol stands for, and what other books call it: one entry for each symbol, in the order in which a step meets them. */

interface SymbolEntry {
  readonly symbol: string;
  readonly meaning: string;
  /** Absent where books agree, or the symbol is this app's own. */
  readonly elsewhere?: string;
}

export const symbols = {
  title: 'Symbols',
  symbol: 'Symbol',
  meaning: 'Meaning',
  elsewhere: 'Elsewhere',
  entries: [
    { symbol: 'k, B, N', meaning: 'sample, batch size, number of samples in the data', elsewhere: 'n, m' },
    { symbol: 'x', meaning: 'input, or output of a unit, for one sample', elsewhere: 'a, h, z' },
    { symbol: 'y, o', meaning: 'target; output of the network, x of its last layer', elsewhere: 't, ŷ' },
    {
      symbol: 'w',
      meaning: 'weight; the first index is the unit it comes from, 0 for a bias',
      elsewhere: 'θ, b for a bias',
    },
    { symbol: 's', meaning: 'weighted sum before the activation', elsewhere: 'z, a, net' },
    { symbol: 'θ, θ′', meaning: 'activation function, and its slope', elsewhere: 'σ, g, f, h' },
    { symbol: 'e(k), E', meaning: 'loss of sample k; loss of the batch', elsewhere: 'L, C, J' },
    { symbol: 'δ', meaning: 'error term of a unit for one sample, ∂e(k)/∂s', elsewhere: 'dZ' },
    { symbol: '∂e(k)/∂w', meaning: 'gradient of one sample, x · δ', elsewhere: '∇e, g, dW' },
    { symbol: '∂E/∂w', meaning: 'batch gradient: the sum or mean of the samples’ gradients', elsewhere: '∇E, g, dW' },
    { symbol: 'η', meaning: 'learning rate', elsewhere: 'α, ε, lr' },
    { symbol: 'Δw', meaning: 'update: the change of a weight in one step' },
    { symbol: 'x̄, δ̄', meaning: 'means over the batch, which the gradient does not use' },
    { symbol: 'cov', meaning: 'covariance of x and δ over the batch: what averaging first loses' },
    { symbol: 'c(k), D', meaning: 'weight of a sample; what the sum is divided by, if not by B' },
    { symbol: 'C, γ', meaning: 'clipping threshold; clip factor' },
    { symbol: 'λ, μ, v, m', meaning: 'weight decay, momentum, velocity (Adam: second moment), first moment' },
  ] as readonly SymbolEntry[],
};
