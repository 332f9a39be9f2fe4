/** A student's own numbers against a step: what is right, where the first slip is, and which slip gives these numbers. */
export { isCellKind, isJudgeable } from './cellKinds';
export { explain } from './explain';
export type { Finding, FoundOneOff, FoundSlip, Offer, SlipName } from './finding';
export { judgeSheet } from './judge';
export { notCovered } from './notCovered';
export { routesOf } from './routes';
export { type JudgedCell, type Judgement, type Sheet, type Verdict, verdicts } from './sheet';
export { type Summary, sheetVerdict, summaryOf } from './summary';
export { transposedPlace } from './transposed';
export { isBlank, isNumber, readWritten } from './written';
