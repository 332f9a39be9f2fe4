/** Resolves `{delta|letter}`: the letters of the notation, and common expressions without indices. */
import { keptFor } from '../../memory';
import { hyperparameters, ruleLines } from '../../model';
import { ProseError, type Reference } from '../../prose';
import { isKind } from '../address';
import { indexNames } from '../quantity';
import { fillSymbol, sampleInRow } from './fill';
import { matrixFactors } from './matrices';
import type { Notation } from './notation';
import { optimizerSymbol, undividedDelta } from './symbols';

/** In TeX; throws a ProseError for an unknown name. `{sampleWeight.k|symbol}` has letters or numbers as indices. */
export function letterTex(reference: Reference, notation: Notation): string {
  const { name, indices, style, place } = reference;
  if (style === 'letter' && indices.length <= 2) {
    const letters = indices.length > 0 ? generalLetters(notation, indices) : unindexedLetters(notation);
    const tex = letters[name];
    if (tex !== undefined) return tex;
  }
  if (style === 'symbol' && isKind(name)) return fillSymbol(name, named(name, reference), { notation, lastLayer: 'L' });
  throw new ProseError('unknownName', name, place);
}

/** The letters without indices, which most sentences and names on a page ask for. */
const unindexedLetters = keptFor((notation: Notation) => generalLetters(notation, []));

/**
 * `{sampleGradient.3|letter}` is the gradient of sample 3, without an index that of any sample; `{inputUnit.2|letter}`
 * is x₂, `{hiddenUnit.1.2|letter}` includes its layer. `{activation.below|letter}`, with the layer below a weight, is
 * the letter of what enters the weight.
 */
function generalLetters(n: Notation, indices: readonly string[]): Readonly<Record<string, string>> {
  const { letters, indexLetters } = n;
  const { k, i, j, m, l } = indexLetters;
  const loss = n.ofSample(letters.sampleLoss, indices[0] ?? k);
  const counted = (index: string | undefined, shift: number): string => String(Number(index) + shift);
  const ofUnit = (letter: string): string => n.unit({ letter, unit: counted(indices[0], n.shift.unit) });
  // In layer 0, `{activation.0|letter}`, it is an input.
  const activation = indices[0] === '0' ? letters.input : letters.activation;
  // A product that carries the division is a contribution, not a derivative.
  const product = (contribution: string, derivative: string): string => (n.shown?.carried ? contribution : derivative);
  return {
    ...letters,
    activation,
    ...Object.fromEntries(
      Object.keys({ ...hyperparameters, ...ruleLines }).map((name) => [name, optimizerSymbol(n, name)]),
    ),
    sample: k,
    fromUnit: i,
    toUnit: j,
    sampleInRow: sampleInRow(n),
    outputIndex: m,
    layer: l,
    // "x₀ = 1", or 1 if the notation writes biases separately.
    constantInput: n.bias ? '1' : `${n.unit({ letter: letters.activation, unit: '0' })}\\ =\\ 1`,
    generalWeight: n.weight({ letter: letters.weight, from: i, to: j }),
    biasOf: n.bias ? letters.bias : n.weight({ letter: letters.weight, from: '0', to: j }),
    /** The number of the first unit. */
    firstUnit: counted('1', n.shift.unit),
    inputUnit: ofUnit(letters.input),
    targetUnit: ofUnit(letters.target),
    outputUnit: ofUnit(letters.output),
    hiddenUnit: n.unit({
      letter: letters.activation,
      layer: counted(indices[0], n.shift.layer),
      unit: counted(indices[1], n.shift.unit),
    }),
    plainDelta: (n.shown?.plain ?? n).letters.delta,
    carriedDelta: n.carried((n.shown?.plain ?? n).letters.delta),
    undividedDelta: undividedDelta(n),
    slope: n.prime(letters.activationFunction),
    deltaMeaning: n.derivative(n.shown?.carried ? letters.batchLoss : loss, letters.preactivation),
    sampleGradient: product(
      n.ofSample(letters.gradient, indices[0] ?? k),
      n.gradient?.({ sample: indices[0] ?? k }) ?? n.derivative(loss, letters.weight),
    ),
    plainSampleGradient: n.gradient?.({ sample: indices[0] ?? k }) ?? n.derivative(loss, letters.weight),
    anyGradient: product(letters.gradient, n.derivative(letters.sampleLoss, letters.weight)),
    sampleBiasGradient: product(
      n.ofSample(letters.gradient, indices[0] ?? k),
      n.gradient?.({ sample: indices[0] ?? k, to: '' }) ?? n.derivative(loss, letters.bias),
    ),
    batchGradient: n.gradient?.({}) ?? n.derivative(letters.batchLoss, letters.weight),
    sampleGradientVector: n.gradientOf(loss),
    update: `\\Delta ${letters.weight}`,
    meanActivation: n.mean(activation),
    meanDelta: n.mean(undividedDelta(n)),
    covariance: `\\operatorname{cov}(${activation},\\ ${undividedDelta(n)})`,
    ...matrixLetters(n),
    beta1Power: `${optimizerSymbol(n, 'beta1')}^{${letters.time}}`,
    beta2Power: `${optimizerSymbol(n, 'beta2')}^{${letters.time}}`,
  };
}

function matrixLetters(n: Notation): Readonly<Record<string, string>> {
  const { activations, deltas, wrongDeltas, activationsFirst } = matrixFactors(n);
  const { activation, delta } = n.letters;
  const [first, second] = activationsFirst ? [activations, deltas] : [deltas, activations];
  const times = n.matrixTimes ?? '\\ ';
  return {
    activationMatrixTransposed: n.matrix({ letter: n.letters.activationMatrix, isTransposed: true }),
    deltaMatrixTransposed: n.matrix({ letter: n.letters.deltaMatrix, isTransposed: true }),
    activationFactor: activations,
    deltaFactor: deltas,
    firstFactor: first,
    secondFactor: second,
    batchProduct: [first, second].join(times),
    weightedBatchProduct: [first, n.letters.factorMatrix, second].join(times),
    wrongFirst: activationsFirst ? activations : wrongDeltas,
    wrongSecond: activationsFirst ? wrongDeltas : activations,
    matrixTimes: n.matrixTimes ?? '\\cdot',
    cellTimes: n.cellTimes,
    numberOnTheLeft: activationsFirst ? activation : delta,
    numberAbove: activationsFirst ? delta : activation,
  };
}

/** The indices of an address, by name. */
function named(
  kind: Parameters<typeof fillSymbol>[0],
  { indices, name, place }: Reference,
): Parameters<typeof fillSymbol>[1] {
  const names = indexNames[kind];
  if (names.length !== indices.length) throw new ProseError('notAReference', [name, ...indices].join('.'), place);
  return Object.fromEntries(
    names.map((each, at) => [each, /^\d+$/.test(indices[at] ?? '') ? Number(indices[at]) : indices[at]]),
  );
}
