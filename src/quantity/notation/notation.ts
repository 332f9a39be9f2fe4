/**
 * Everything that a notation may vary. `symbols.ts` composes the symbols of all kinds from this, so that another
 * notation is one file beside `lecture.ts`. It affects the display only: addresses, files and links stay the same.
 */
import type { HyperparameterName, RuleLineName } from '../../model';
import type { Shown } from '../conventions';
import type { QuantityKind } from '../quantity';
import type { MatrixLayout } from './productForm';

/** The names of letters. */
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
  | 'penalty'
  | 'penaltyRate'
  | 'penaltyDivisor'
  | 'accumulated'
  | 'cycleGradient'
  | 'cycleDivisor'
  | 'batchSize'
  | 'dataSize'
  | 'outputCount'
  | 'learningRate'
  | 'time'
  | 'numericStep'
  | 'activationMatrix'
  | 'preactivationMatrix'
  | 'weightMatrix'
  | 'deltaMatrix'
  | 'gradientMatrix'
  | 'factorMatrix';

/** Index letters in formulas: sample k, from unit i to unit j, output m, layer l. */
export type IndexLetter = 'k' | 'i' | 'j' | 'm' | 'l';

/** A number of one unit, in TeX; without layer or sample if none is meant. */
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
  /** The time index of optimizer state, `t-1` or `t`. */
  readonly time?: string;
  /** The sample that is left out. */
  readonly without?: string;
  /** A word that distinguishes it from the plain weight: new, clipped. */
  readonly mark?: string;
}

/** A symbol's indices, in TeX; empty if a kind does not have them. */
export interface SymbolIndices {
  readonly layer: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly output: string;
  readonly sample: string;
  readonly lastLayer: string;
  /** Whether it belongs to the bias unit, or to a weight from it. */
  readonly isBias: boolean;
  /** Whether its layer, or that of the units from which its weight comes, holds the inputs. */
  readonly isOfInputs: boolean;
  /** Whether its layer is the last one. */
  readonly isLast: boolean;
  /** The symbol of an optimizer's line or hyperparameter. */
  readonly optimizer: string;
}

export type SymbolOf = (indices: SymbolIndices) => string;

/** A matrix, of a layer if one is meant. */
export interface MatrixSymbol {
  readonly letter: string;
  readonly layer?: string;
  readonly isTransposed?: boolean;
}

/** A face of KaTeX's that the stylesheet does not have. */
export interface Face {
  readonly family: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** The font as an address, which contains it. */
  readonly source: string;
}

/** The derivative of the loss by one weight; without `from`, by a bias; without `to`, by any weight. */
export type GradientSymbol = Partial<Pick<WeightSymbol, 'from' | 'to' | 'layer' | 'sample'>>;

/** Rules that a source writes in another form than the app computes them; the catalogue has a sentence for each. */
export type FormName =
  | 'rateInVelocity'
  | 'averagedVelocity'
  | 'dividedOnce'
  | 'summedLoss'
  | 'stepOfOneSample'
  | 'adam'
  | 'rootWithConstant'
  | 'penaltyOverData'
  | 'penaltyOverBatch'
  | 'dividedByOutputs'
  | 'carriedMean'
  | 'arrays'
  | 'biasArrays';

export interface Notation {
  readonly name: string;
  /** Faces that only this notation needs. */
  readonly faces?: readonly Face[];
  readonly letters: Readonly<Record<LetterName, string>>;
  /** Symbols of optimizer lines and hyperparameters that differ from those in the optimizer's file. */
  readonly optimizer: Readonly<Partial<Record<RuleLineName | HyperparameterName, string>>>;
  readonly indexLetters: Readonly<Record<IndexLetter, string>>;
  /** Added to the numbers of units and layers: −1 if units count from 0, 1 if the input is layer 1. */
  readonly shift: { readonly unit: number; readonly layer: number };

  readonly unit: (symbol: UnitSymbol) => string;
  readonly weight: (symbol: WeightSymbol) => string;
  /** Absent if a bias is a weight like the others, from unit 0 with x = 1. */
  readonly bias?: (symbol: Omit<WeightSymbol, 'from'>) => string;
  /**
   * The derivative of the loss by a weight or bias, of the batch, or of one sample if there is one, where it has a symbol
   * of its own, such as dW; absent or undefined: a fraction.
   */
  readonly gradient?: (gradient: GradientSymbol) => string | undefined;
  /** Whether outputs, activations of the last layer, have the letter of `output` everywhere; absent: that of `activation`. */
  readonly namesOutputs?: boolean;
  /** A part of a number, told by a word: E data. */
  readonly part: (letter: string, word: string) => string;
  readonly ofSample: (letter: string, sample: string) => string;
  /** The value after a step, e new; in some books a word. */
  readonly after: (letter: string, word: string) => string;
  readonly derivative: (of: string, by: string) => string;
  readonly gradientOf: (of: string) => string;
  /** The derivative of a function, without and with an argument. */
  readonly prime: (letter: string) => string;
  readonly slope: (letter: string, argument: string) => string;
  readonly mean: (letter: string) => string;
  /** δ that already contains the division by the batch size. */
  readonly carried: (delta: string) => string;
  /** The conventions in which the notation is written, and the notation without them; absent: the usual ones. */
  readonly shown?: Shown & { readonly plain: Notation };
  /** Functions that are not written by their own names. */
  readonly functions: Readonly<Record<string, (argument: string) => string>>;

  /**
   * Symbols for the heads of narrow columns, if whole ones are too long there: without the sample, and of these kinds
   * as they are given here.
   */
  readonly heads?: Readonly<Partial<Record<QuantityKind, string>>>;

  /** How matrices lie, from which the order of the factors and the transposes of all products follow. */
  readonly layout: MatrixLayout;
  readonly matrix: (symbol: MatrixSymbol) => string;
  /** Between matrices that are multiplied; absent: nothing in formulas, a dot between pictures. */
  readonly matrixTimes?: string;
  /** Between matrices that are multiplied cell by cell. */
  readonly cellTimes: string;
  /** A name for the matrix of slopes; absent: θ' of the pre-activations. */
  readonly slopeMatrix?: string;

  /** The source's own forms, in TeX. */
  readonly forms?: Readonly<Partial<Record<FormName, string>>>;

  /** Symbols that are not composed as usual. */
  readonly symbols?: Readonly<Partial<Record<QuantityKind, SymbolOf>>>;
}
