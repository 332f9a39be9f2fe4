/** A student's own numbers against a step: what is right, where the first slip is, and which slip gives these numbers. */
export {
  type Collision,
  type CollisionCause,
  collisionCauses,
  type ProposedSizes,
  proposedSizes,
  slipsThatCollide,
} from './collide';
export { blocksOf, explain } from './explain';
export type { Block, Finding, FoundOneOff, FoundSlip, Offer, Reading, SlipDetail } from './finding';
export type { Format } from './format';
export type { JudgeOptions } from './hand';
export { type Hint, hintsOf, ownNumberOf } from './hints';
export { judgeSheet } from './judge';
export { type NotCovered, notCovered, notCoveredReasons } from './notCovered';
export { type JudgedCell, type Judgement, type Sheet, type Span, type Verdict, verdicts } from './sheet';
export { type Extent, type SheetColumn, sheetColumns } from './sheetColumns';
export { type OneOffName, oneOffNames, type SlipName, slipNames } from './slipNames';
export { type Listed, transposedPlace } from './transposed';
export { isBlank, isNumber, readWritten, type Written, type WrittenNumber, type WrittenProblem } from './written';
