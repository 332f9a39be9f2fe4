/**
 * PyTorch: linear2.weight[j, i] of nn.Linear from unit i to unit j, both from 0, its .grad, rows are samples, letters of
 * the optimizers as in the documentation of torch.optim. The sample’s number in the data is written above the symbol. δ
 * is not called z.grad, which under a mean has 1/B in it.
 */
import { code, codedMatrix, codedUnit, codedWeight, codeNotation } from './code';
import { lecture } from './lecture';
import type { Notation } from './notation';

const weight = code('weight');
const bias = code('bias');

/** The δ that has 1/B in it is what autograd shows. */
const carriedDelta = code('z.grad');

/** `linear2.weight`, `weight` where no layer is meant; other names have their layer behind them. */
function ofModule(letter: string, layer: string | undefined): { readonly letter: string; readonly layer?: string } {
  if (letter !== weight && letter !== bias) return { letter, ...(layer !== undefined && { layer }) };
  return { letter: layer === undefined ? letter : letter.replace('{', `{linear${layer}.`) };
}

export const pytorch: Notation = {
  ...lecture,
  ...codeNotation,
  name: 'pytorch',
  letters: {
    ...lecture.letters,
    input: code('x'),
    activation: code('h'),
    output: code('out'),
    target: code('y'),
    weight,
    bias,
    preactivation: code('z'),
    activationFunction: code('f'),
    sampleLoss: '\\ell',
    batchLoss: code('loss'),
    gradient: code('g'),
    maxNorm: code('max_norm'),
    accumulated: code('acc'),
    cycleGradient: code('u'),
    batchSize: 'B',
    learningRate: code('lr'),
    activationMatrix: code('X'),
    preactivationMatrix: code('Z'),
    weightMatrix: weight,
    deltaMatrix: code('Delta'),
    gradientMatrix: code('G'),
    factorMatrix: code('F'),
  },

  unit: (symbol) =>
    symbol.letter === carriedDelta
      ? codedUnit({ letter: code(`z${symbol.layer ?? ''}.grad`), unit: symbol.unit, sample: symbol.sample })
      : codedUnit(symbol),
  weight: ({ letter, from, to, layer, ...symbol }) =>
    codedWeight({ ...symbol, ...ofModule(letter, layer), indices: [to, from] }),
  bias: ({ letter, to, layer, ...symbol }) => codedWeight({ ...symbol, ...ofModule(letter, layer), indices: [to] }),
  // One sample's gradient has no name of its own there.
  gradient: ({ from, to, layer, sample }) =>
    sample === undefined
      ? codedWeight({
          letter: code(
            `${layer === undefined ? '' : `linear${layer}.`}${from === undefined && to !== undefined ? 'bias' : 'weight'}.grad`,
          ),
          indices: [to, from],
        })
      : undefined,
  carried: (delta) => (delta === lecture.letters.delta ? carriedDelta : lecture.carried(delta)),

  forms: {
    carriedMean: `${code('z.grad')} = \\frac{1}{B}\\, \\delta`,
    dividedByOutputs: `\\frac{1}{B K} \\sum_{k}\\sum_{m} (${code('out')} - ${code('y')})^2`,
  },
  heads: {
    weight: code(''),
    sampleGradient: `\\partial\\ell/\\partial ${weight}`,
    outputShare: `\\frac{\\partial\\ell}{\\partial ${code('out[m]')}}\\frac{\\partial ${code('out[m]')}}{\\partial ${weight}}`,
  },
  layout: { samples: 'rows', weights: 'outIn' },
  matrix: ({ letter, layer, isTransposed }) =>
    codedMatrix({ ...ofModule(letter, layer), ...(isTransposed && { isTransposed }) }),
};
