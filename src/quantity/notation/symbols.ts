/** The symbol of every kind of quantity, composed from the notation; the compiler asks for each kind. */
import { keptFor } from '../../memory';
import { hyperparameters, ruleLines } from '../../model';
import { messages } from '../../text';
import type { QuantityKind } from '../quantity';
import { wrongProduct } from './matrices';
import type { LetterName, Notation, SymbolIndices, SymbolOf, WeightSymbol } from './notation';

export type Symbols = Readonly<Record<QuantityKind, SymbolOf>>;

/**
 * What the symbols depend on. With sample weights, contributions are added, and E is weighted the same way, so that
 * their mean is ∂E/∂w. With per-sample clipping, the result is not a derivative.
 */
export type SymbolVariant = 'plain' | 'weighted' | 'clipped';

/** A word of the catalogue behind a letter. */
type Mark = keyof typeof messages.formulaWords.marks;

export function symbolsOf(notation: Notation, variant: SymbolVariant = 'plain'): Symbols {
  return composed(notation, variant);
}

const composed = keptFor((notation: Notation, variant: SymbolVariant): Symbols => {
  const usual = { ...plainSymbols(notation), ...notation.symbols, ...variantSymbols(notation, variant) };
  return { ...usual, ...conventionalSymbols(notation) };
});

function plainSymbols(n: Notation): Symbols {
  const is = partsOf(n);
  const { letters } = n;
  const { j } = n.indexLetters;
  const of = (name: LetterName) => () => letters[name];
  return {
    input: (at) => n.unit({ letter: letters.input, unit: at.unit, layer: at.layer, sample: at.sample }),
    target: ({ unit, sample }) => n.unit({ letter: letters.target, unit, sample }),
    weight: is.weight,
    preactivation: is.preactivation,
    activation: (at) =>
      at.isBias && n.bias
        ? '1'
        : n.unit({ letter: is.activation(at), unit: at.unit, layer: at.layer, sample: at.sample }),
    slope: (at) => n.slope(letters.activationFunction, is.preactivation(at)),
    sampleLoss: is.loss,
    outputError: (at) => n.derivative(is.loss(at), is.output(at.unit, at)),
    delta: is.delta,
    plainDelta: ({ unit, layer, sample }) =>
      n.unit({ letter: (n.shown?.plain ?? n).letters.delta, unit, layer, sample }),
    carriedDelta: ({ unit, layer, sample }) =>
      n.unit({ letter: n.carried((n.shown?.plain ?? n).letters.delta), unit, layer, sample }),
    deltaShare: (at) => `${is.delta(at)}\\big\\vert_{${at.output}}`,
    sampleGradient: is.sampleGradient,
    plainGradient: is.sampleGradient,
    outputShare: is.outputShare,
    outputShareSum: (at) => `\\sum_{${is.k}}${is.outputShare({ ...at, sample: is.k })}`,
    sampleWeight: ({ sample }) => n.ofSample(letters.sampleWeight, sample),
    maxNorm: of('maxNorm'),
    clipFactor: ({ sample }) => n.ofSample(letters.clipFactor, sample),
    contribution: is.contribution,
    contributionNorm: ({ sample }) => `\\lVert ${n.ofSample(letters.gradient, sample)}\\rVert`,
    divisor: of('divisor'),
    penalty: of('penalty'),
    penaltyRate: of('penaltyRate'),
    penaltyDivisor: of('penaltyDivisor'),
    dataLoss: () => n.part(letters.batchLoss, messages.formulaWords.marks.data),
    dataGradient: is.perWeight(letters.gradient, { mark: 'data' }),
    accumulatedBefore: is.perWeight(letters.accumulated, { mark: 'before' }),
    accumulated: is.perWeight(letters.accumulated),
    cycleDivisor: of('cycleDivisor'),
    cycleGradient: is.perWeight(letters.cycleGradient),
    cycleGradientNorm: () => `\\lVert ${letters.cycleGradient}\\rVert`,
    penaltyGradient: (at) => n.derivative(letters.penalty, is.weight(at)),
    batchClipFactor: of('clipFactor'),
    clippedGradient: is.perWeight(letters.gradient, { mark: 'clipped' }),
    runningTotal: (at) => `${is.upTo(at)}${is.sampleGradient({ ...at, sample: is.k })}`,
    gradientSum: (at) => `\\sum_{${is.k}}${is.sampleGradient({ ...at, sample: is.k })}`,
    batchGradient: is.batchGradient,
    batchLoss: of('batchLoss'),
    cancellation: (at) => `\\sum_{${is.k}}\\Bigl\\vert ${is.sampleGradient({ ...at, sample: is.k })}\\Bigr\\vert`,
    sampleGradientNorm: (at) => `\\lVert ${n.gradientOf(is.loss(at))}\\rVert`,
    batchGradientNorm: () => `\\lVert ${n.gradientOf(letters.batchLoss)}\\rVert`,
    cosine: (at) => `\\cos\\angle\\bigl(${n.gradientOf(is.loss(at))},${n.gradientOf(letters.batchLoss)}\\bigr)`,
    decayTerm: (at) => `${optimizerSymbol(n, 'weightDecay')} ${is.weight(at)}`,
    optimizerState: (at) => is.perWeight(at.optimizer, { time: `${letters.time}-1` })(at),
    optimizerLine: (at) => is.perWeight(at.optimizer, { time: letters.time })(at),
    update: (at) => `\\Delta ${is.weight(at)}`,
    weightAfter: is.perWeight(letters.weight, { mark: 'new' }),
    sampleLossAfter: ({ sample }) => n.ofSample(n.after(letters.sampleLoss, messages.formulaWords.marks.new), sample),
    lossAfter: () => n.after(letters.batchLoss, messages.formulaWords.marks.new),
    learningRate: of('learningRate'),
    batchSize: of('batchSize'),
    hyperparameter: ({ optimizer }) => optimizer,
    meanActivation: (at) =>
      at.isBias && n.bias ? '1' : n.unit({ letter: n.mean(is.activation(at)), unit: at.unit, layer: at.layer }),
    meanDelta: ({ unit, layer }) => n.unit({ letter: n.mean(undividedDelta(n)), unit, layer }),
    productOfMeans: (at) => `${is.x(n.mean(is.below(at)), at)}\\,${is.d(n.mean(undividedDelta(n)), at)}`,
    covariance: (at) => `\\operatorname{cov}(${is.x(is.below(at), at)},${is.d(undividedDelta(n), at)})`,
    averagedInputsGradient: (at) =>
      n.derivative(`${letters.sampleLoss}(${n.mean(letters.input)},${n.mean(letters.target)})`, is.weight(at)),
    averagedErrorsGradient: (at) => `\\widetilde{${is.batchGradient(at)}}`,
    firstOutputGradient: (at) => `${is.batchGradient(at)}\\Big\\vert_{${1 + n.shift.unit}}`,
    leaveOneOutGradient: (at) => n.derivative(`${letters.batchLoss}_{\\setminus ${at.sample}}`, is.weight(at)),
    numericSlope: (at) => {
      const at2 = (sign: string): string => `${letters.batchLoss}(${is.weight(at)}${sign}${letters.numericStep})`;
      return `\\frac{${at2('+')}-${at2('-')}}{2${letters.numericStep}}`;
    },
    // A bias that is no weight is in no product of matrices: the sum over all units, of the sample in row `to`.
    wrongAxisGradient: ({ from, to, layer, isBias }) =>
      isBias && n.bias
        ? `\\sum_{${j}}${is.delta({ unit: j, layer, sample: `${is.k}_{${to}}` })}`
        : n.weight({ letter: `(${wrongProduct(n)})`, from, to, layer }),
  };
}

const declared: Readonly<Partial<Record<string, { readonly symbol: string }>>> = { ...ruleLines, ...hyperparameters };

/** The symbol of an optimizer's line or hyperparameter; its name if no optimizer has it. */
export function optimizerSymbol({ optimizer }: Notation, name: string | undefined): string {
  const own: Readonly<Partial<Record<string, string>>> = optimizer;
  return name === undefined ? '' : (own[name] ?? declared[name]?.symbol ?? `\\text{${name}}`);
}

function variantSymbols(n: Notation, variant: SymbolVariant): Partial<Symbols> {
  if (variant === 'plain') return {};
  const is = partsOf(n);
  const { letters } = n;
  const contributionOfAny = (at: SymbolIndices): string => is.contribution({ ...at, sample: is.k });
  const weighted: Partial<Symbols> = {
    gradientSum: (at) => `\\sum_{${is.k}}${contributionOfAny(at)}`,
    runningTotal: (at) => `${is.upTo(at)}${contributionOfAny(at)}`,
    cancellation: (at) => `\\sum_{${is.k}}\\bigl\\vert ${contributionOfAny(at)}\\bigr\\vert`,
  };
  if (variant === 'weighted') return weighted;
  const clipped = is.perWeight(letters.gradient);
  return {
    ...weighted,
    batchGradient: clipped,
    batchGradientNorm: () => `\\lVert ${letters.gradient}\\rVert`,
    cosine: (at) => `\\cos\\angle\\bigl(${n.gradientOf(is.loss(at))},${letters.gradient}\\bigr)`,
    firstOutputGradient: (at) => `${clipped(at)}\\Big\\vert_{${1 + n.shift.unit}}`,
    leaveOneOutGradient: (at) => is.perWeight(letters.gradient, { without: at.sample })(at),
  };
}

/** δ without the division. */
export function undividedDelta({ letters, shown }: Notation): string {
  return shown?.plain.letters.delta ?? letters.delta;
}

/** Products that carry the division are contributions, not derivatives. */
function conventionalSymbols(n: Notation): Partial<Symbols> {
  if (!n.shown) return {};
  const is = partsOf(n);
  const share: SymbolOf = (at) => `${is.contribution(at)}\\big\\vert_{${at.output}}`;
  return {
    ...variantSymbols(n, 'weighted'),
    sampleGradient: is.contribution,
    outputShare: share,
    outputShareSum: (at) => `\\sum_{${is.k}}${share({ ...at, sample: is.k })}`,
  };
}

type PerWeight = Partial<Pick<WeightSymbol, 'time' | 'sample' | 'without'>> & { readonly mark?: Mark };

/** Parts shared by several symbols. */
function partsOf(n: Notation) {
  const { letters } = n;
  const k = n.indexLetters.k;
  const perWeight =
    (letter: string, { mark, ...others }: PerWeight = {}) =>
    ({ from, to, layer, isBias }: SymbolIndices): string => {
      const more = {
        layer,
        ...others,
        ...(mark !== undefined && { mark: messages.formulaWords.marks[mark] }),
      };
      if (!isBias || !n.bias) return n.weight({ letter, from, to, ...more });
      return n.bias({ letter: letter === letters.weight ? letters.bias : letter, to, ...more });
    };
  const weight = perWeight(letters.weight);
  const loss = ({ sample }: SymbolIndices): string => n.ofSample(letters.sampleLoss, sample);
  const outputLetter = n.namesOutputs ? letters.output : letters.activation;
  const output = (unit: string, { lastLayer }: SymbolIndices): string =>
    n.unit({ letter: outputLetter, unit, layer: lastLayer });
  const gradient = ({ from, to, layer, isBias }: SymbolIndices, sample?: string): string | undefined =>
    n.gradient?.({ to, layer, ...(!(isBias && n.bias) && { from }), ...(sample !== undefined && { sample }) });
  const batchGradient = (at: SymbolIndices): string => gradient(at) ?? n.derivative(letters.batchLoss, weight(at));
  return {
    k,
    perWeight,
    weight,
    loss,
    output,
    batchGradient,
    x: (letter: string, { from, isBias }: SymbolIndices): string =>
      isBias && n.bias ? '1' : n.unit({ letter, unit: from }),
    d: (letter: string, { to }: SymbolIndices): string => n.unit({ letter, unit: to }),
    preactivation: ({ unit, layer, sample }: SymbolIndices): string =>
      n.unit({ letter: letters.preactivation, unit, layer, sample }),
    delta: ({ unit, layer, sample }: Pick<SymbolIndices, 'unit' | 'layer' | 'sample'>): string =>
      n.unit({ letter: letters.delta, unit, layer, sample }),
    sampleGradient: (at: SymbolIndices): string => gradient(at, at.sample) ?? n.derivative(loss(at), weight(at)),
    /** The letter of a unit's value in the layer of the symbol. */
    activation: ({ isOfInputs, isLast }: SymbolIndices): string => {
      if (isOfInputs) return letters.input;
      return isLast ? outputLetter : letters.activation;
    },
    /** The letter of what enters a weight. */
    below: ({ isOfInputs }: SymbolIndices): string => (isOfInputs ? letters.input : letters.activation),
    contribution: (at: SymbolIndices): string => perWeight(letters.gradient, { sample: at.sample })(at),
    outputShare: (at: SymbolIndices): string =>
      `${n.derivative(loss(at), output(at.output, at))}${n.derivative(output(at.output, at), weight(at))}`,
    /** Σ up to a sample in the order of the batch. */
    upTo: ({ sample }: SymbolIndices): string => `\\sum_{${k}\\text{ ${messages.formulaWords.to} }${sample}}`,
  };
}
