/**
 * A quantity is a typed reference to one number of one training step. Layers count 1..L (0 is the input), units from 1
 * (0 is the bias), samples from 1 in the order of the data. The table lists the indices of each kind, in the order of
 * its address; the types follow from it.
 */
import type { HyperparameterName, RuleLineName } from '../model';

export type { WeightPlace } from '../model';

export const indexNames = {
  input: ['unit', 'sample'],
  target: ['unit', 'sample'],
  weight: ['layer', 'from', 'to'],
  preactivation: ['layer', 'unit', 'sample'],
  activation: ['layer', 'unit', 'sample'],
  slope: ['layer', 'unit', 'sample'],
  sampleLoss: ['sample'],
  outputError: ['unit', 'sample'],
  delta: ['layer', 'unit', 'sample'],
  plainDelta: ['layer', 'unit', 'sample'],
  carriedDelta: ['layer', 'unit', 'sample'],
  deltaShare: ['layer', 'unit', 'output', 'sample'],
  sampleGradient: ['layer', 'from', 'to', 'sample'],
  plainGradient: ['layer', 'from', 'to', 'sample'],
  outputShare: ['layer', 'from', 'to', 'output', 'sample'],
  outputShareSum: ['layer', 'from', 'to', 'output'],
  sampleWeight: ['sample'],
  maxNorm: [],
  penalty: [],
  penaltyRate: [],
  penaltyDivisor: [],
  dataLoss: [],
  dataGradient: ['layer', 'from', 'to'],
  penaltyGradient: ['layer', 'from', 'to'],
  accumulatedBefore: ['layer', 'from', 'to'],
  accumulated: ['layer', 'from', 'to'],
  cycleDivisor: [],
  cycleGradient: ['layer', 'from', 'to'],
  cycleGradientNorm: [],
  clipFactor: ['sample'],
  contribution: ['layer', 'from', 'to', 'sample'],
  contributionNorm: ['sample'],
  divisor: [],
  batchClipFactor: [],
  clippedGradient: ['layer', 'from', 'to'],
  runningTotal: ['layer', 'from', 'to', 'sample'],
  gradientSum: ['layer', 'from', 'to'],
  batchGradient: ['layer', 'from', 'to'],
  batchLoss: [],
  cancellation: ['layer', 'from', 'to'],
  sampleGradientNorm: ['sample'],
  batchGradientNorm: [],
  cosine: ['sample'],
  decayTerm: ['layer', 'from', 'to'],
  optimizerState: ['line', 'layer', 'from', 'to'],
  optimizerLine: ['line', 'layer', 'from', 'to'],
  update: ['layer', 'from', 'to'],
  weightAfter: ['layer', 'from', 'to'],
  sampleLossAfter: ['sample'],
  lossAfter: [],
  learningRate: [],
  batchSize: [],
  hyperparameter: ['name'],
  meanActivation: ['layer', 'unit'],
  meanDelta: ['layer', 'unit'],
  productOfMeans: ['layer', 'from', 'to'],
  covariance: ['layer', 'from', 'to'],
  averagedInputsGradient: ['layer', 'from', 'to'],
  averagedErrorsGradient: ['layer', 'from', 'to'],
  firstOutputGradient: ['layer', 'from', 'to'],
  wrongAxisGradient: ['layer', 'from', 'to'],
  leaveOneOutGradient: ['layer', 'from', 'to', 'sample'],
  numericSlope: ['layer', 'from', 'to'],
} as const satisfies Record<string, readonly IndexName[]>;

export type IndexName = 'layer' | 'unit' | 'from' | 'to' | 'output' | 'sample' | keyof NamedIndices;

/** Indices that are names: a line of the optimizer's rule, or one of its hyperparameters. */
interface NamedIndices {
  readonly line: RuleLineName;
  readonly name: HyperparameterName;
}

export type QuantityKind = keyof typeof indexNames;

type Indices<K extends QuantityKind> = {
  readonly [Name in (typeof indexNames)[K][number]]: Name extends keyof NamedIndices ? NamedIndices[Name] : number;
};

/**
 * One kind's reference: `QuantityOf<'delta'>` has layer, unit and sample. A sample's numbers are the same in all its rows of the
 * batch, but for the running total: there `row` says which one is meant, where it is not the first.
 */
export type QuantityOf<K extends QuantityKind> = K extends QuantityKind
  ? { readonly kind: K } & Indices<K> & (K extends 'runningTotal' ? { readonly row?: number } : unknown)
  : never;

export type Quantity = QuantityOf<QuantityKind>;
