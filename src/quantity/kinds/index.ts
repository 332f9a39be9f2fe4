/** The definition of every kind of quantity; the compiler asks for each. */
import type { KindDefinition } from '../kind';
import type { QuantityKind } from '../quantity';
import * as accumulation from './accumulation';
import * as alternatives from './alternatives';
import * as contrasts from './contrasts';
import * as data from './data';
import * as delta from './delta';
import * as factors from './factors';
import * as forward from './forward';
import * as gradient from './gradient';
import * as norms from './gradientNorms';
import * as ofMethod from './gradientOfMethod';
import * as loss from './loss';
import * as optimizer from './optimizer';
import * as penalty from './penalty';
import * as settings from './settings';

export const kinds: { readonly [K in QuantityKind]: KindDefinition<K> } = {
  input: data.input,
  target: data.target,
  weight: forward.weight,
  preactivation: forward.preactivation,
  activation: forward.activation,
  slope: forward.slope,
  sampleLoss: loss.sampleLoss,
  outputError: loss.outputError,
  delta: delta.delta,
  plainDelta: delta.plainDelta,
  carriedDelta: delta.carriedDelta,
  deltaShare: delta.deltaShare,
  sampleGradient: gradient.sampleGradient,
  plainGradient: gradient.plainGradient,
  outputShare: gradient.outputShare,
  outputShareSum: gradient.outputShareSum,
  ...factors,
  ...penalty,
  ...accumulation,
  dataGradient: ofMethod.dataGradient,
  runningTotal: gradient.runningTotal,
  gradientSum: gradient.gradientSum,
  batchGradient: ofMethod.batchGradient,
  batchLoss: loss.batchLoss,
  cancellation: gradient.cancellation,
  sampleGradientNorm: norms.sampleGradientNorm,
  batchGradientNorm: norms.batchGradientNorm,
  cosine: norms.cosine,
  decayTerm: optimizer.decayTerm,
  optimizerState: optimizer.optimizerState,
  optimizerLine: optimizer.optimizerLine,
  update: optimizer.update,
  weightAfter: optimizer.weightAfter,
  sampleLossAfter: loss.sampleLossAfter,
  lossAfter: loss.lossAfter,
  ...settings,
  hyperparameter: optimizer.hyperparameter,
  meanActivation: contrasts.meanActivation,
  meanDelta: contrasts.meanDelta,
  productOfMeans: contrasts.productOfMeans,
  covariance: contrasts.covariance,
  averagedInputsGradient: contrasts.averagedInputsGradient,
  averagedErrorsGradient: contrasts.averagedErrorsGradient,
  firstOutputGradient: contrasts.firstOutputGradient,
  wrongAxisGradient: contrasts.wrongAxisGradient,
  leaveOneOutGradient: alternatives.leaveOneOutGradient,
  numericSlope: alternatives.numericSlope,
};
