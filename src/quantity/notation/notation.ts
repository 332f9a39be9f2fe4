/**
 * Everything that a notation may vary. The symbols of all kinds of quantities are composed of this (`symbols.ts`), so that
 * a second notation is a second file beside `lecture.ts`. All of it is display only: addresses, files and links stay as they are.
 */
import type { HyperparameterName, RuleLineName } from '../../model';
import type { QuantityKind } from '../quantity';

/** What has a letter of its own. */
export type LetterName =
  | 'input'
  | 'activation'
  | 'output'
  | 'target'
  | 'weight'
  | 'bias'
  | 'preactivation'
  | 'activationFunction'
  | 'delta'
  | 'sampleLoss'
  | 'batchLoss'
  | 'gradient'
  | 'sampleWeight'
  | 'clipFactor'
  | 'maxNorm'
  | 'divisor'
  | 'batchSize'
  | 'dataSize'
  | 'outputCount'
  | 'learningRate'
  | 'time'
  | 'numericStep'
  | 'activationMatrix'
  | 'deltaMatrix'
  | 'gradientMatrix'
  | 'factorMatrix';

/** The letters that formulas use for indices: sample k, from unit i to unit j, output m, layer l. */
export type IndexLetter = 'k' | 'i' | 'j' | 'm' | 'l';

/** A number of one unit; without a layer or a sample where none is meant. All in TeX. */
export interface UnitSymbol {
  readonly letter: string;
  readonly unit: string;
  readonly layer?: string;
  readonly sample?: string;
}

/** A number of one weight. */
export interface WeightSymbol {
  readonly letter: string;
  readonly from: string;
  readonly to: string;
  readonly layer?: string;
  readonly sample?: string;
  /** Before or after which step, `t-1` and `t`, of what an optimizer keeps. */
  readonly time?: string;
  /** A sample that is left out of it. */
  readonly without?: string;
  /** A word that tells it from the plain weight: new, clipped. */
  readonly mark?: string;
}

/** A symbol's indices, in TeX; those that a kind does not have are empty. */
export interface SymbolIndices {
  readonly layer: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly output: string;
  readonly sample: string;
  readonly lastLayer: string;
  /** Of a weight from the bias unit, or of the bias unit itself. */
  readonly isBias: boolean;
  /** The symbol of an optimizer's line or hyperparameter. */
  readonly optimizer: string;
}

export type SymbolOf = (indices: SymbolIndices) => string;

export interface Notation {
  readonly name: string;
  readonly letters: Readonly<Record<LetterName, string>>;
  /** The symbols of an optimizer's lines and hyperparameters that are not those of its file. */
  readonly optimizer: Readonly<Partial<Record<RuleLineName | HyperparameterName, string>>>;
  readonly indexLetters: Readonly<Record<IndexLetter, string>>;
  /** What is added to the numbers of units and layers: −1 where units count from 0, 1 where the input is layer 1. */
  readonly shift: { readonly unit: number; readonly layer: number };

  readonly unit: (symbol: UnitSymbol) => string;
  readonly weight: (symbol: WeightSymbol) => string;
  /** Absent where a bias is a weight like the others, from unit 0 with x = 1. */
  readonly bias?: (symbol: Omit<WeightSymbol, 'from'>) => string;
  readonly ofSample: (letter: string, sample: string) => string;
  /** With what comes after a step, e new. */
  readonly after: (letter: string) => string;
  readonly derivative: (of: string, by: string) => string;
  readonly gradientOf: (of: string) => string;
  /** The derivative of a function, and of it at a place. */
  readonly prime: (letter: string) => string;
  readonly slope: (letter: string, argument: string) => string;
  readonly mean: (letter: string) => string;
  /** Functions that are written otherwise than by their own names. */
  readonly functions: Readonly<Record<string, (argument: string) => string>>;

  /** The product that sums over the batch: which factor comes first, and which of the two is transposed. */
  readonly matrixProduct: 'activationsᵀ·deltas' | 'deltas·activationsᵀ' | 'deltasᵀ·activations';
  readonly transposed: (matrix: string) => string;

  /** Symbols that are not composed as usual. */
  readonly symbols?: Readonly<Partial<Record<QuantityKind, SymbolOf>>>;
}
