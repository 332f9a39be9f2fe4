/** A run is a pure function of scenario, changes and step. */

export {
  type Change,
  firstDifference,
  isFromStart,
  normalizeChanges,
  type SettingChange,
  sameChanges,
  withChange,
  withoutIdle,
} from './changes';
export {
  type ChangeText,
  checkChange,
  expectedOf,
  expectedWeight,
  isCheckedAgainst,
  type NumberSetting,
  replacesBatches,
  settingChange,
  settingRange,
} from './checkChange';
export {
  type Compared,
  type ComparedChange,
  type ComparedName,
  type Comparison,
  checkComparison,
  comparedNames,
  comparesNothing,
  comparisonWithBefore,
  createOtherRun,
  noComparison,
  swappedRuns,
} from './comparison';
export { readComparison, writtenComparison } from './comparisonText';
export { dataContributions, type PassOwner } from './dataContributions';
export { comparedSizes, type EpochCost, epochCost, plannedCost } from './epochCost';
export { cycleDivisors, type EpochBatch, type EpochPlan, epochPlan, largestBatch } from './epochPlan';
export { epochShares } from './epochShares';
export {
  type BatchSum,
  batchSums,
  type EpochDivision,
  type EpochObstacle,
  type EpochTotals,
  epochDivision,
  epochObstacles,
  epochTotals,
} from './epochSums';
export {
  batchesAsOne,
  batchIn,
  epochAsOneStep,
  isEpochNear,
  isShortPiece,
  type TrainedBatch,
  trainedBatches,
} from './epochWalk';
export { integersFrom, type NumberRange, rangeNamed } from './numberRange';
export { hotTarget, isOneHot } from './oneHot';
export { parseNumber } from './parseNumber';
export type { PathProgress, StepPath } from './path';
export { createRun, type LossPoint, type Run } from './run';
export { rangesOf, readRanges, samplesIn, writeRanges } from './sampleRanges';
export { scenarioInForce } from './scenarioInForce';
export { absent, accumulateText, penaltyText, readAccumulate, readPenalty } from './settingTexts';
export {
  type SettingName,
  type SettingValue,
  type SettingValues,
  settingNames,
  settingValuesOf,
  stepSettingsOf,
  trainingInForce,
} from './settingValues';
export { type StepPlan, stepContext } from './stepPlan';
export { traceChunks } from './traceJson';
export { type WholeDataLosses, wholeDataLosses } from './wholeDataLoss';
export { withSetting } from './withSetting';
export { dealt, largestShare, mostWorkers, type WorkerShare } from './workers';
export { type WrongSample, wrongAmong, wrongSamples } from './wrongSamples';
