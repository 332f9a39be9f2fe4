export { AbsentNumber } from './absentNumber';
export {
  type AccumulateDivision,
  type AccumulateSettings,
  accumulateDivisions,
  type Cycle,
  cycleDivisor,
  isLastOfCycle,
} from './accumulation';
export * from './activations';
export type { LayerActivation, UnitActivation } from './activations/activation';
export { outputsOf } from './backwardPass';
export * from './batching';
export * from './batchMeans';
export * from './clipping';
export { computeStep } from './computeStep';
export * from './data';
export { forwardPass } from './forwardPass';
export * from './initialization';
export * from './losses';
export type { LossParts } from './losses/loss';
export { sampleLosses } from './losses/sampleLosses';
export * from './lossPass';
export { type Matrix, matrix, rowRange, transposed } from './matrix';
export { product } from './matrixProduct';
export * from './mistakeNames';
export * from './mistakeProblem';
export * from './network';
export * from './numericGradient';
export { addsGradients } from './optimizers/linear';
export { optimizers } from './optimizers/list';
export type { Rule, RuleLeaf, RuleLine, RuleTree } from './optimizers/optimizer';
export { plainStep } from './optimizers/parts';
export * from './optimizers/ranges';
export * from './optimizers/rules';
export { outlineStep } from './outlineStep';
export { outputSlopes } from './outputSlopes';
export { buffersOf, computePackedStep, type PackedStep, unpackedStep } from './packedStep';
export {
  isPenalised,
  type PenaltyDivision,
  type PenaltySettings,
  penaltyAt,
  penaltyDivisions,
  penaltyDivisor,
} from './penalty';
export * from './phases';
export { randomStream } from './random';
export { chosenOutput } from './rightOutputs';
export { batchLoss, divisorOf, over, weightsOf } from './sampleFactors';
export { type SamplePass, samplePass } from './samplePass';
export { norm } from './scaledNorm';
export * from './settings';
export type { ReplacedPreactivation, StepInput } from './stepInput';
export * from './stepTrace';
export * from './trainingState';
export * from './weightWithout';
