/** A student's own numbers against a step: what is right, where the first slip is, and which slip gives these numbers. */
export { isCellKind, isJudgeable, transposedPlace } from './cellKinds';
export { explain } from './explain';
export { judgeSheet } from './judge';
export type { Finding, FoundOneOff, FoundSlip, Offer } from './judgement';
export { type JudgedCell, type Judgement, type Sheet, type Verdict, verdicts } from './judgement';
export { limitsOf, refusalOf } from './limits';
export { routesOf } from './routes';
export type { SlipName } from './slips';
export { type Summary, sheetVerdict, summaryOf } from './summary';
export { isBlank, isNumber, readWritten } from './written';
