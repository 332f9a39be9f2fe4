/** What comes when the pointer first moves, in one script: a first screen dims nothing and has nothing to answer. */
export { answerFirstTimes } from '../firstTimes/answerFirstTimes';
export { DimmedPage } from './DimmedPage';
